using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Training;
using static ObjectDetection.Hyperparameters.Catalogue.HyperparameterCatalogue;

namespace ObjectDetection.Hyperparameters.Validation.Checks;

/// <summary>Checks whether a batch fits the declared data and the GPUs.</summary>
internal static class BatchChecks
{
    public static void Inspect(ref Inspection inspection)
    {
        var record = inspection.Record;
        if (record.MiniBatchSize > record.NumTrainingSamples && record.LrSchedulerStep.IsEmpty)
        {
            inspection.Report(Rules.BatchAboveSamples, [MiniBatchSize, NumTrainingSamples, LrSchedulerStep],
                $"{MiniBatchSize.NameAndValue(record)} exceeds {NumTrainingSamples.NameAndValue(record)}. The job fails if the data has no more images. "
                + $"Lower {MiniBatchSize.Name} or correct {NumTrainingSamples.Name}.");
        }

        if (inspection.Instance is { } instance)
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

        var batch = MiniBatchSize.NameAndValue(inspection.Record);
        var (rule, message) =
            size < gpus ? (
                Rules.BatchBelowGpus,
                $"{MiniBatchSize.Name} is {Text.Of(size)}, but {instance.Name} has {Text.Of(gpus)} GPUs and each needs at least one image. "
                + $"Set it to {Text.Of(gpus)} or more.")
            : !BatchSplit.Accepts(size, gpus) ? (
                Rules.BatchSplitRefused,
                $"{batch} will probably stop the job on the {Text.Of(gpus)} GPUs of {instance.Name}: MXNet rounds each share up, which leaves no image for the last GPU. "
                + $"Set it to a multiple of {Text.Of(gpus)}.")
            : (
                Rules.UnevenBatch,
                $"{batch} is not a multiple of the {Text.Of(gpus)} GPUs of {instance.Name}, so GPUs wait for each other. Set it to a multiple of {Text.Of(gpus)}.");
        inspection.Report(rule, [MiniBatchSize], message);
    }

    private static void InspectMemory(ref Inspection inspection, InstanceType instance)
    {
        var record = inspection.Record;
        var documented = Recommendations.LargestBatch(record.BaseNetwork);
        var largest = BatchPlan.LargestBatchOn(instance, record.BaseNetwork);
        if (record.MiniBatchSize > largest)
        {
            inspection.Report(Rules.BatchAboveMemory, [MiniBatchSize, HyperparameterCatalogue.BaseNetwork],
                $"{MiniBatchSize.NameAndValue(record)} may not fit in GPU memory. {HyperparameterCatalogue.BaseNetwork.NameAndValue(record)} is documented for "
                + $"{Text.Of(documented)} images of {Text.Of(Recommendations.ImageShapes[0])} pixels per {Text.Of(Recommendations.LargestBatchMemory)} GiB, so for "
                + $"{Text.Of(largest)} on {instance.Name} ({Text.Of(instance.GpuCount)} x {Text.Of(instance.GpuMemory)} GiB). Lower it or watch the first epoch.");
        }
    }
}
