namespace ObjectDetection.Hyperparameters.Training;

/// <summary>What mini_batch_size means for a job: how many updates it makes, and how a batch is shared out.</summary>
/// <remarks>
/// Two counts are kept apart, because the container keeps them apart: the schedule counts only full batches (<see cref="UpdatesPerEpoch"/>), but the job also
/// trains on a last batch that is not full (<see cref="BatchesPerEpoch"/>). The container warns of the difference, which is harmless.
/// Source: https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-api-config.html (mini_batch_size) and the logs of real jobs.
/// </remarks>
public sealed class BatchPlan
{
    internal BatchPlan(ObjectDetectionHyperparameters record, TrainingContext? context)
    {
        MiniBatchSize = record.MiniBatchSize;
        UpdatesPerEpoch = FullBatches(record);
        BatchesPerEpoch = AllBatches(record);
        TotalUpdates = (long)record.Epochs * UpdatesPerEpoch;
        TotalBatches = (long)record.Epochs * BatchesPerEpoch;
        Machines = context?.InstanceCount is > 0 and var machines ? machines : null;
        GpusPerMachine = InstanceTypes.Find(context?.InstanceType)?.GpuCount;
        Split = GpusPerMachine is { } gpus ? new BatchSplit(MiniBatchSize, gpus) : null;
        EffectiveBatchSize = record.KvStore == KvStore.DistSync ? (long)MiniBatchSize * (Machines ?? 1) : MiniBatchSize;
    }

    /// <summary>The number of images in a batch on one machine.</summary>
    public int MiniBatchSize { get; }

    /// <summary>The full batches in an epoch: the updates that the learning-rate schedule counts. It is 0 when a batch is larger than the data.</summary>
    public int UpdatesPerEpoch { get; }

    /// <summary>The batches in an epoch, a last one that is not full included.</summary>
    public int BatchesPerEpoch { get; }

    /// <summary>The updates that the learning-rate schedule counts in the whole job.</summary>
    public long TotalUpdates { get; }

    /// <summary>The batches of the whole job, those that are not full included.</summary>
    public long TotalBatches { get; }

    /// <summary>The number of machines; <see langword="null"/> when the context does not tell.</summary>
    public int? Machines { get; }

    /// <summary>The number of GPUs in each machine; <see langword="null"/> when the context tells no instance type, or one that is not in <see cref="InstanceTypes.All"/>.</summary>
    public int? GpusPerMachine { get; }

    /// <summary>How a batch is shared out over the GPUs of a machine; <see langword="null"/> when their number is not known.</summary>
    public BatchSplit? Split { get; }

    /// <summary>The number of images behind one change of the weights: those of all machines with dist_sync, otherwise those of one.</summary>
    public long EffectiveBatchSize { get; }

    /// <summary>The full batches in an epoch.</summary>
    internal static int FullBatches(ObjectDetectionHyperparameters record) => record.MiniBatchSize > 0 ? record.NumTrainingSamples / record.MiniBatchSize : 0;

    /// <summary>The batches in an epoch, a last one that is not full included.</summary>
    internal static int AllBatches(ObjectDetectionHyperparameters record) =>
        FullBatches(record) + (record.MiniBatchSize > 0 && record.NumTrainingSamples % record.MiniBatchSize > 0 ? 1 : 0);
}
