using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Validation.Checks;

/// <summary>Whether learning rate and weight decay have a size that ruined real jobs.</summary>
/// <remarks>The limits, and what they rest on, stand in <see cref="Recommendations"/>.</remarks>
internal static class SizeChecks
{
    public static void Inspect(ref Inspection inspection)
    {
        var record = inspection.Record;
        if (Recommendations.LargeLearningRate(record.Optimizer) is { } limit && record.LearningRate > limit)
        {
            ReportRate(ref inspection, limit, record.Optimizer switch
            {
                Optimizer.Sgd => "a real job with 0.1 ended with a validation:mAP of 0.0005",
                Optimizer.Adam => "real jobs with 0.024 and 0.069 ended with a validation:mAP below 0.05",
                _ => "rates of this size ruined real jobs with sgd and with adam",
            });
        }

        if (record.WeightDecay > Recommendations.LargeWeightDecay && record.Optimizer is (Optimizer.Sgd or Optimizer.RmsProp))
        {
            ReportDecay(ref inspection);
        }
    }

    private static void ReportRate(ref Inspection inspection, double limit, string experience) =>
        inspection.Report(
            Rules.LearningRateLarge,
            $"{HyperparameterCatalogue.LearningRate.Name} ({Text.Of(inspection.Record.LearningRate)}) is large for {HyperparameterCatalogue.Optimizer.Name} "
            + $"{HyperparameterCatalogue.Optimizer.GetText(inspection.Record)}: training may diverge; {experience}. Try at most {Text.Of(limit)}.",
            HyperparameterCatalogue.LearningRate,
            HyperparameterCatalogue.Optimizer);

    private static void ReportDecay(ref Inspection inspection) =>
        inspection.Report(
            Rules.WeightDecayLarge,
            $"{HyperparameterCatalogue.WeightDecay.Name} ({Text.Of(inspection.Record.WeightDecay)}) is large: the weights are likely to shrink away before they "
            + $"learn. Try at most {Text.Of(Recommendations.LargeWeightDecay)}; the default is {HyperparameterCatalogue.WeightDecay.DefaultText}.",
            HyperparameterCatalogue.WeightDecay,
            HyperparameterCatalogue.Optimizer);
}
