using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Training;
using static ObjectDetection.Hyperparameters.Catalogue.HyperparameterCatalogue;

namespace ObjectDetection.Hyperparameters.Validation.Checks;

/// <summary>Checks whether the record fits the data set, and the model that incremental training starts from.</summary>
internal static class DataChecks
{
    public static void Inspect(ref Inspection inspection)
    {
        if (inspection.Context?.Dataset is { } data)
        {
            InspectClasses(ref inspection, data);
            InspectLabels(ref inspection, data);
            InspectSamples(ref inspection, data);
        }

        if (inspection.Context?.BaseModel is { } model)
        {
            InspectBaseModel(ref inspection, model);
        }
    }

    private static void InspectClasses(ref Inspection inspection, DatasetProfile data)
    {
        var classes = ProfileFit.ClassesOf(data);
        var specified = inspection.Record.NumClasses;
        if (specified < classes)
        {
            inspection.Report(Rules.TooFewClasses, [NumClasses],
                $"{NumClasses.Name} is {Text.Of(specified)}, but the data has {Wording.Count(classes, "class", "classes")} (class IDs start at 0). "
                + $"Set it to {Text.Of(classes)}.");
        }
        else if (classes > 0 && specified > classes)
        {
            inspection.Report(Rules.UnusedClasses, [NumClasses],
                $"{NumClasses.Name} is {Text.Of(specified)}, but the data has {Wording.Count(classes, "class", "classes")}; the extra classes are never trained. "
                + $"Set it to {Text.Of(classes)} unless you plan to add classes.");
        }
    }

    private static void InspectLabels(ref Inspection inspection, DatasetProfile data)
    {
        var (inTraining, inValidation) = (NeededLabelWidth.OfTraining(data) ?? default, NeededLabelWidth.OfValidation(data) ?? default);
        var isOfValidation = inValidation.Width > inTraining.Width;
        var needed = isOfValidation ? inValidation : inTraining;
        if (inspection.Record.LabelWidth < needed.Width)
        {
            var channel = isOfValidation ? "validation" : "training";
            var reason = needed.Objects is { } objects
                ? $"an image of the {channel} data has {Wording.Count(objects, "object")} and needs {Text.Of(needed.Width)} "
                    + $"({Text.Of(Training.LabelWidth.Header)} + {Text.Of(Training.LabelWidth.PerObject)} x {Text.Of(objects)})"
                : $"the widest label of the {channel} data has {Wording.Count(needed.Width, "value")}";
            var fix = needed.Width > int.MaxValue
                ? "No width is large enough. Remove such images."
                : $"Set it to {Text.Of(needed.Width)} or more; {Text.Of(Training.LabelWidth.WithHeadroom((int)needed.Width))} leaves headroom.";
            inspection.Report(Rules.LabelTooNarrow, [HyperparameterCatalogue.LabelWidth],
                $"{HyperparameterCatalogue.LabelWidth.NameAndValue(inspection.Record)} is too small: {reason}. {fix}");
        }
    }

    private static void InspectSamples(ref Inspection inspection, DatasetProfile data)
    {
        if (data.Samples is not (>= 0 and var samples))
        {
            return;
        }

        var record = inspection.Record;
        if (record.NumTrainingSamples != samples)
        {
            inspection.Report(Rules.OtherSampleCount, [NumTrainingSamples],
                $"{NumTrainingSamples.Name} is {Text.Of(record.NumTrainingSamples)}, but the training data has {Wording.Count(samples, "image")}. "
                + $"The container counts the epochs of {LrSchedulerStep.Name} with it, so the learning rate changes at other times; the job does not fail. Set it to the number of images.");
        }

        if (record.MiniBatchSize > samples)
        {
            inspection.Report(Rules.DataBelowBatch, [MiniBatchSize],
                $"{MiniBatchSize.Name} is {Text.Of(record.MiniBatchSize)}, but the training data has only {Wording.Count(samples, "image")}. "
                + $"Lower {MiniBatchSize.Name} or add images.");
        }
    }

    private static void InspectBaseModel(ref Inspection inspection, BaseModel model)
    {
        const string Fix = "or train without the base model.";
        var record = inspection.Record;
        if (model.BaseNetwork is { } network && network != record.BaseNetwork)
        {
            var name = HyperparameterCatalogue.BaseNetwork.Domain.Format(network);
            inspection.Report(Rules.OtherBaseNetwork, [HyperparameterCatalogue.BaseNetwork],
                $"{HyperparameterCatalogue.BaseNetwork.NameAndValue(record)} does not match the base model, which has {name}. Set it to {name} {Fix}");
        }

        if (model.NumClasses is > 0 and var classes && classes != record.NumClasses)
        {
            inspection.Report(Rules.OtherClassCount, [NumClasses],
                $"{NumClasses.NameAndValue(record)} does not match the base model, which has {Text.Of(classes)}. Set it to {Text.Of(classes)} {Fix}");
        }

        if (model.ImageShape is > 0 and var shape
            && model.BaseNetwork is (null or BaseNetwork.Vgg16)
            && record.BaseNetwork == BaseNetwork.Vgg16
            && (shape >= ParameterNames.LargeImage) != (record.ImageShape >= ParameterNames.LargeImage))
        {
            var (large, vgg) = (Text.Of(ParameterNames.LargeImage), HyperparameterCatalogue.BaseNetwork.GetText(record));
            inspection.Report(Rules.OtherHeads, [ImageShape, HyperparameterCatalogue.BaseNetwork],
                $"{ImageShape.NameAndValue(record)} and the {Text.Of(shape)} of the base model straddle {large}: at and above it, {vgg} has one more head. "
                + $"Heads of the model will probably be missing or lost. Keep both below {large}, or neither.");
        }

        if (inspection.Record.LearningRate >= LearningRate.Default && inspection.Record.Optimizer != Optimizer.AdaDelta)
        {
            inspection.Report(Rules.FullRateAgain, [LearningRate, HyperparameterCatalogue.Optimizer],
                $"{LearningRate.NameAndValue(inspection.Record)} starts incremental training at the full rate, which can undo what the base model has learned. "
                + "Lower it unless you mean that; an example of AWS uses a tenth of the default.");
        }
    }
}
