using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Validation.Checks;

/// <summary>Whether values are accepted, but not recommended, not documented, or of no use.</summary>
internal static class RecommendationChecks
{
    public static void Inspect(ref Inspection inspection)
    {
        var record = inspection.Record;
        if (record.ImageShape > Recommendations.ContainerMaximumImageShape)
        {
            inspection.Report(
                Rules.ImageAboveContainerMaximum,
                $"{HyperparameterCatalogue.ImageShape.Name} ({Text.Of(record.ImageShape)}) is above {Text.Of(Recommendations.ContainerMaximumImageShape)}, which a message of the container calls the "
                + $"largest: the job is likely to be refused. The recommended sizes are {RecommendedShapes()}.",
                HyperparameterCatalogue.ImageShape);
        }
        else if (!Recommendations.ImageShapes.Contains(record.ImageShape))
        {
            inspection.Report(
                Rules.ImageNotRecommended,
                $"{HyperparameterCatalogue.ImageShape.Name} ({Text.Of(record.ImageShape)}) is accepted, but {RecommendedShapes()} are recommended: the anchor boxes are laid out for them.",
                HyperparameterCatalogue.ImageShape);
        }

        if (record.LabelWidth < LabelWidth.Minimum)
        {
            inspection.Report(
                Rules.LabelHoldsNothing,
                $"{HyperparameterCatalogue.LabelWidth.Name} ({Text.Of(record.LabelWidth)}) is below {Text.Of(LabelWidth.Minimum)}, the width for one object: "
                + "the job fails at the first image that has one. Give 2, and 5 for each object.",
                HyperparameterCatalogue.LabelWidth);
        }

        if (record.NmsTopK is not null)
        {
            inspection.Report(
                Rules.NotDocumented,
                $"{HyperparameterCatalogue.NmsTopK.Name} ({HyperparameterCatalogue.NmsTopK.GetText(record)}) stands in the container's own defaults "
                + $"({HyperparameterCatalogue.NmsTopK.Provenance.DifferingContainerDefault}) but in no documentation: a later version of the image may refuse it.",
                HyperparameterCatalogue.NmsTopK);
        }
    }

    private static string RecommendedShapes() => string.Join(" and ", Recommendations.ImageShapes.ToArray().Select(Text.Of));
}
