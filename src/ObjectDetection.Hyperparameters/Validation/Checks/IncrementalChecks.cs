using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Validation.Checks;

/// <summary>Whether incremental training can go on from the model that it starts from.</summary>
internal static class IncrementalChecks
{
    public static void Inspect(ref Inspection inspection)
    {
        if (inspection.Context?.BaseModel is not { } model)
        {
            return;
        }

        var record = inspection.Record;
        if (model.BaseNetwork is { } network && network != record.BaseNetwork)
        {
            inspection.Report(
                Rules.OtherBaseNetwork,
                $"{HyperparameterCatalogue.BaseNetwork.Name} must be that of the model that training starts from, "
                + $"{HyperparameterCatalogue.BaseNetwork.Domain.Format(network)}, but was {HyperparameterCatalogue.BaseNetwork.GetText(record)}.",
                HyperparameterCatalogue.BaseNetwork);
        }

        if (model.NumClasses is > 0 and var classes && classes != record.NumClasses)
        {
            inspection.Report(
                Rules.OtherClassCount,
                $"{HyperparameterCatalogue.NumClasses.Name} must be that of the model that training starts from, {Text.Of(classes)}, "
                + $"but was {Text.Of(record.NumClasses)}.",
                HyperparameterCatalogue.NumClasses);
        }

        if (model.ImageShape is > 0 and var shape
            && model.BaseNetwork is (null or BaseNetwork.Vgg16)
            && HeadLayout.IsLarge(record.BaseNetwork, shape) != HeadLayout.IsLarge(record.BaseNetwork, record.ImageShape))
        {
            ReportOtherHeads(ref inspection, shape);
        }
    }

    private static void ReportOtherHeads(ref Inspection inspection, int shape) =>
        inspection.Report(
            Rules.OtherHeads,
            $"{HyperparameterCatalogue.ImageShape.Name} ({Text.Of(inspection.Record.ImageShape)}) and that of the model that training starts from ({Text.Of(shape)}) "
            + $"lie on either side of {Text.Of(HeadLayout.LargeImage)} pixels, from which on {HyperparameterCatalogue.BaseNetwork.Domain.Format(BaseNetwork.Vgg16)} has one more head: heads of the model are likely to be missing or lost. "
            + "Stay on the same side.",
            HyperparameterCatalogue.ImageShape,
            HyperparameterCatalogue.BaseNetwork);
}
