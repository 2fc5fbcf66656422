using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using static ObjectDetection.Hyperparameters.Catalogue.HyperparameterCatalogue;

namespace ObjectDetection.Hyperparameters.Validation.Checks;

/// <summary>Checks for values that are valid, but ruined real jobs, are not recommended or are not documented.</summary>
internal static class RecommendationChecks
{
    public static void Inspect(ref Inspection inspection)
    {
        InspectOptimizer(ref inspection);
        InspectImages(ref inspection);
        var record = inspection.Record;
        if (record.NmsTopK is not null)
        {
            inspection.Report(Rules.NotDocumented, [NmsTopK],
                $"{NmsTopK.Name} is set to {NmsTopK.GetText(record)}, but is undocumented; only the container's defaults contain it "
                + $"({NmsTopK.Provenance.DifferingContainerDefault}). A later image may reject it. Remove it unless you need it.");
        }
    }

    /// <summary>Checks what a map omits. A record that is written here omits nothing.</summary>
    public static void InspectOmissions(ref Inspection inspection, HyperparameterSet seen)
    {
        foreach (var hyperparameter in All)
        {
            if (hyperparameter.DefaultText is { } documented && hyperparameter.Provenance.DifferingContainerDefault is { } own && !seen.Contains(hyperparameter))
            {
                inspection.Report(Rules.DifferingDefault, [hyperparameter],
                    $"{hyperparameter.Name} is not set. Its documented default is {documented}, but the container uses {own}. Set it explicitly.");
            }
        }
    }

    private static void InspectOptimizer(ref Inspection inspection)
    {
        var record = inspection.Record;
        if (Recommendations.LargeLearningRate(record.Optimizer) is { } limit && record.LearningRate > limit)
        {
            var experience = record.Optimizer switch
            {
                Optimizer.Sgd => "A real job with 0.1 ended with a validation:mAP of 0.0005.",
                Optimizer.Adam => "Real jobs with 0.024 and 0.069 ended with a validation:mAP below 0.05.",
                _ => "Such rates ruined real jobs with other optimizers.",
            };
            inspection.Report(Rules.LearningRateLarge, [LearningRate, HyperparameterCatalogue.Optimizer],
                $"{LearningRate.NameAndValue(record)} is large for {HyperparameterCatalogue.Optimizer.NameAndValue(record)}, so training may diverge. {experience} "
                + $"Try {Text.Of(limit)} or less.");
        }

        if (record.WeightDecay > Recommendations.LargeWeightDecay && record.Optimizer is (Optimizer.Sgd or Optimizer.RmsProp))
        {
            inspection.Report(Rules.WeightDecayLarge, [WeightDecay, HyperparameterCatalogue.Optimizer],
                $"{WeightDecay.NameAndValue(record)} is large: the weights will probably shrink to zero before they learn. "
                + $"Try {Text.Of(Recommendations.LargeWeightDecay)} or less; the default is {WeightDecay.DefaultText}.");
        }
    }

    private static void InspectImages(ref Inspection inspection)
    {
        var record = inspection.Record;
        var isLarge = record.ImageShape > Recommendations.ContainerMaximumImageShape;
        if (isLarge || !Recommendations.ImageShapes.Contains(record.ImageShape))
        {
            var recommended = Text.Alternatives([.. Recommendations.ImageShapes.ToArray().Select(Text.Of)]);
            var shape = ImageShape.NameAndValue(record);
            var (rule, message) = isLarge
                ? (Rules.ImageAboveContainerMaximum,
                    $"{shape} exceeds {Text.Of(Recommendations.ContainerMaximumImageShape)}, the maximum that a container message states. "
                    + $"The job will probably be rejected. Set it to {recommended}.")
                : (Rules.ImageNotRecommended, $"{shape} is not a recommended size. Set it to {recommended}, for which the anchor boxes are designed.");
            inspection.Report(rule, [ImageShape], message);
        }

        if (record.LabelWidth < Training.LabelWidth.Minimum)
        {
            inspection.Report(Rules.LabelHoldsNothing, [HyperparameterCatalogue.LabelWidth],
                $"{HyperparameterCatalogue.LabelWidth.NameAndValue(record)} cannot hold one object. It needs {Text.Of(Training.LabelWidth.Header)} values plus "
                + $"{Text.Of(Training.LabelWidth.PerObject)} per object: at least {Text.Of(Training.LabelWidth.Minimum)}.");
        }
    }
}
