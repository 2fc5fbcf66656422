using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Validation.Checks;

/// <summary>Whether a batch fits the declared data, and can be shared out over the GPUs and held by them.</summary>
internal static class BatchChecks
{
    public static void Inspect(ref Inspection inspection)
    {
        var record = inspection.Record;
        if (record.MiniBatchSize > record.NumTrainingSamples && record.LrSchedulerStep.IsEmpty)
        {
            inspection.Report(
                Rules.BatchAboveSamples,
                $"{HyperparameterCatalogue.MiniBatchSize.Name} ({Text.Of(record.MiniBatchSize)}) is larger than {HyperparameterCatalogue.NumTrainingSamples.Name} "
                + $"({Text.Of(record.NumTrainingSamples)}): if the data has no more images, the job fails. Lower the batch, or give the number of images.",
                HyperparameterCatalogue.MiniBatchSize,
                HyperparameterCatalogue.NumTrainingSamples,
                HyperparameterCatalogue.LrSchedulerStep);
        }

        if (inspection.Instance is { } instance && record.MiniBatchSize > 0)
        {
            InspectSplit(ref inspection, instance);
            InspectMemory(ref inspection, instance);
        }
    }

    private static void InspectSplit(ref Inspection inspection, InstanceType instance)
    {
        var size = inspection.Record.MiniBatchSize;
        var gpus = instance.GpuCount;
        if (size % gpus == 0)
        {
            return;
        }

        if (size < gpus)
        {
            inspection.Report(
                Rules.BatchBelowGpus,
                $"{HyperparameterCatalogue.MiniBatchSize.Name} must be at least {Text.Of(gpus)}, an image for each GPU of {instance.Name}, but was {Text.Of(size)}.",
                HyperparameterCatalogue.MiniBatchSize);
        }
        else if (!BatchSplit.Accepts(size, gpus))
        {
            inspection.Report(
                Rules.BatchSplitRefused,
                $"{HyperparameterCatalogue.MiniBatchSize.Name} ({Text.Of(size)}) is likely to stop the job on the {Text.Of(gpus)} GPUs of {instance.Name}: MXNet rounds "
                + $"the share of each GPU up, so that the last one gets no image. Choose a multiple of {Text.Of(gpus)}.",
                HyperparameterCatalogue.MiniBatchSize);
        }
        else
        {
            inspection.Report(
                Rules.UnevenBatch,
                $"{HyperparameterCatalogue.MiniBatchSize.Name} ({Text.Of(size)}) is not a multiple of the {Text.Of(gpus)} GPUs of {instance.Name}: the last GPU gets another "
                + $"share than the others, which wait for it or for which it waits. Choose a multiple of {Text.Of(gpus)}.",
                HyperparameterCatalogue.MiniBatchSize);
        }
    }

    /// <summary>Compares the share of a GPU with the batch that the documentation calls the largest.</summary>
    /// <remarks>
    /// The anchors hold for 16 GiB and images of 300 pixels. They are raised in proportion for more memory, and never lowered for less memory or larger images,
    /// because real jobs of that kind completed: 32 images of 300 pixels with resnet-50 on 12 GiB, and 16 of 512 pixels on 16 GiB.
    /// </remarks>
    private static void InspectMemory(ref Inspection inspection, InstanceType instance)
    {
        var record = inspection.Record;
        var anchor = Recommendations.LargestBatch(record.BaseNetwork);
        var largest = (long)anchor * Math.Max(instance.GpuMemory, Recommendations.LargestBatchMemory) / Recommendations.LargestBatchMemory * instance.GpuCount;
        if (record.MiniBatchSize <= largest)
        {
            return;
        }

        var extrapolated = instance.GpuMemory > Recommendations.LargestBatchMemory ? ", raised in proportion to the memory" : "";
        inspection.Report(
            Rules.BatchAboveMemory,
            $"{HyperparameterCatalogue.MiniBatchSize.Name} ({Text.Of(record.MiniBatchSize)}) is above {Text.Of(largest)}: the documentation calls {Text.Of(anchor)} images of "
            + $"{Text.Of(Recommendations.ImageShapes[0])} pixels the most that a GPU of {Text.Of(Recommendations.LargestBatchMemory)} GiB holds with {HyperparameterCatalogue.BaseNetwork.Name} "
            + $"{HyperparameterCatalogue.BaseNetwork.GetText(record)}{extrapolated}, and {instance.Name} has {Text.Of(instance.GpuCount)} x {Text.Of(instance.GpuMemory)} GiB. "
            + "Larger batches have trained, but the job may run out of memory: lower the batch, or watch the first epoch.",
            HyperparameterCatalogue.MiniBatchSize,
            HyperparameterCatalogue.BaseNetwork);
    }
}
