using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Validation.Checks;

/// <summary>Whether the record fits the data.</summary>
internal static class DatasetChecks
{
    public static void Inspect(ref Inspection inspection)
    {
        if (inspection.Context?.Dataset is not { } data)
        {
            return;
        }

        InspectClasses(ref inspection, data);
        InspectLabels(ref inspection, data);
        if (data.Samples is >= 0 and var samples)
        {
            InspectSamples(ref inspection, samples);
        }
    }

    private static void InspectClasses(ref Inspection inspection, DatasetProfile data)
    {
        var classes = Math.Max(data.Classes ?? 0, (data.HighestClassId ?? -1L) + 1);
        var given = inspection.Record.NumClasses;
        if (given < classes)
        {
            inspection.Report(
                Rules.TooFewClasses,
                $"{HyperparameterCatalogue.NumClasses.Name} must be at least {Text.Of(classes)}, the number of classes in the data (class ids begin at 0), "
                + $"but was {Text.Of(given)}.",
                HyperparameterCatalogue.NumClasses);
        }
        else if (classes > 0 && given > classes)
        {
            inspection.Report(
                Rules.UnusedClasses,
                $"{HyperparameterCatalogue.NumClasses.Name} ({Text.Of(given)}) is more than the {Text.Of(classes)} classes in the data: the network gets classes that "
                + "nothing teaches it. Give the number of classes without the background, unless more are to come.",
                HyperparameterCatalogue.NumClasses);
        }
    }

    private static void InspectLabels(ref Inspection inspection, DatasetProfile data)
    {
        var inTraining = data.MaxObjectsPerImage ?? 0;
        var inValidation = data.ValidationMaxObjectsPerImage ?? 0;
        var objects = Math.Max(inTraining, inValidation);
        var needed = LabelWidth.Needed(objects);
        if (objects > 0 && inspection.Record.LabelWidth < needed)
        {
            var where = inValidation > inTraining ? "validation" : "training";
            inspection.Report(
                Rules.LabelTooNarrow,
                $"{HyperparameterCatalogue.LabelWidth.Name} must be at least {Text.Of(needed)} (2 + 5 x {Text.Of(objects)}), because an image of the {where} data has "
                + $"{Text.Of(objects)} objects, but was {Text.Of(inspection.Record.LabelWidth)}.{Headroom(objects)}",
                HyperparameterCatalogue.LabelWidth);
        }
    }

    private static string Headroom(int objects) =>
        objects > LabelWidth.MaximumObjects ? "" : $" {Text.Of(LabelWidth.RecommendedForObjects(objects))} leaves headroom.";

    private static void InspectSamples(ref Inspection inspection, int samples)
    {
        var record = inspection.Record;
        if (record.NumTrainingSamples != samples)
        {
            inspection.Report(
                Rules.OtherSampleCount,
                $"{HyperparameterCatalogue.NumTrainingSamples.Name} ({Text.Of(record.NumTrainingSamples)}) is not the number of images in the training data "
                + $"({Text.Of(samples)}): the learning rate changes at other times than {HyperparameterCatalogue.LrSchedulerStep.Name} says, and training on several "
                + "machines may suffer. Give the number of images.",
                HyperparameterCatalogue.NumTrainingSamples);
        }

        if (record.MiniBatchSize > samples)
        {
            inspection.Report(
                Rules.DataBelowBatch,
                $"{HyperparameterCatalogue.MiniBatchSize.Name} must be at most {Text.Of(samples)}, the number of images in the training data, "
                + $"but was {Text.Of(record.MiniBatchSize)}.",
                HyperparameterCatalogue.MiniBatchSize);
        }
    }
}
