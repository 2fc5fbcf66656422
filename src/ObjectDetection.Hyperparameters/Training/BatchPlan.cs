using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Training;

/// <summary>The number of updates that a job makes, and how each batch is split over the GPUs.</summary>
/// <remarks>
/// There are two counts because the container has two. The schedule counts only full batches (<see cref="UpdatesPerEpoch"/>). The job completes a partial last batch with
/// images of the next epoch, so that some epochs have one more batch (<see cref="BatchesPerEpoch"/>). The container warns about the difference, which is harmless.
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
        TotalBatches = BatchesAfter(record.Epochs, record);
        Machines = context?.InstanceCount is > 0 and var machines ? machines : null;
        if (InstanceTypes.Find(context?.InstanceType) is { } instance)
        {
            GpusPerMachine = instance.GpuCount;
            Split = new BatchSplit(MiniBatchSize, instance.GpuCount);
            LargestDocumentedBatch = LargestBatchOn(instance, record.BaseNetwork);
        }

        EffectiveBatchSize = record.KvStore == KvStore.DistSync ? (long)MiniBatchSize * (Machines ?? 1) : MiniBatchSize;
    }

    /// <summary>Gets the number of images in a batch on one instance.</summary>
    public int MiniBatchSize { get; }

    /// <summary>Gets the number of full batches in an epoch, which the learning-rate schedule counts. It is 0 if a batch is larger than the data set.</summary>
    public int UpdatesPerEpoch { get; }

    /// <summary>Gets the number of batches in the first epoch. Later epochs have as many, or one fewer.</summary>
    public int BatchesPerEpoch { get; }

    /// <summary>Gets the number of updates in the whole job that the learning-rate schedule counts.</summary>
    public long TotalUpdates { get; }

    /// <summary>Gets the number of batches in the whole job: all images of all epochs, divided by the size of a batch and rounded up.</summary>
    public long TotalBatches { get; }

    /// <summary>Gets the number of instances, or <see langword="null"/> if the context does not specify it.</summary>
    public int? Machines { get; }

    /// <summary>Gets the number of GPUs in each instance, or <see langword="null"/> if the instance type is not one of <see cref="InstanceTypes.All"/>.</summary>
    public int? GpusPerMachine { get; }

    /// <summary>Gets how a batch is split over the GPUs of an instance, or <see langword="null"/> if their number is unknown.</summary>
    public BatchSplit? Split { get; }

    /// <summary>Gets the largest batch that is documented to fit in the memory of an instance's GPUs, or <see langword="null"/> if the instance type is not one of <see cref="InstanceTypes.All"/>.</summary>
    /// <remarks>
    /// The documentation has a number of images of 300 pixels for each network and a GPU of 16 GiB. It is scaled up for more memory, but never down for less memory or larger images,
    /// because such jobs completed: 32 images of 300 pixels with resnet-50 on 12 GiB, and 16 of 512 pixels on 16 GiB. A review reports a larger batch (ODH323).
    /// Source: https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-api-config.html (mini_batch_size).
    /// </remarks>
    public int? LargestDocumentedBatch { get; }

    /// <summary>Gets the number of images in one update of the weights: on all instances with dist_sync, otherwise on one.</summary>
    public long EffectiveBatchSize { get; }

    /// <summary>Returns the plan in one line, the same in every culture.</summary>
    public override string ToString() =>
        $"{Wording.Count(UpdatesPerEpoch, "update")} per epoch, {Wording.Count(TotalUpdates, "update")} in total, "
        + $"{Wording.Count(EffectiveBatchSize, "image")} per update"
        + (LargestDocumentedBatch is { } largest ? $"; {Split}; up to {Text.Of(largest)} are documented to fit in GPU memory" : "");

    internal static int LargestBatchOn(InstanceType instance, BaseNetwork network) =>
        Recommendations.LargestBatch(network) * Math.Max(instance.GpuMemory, Recommendations.LargestBatchMemory) / Recommendations.LargestBatchMemory * instance.GpuCount;

    internal static int FullBatches(ObjectDetectionHyperparameters record) => record.MiniBatchSize > 0 ? record.NumTrainingSamples / record.MiniBatchSize : 0;

    internal static int AllBatches(ObjectDetectionHyperparameters record) => (int)BatchesAfter(1, record);

    /// <summary>Returns the number of batches that are done after a number of epochs.</summary>
    internal static long BatchesAfter(int epochs, ObjectDetectionHyperparameters record)
    {
        var images = (long)Math.Max(0, epochs) * Math.Max(0, record.NumTrainingSamples);
        return record.MiniBatchSize <= 0 ? 0 : (images / record.MiniBatchSize) + (images % record.MiniBatchSize > 0 ? 1 : 0);
    }

    /// <summary>Returns the epoch, counted from 1, that an update of the job is in; 0 if there is none.</summary>
    internal static int EpochOf(long update, ObjectDetectionHyperparameters record) =>
        record.NumTrainingSamples <= 0 || record.MiniBatchSize <= 0 ? 0 : (int)Math.Min(int.MaxValue, ((update - 1) * record.MiniBatchSize / record.NumTrainingSamples) + 1);
}
