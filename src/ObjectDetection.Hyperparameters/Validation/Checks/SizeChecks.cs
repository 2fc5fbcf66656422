using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Validation.Checks;

/// <summary>Whether learning rate and weight decay have a size that ruined real jobs.</summary>
/// <remarks>
/// The limits lie between jobs that trained well and jobs that did not. With sgd, 0.0156 gave the best model of a tuning job and 0.1 one with a validation:mAP
/// of 0.0005. With adam, 0.0002 was in use, and 0.024 and 0.069 stayed below 0.05. Of rmsprop no such job is known: what ruined jobs with
/// either of the others is taken for too large.
/// </remarks>
internal static class SizeChecks
{
    private const double LargeRate = 0.02;
    private const double LargeRateForAdam = 0.001;
    private const double LargeDecay = 0.1;

    public static void Inspect(ref Inspection inspection)
    {
        var record = inspection.Record;
        switch (record.Optimizer)
        {
            case Optimizer.Sgd when record.LearningRate > LargeRate:
                ReportRate(ref inspection, LargeRate, "a real job with 0.1 ended with a validation:mAP of 0.0005");
                break;
            case Optimizer.RmsProp when record.LearningRate > LargeRate:
                ReportRate(ref inspection, LargeRate, "rates of this size ruined real jobs with sgd and with adam");
                break;
            case Optimizer.Adam when record.LearningRate > LargeRateForAdam:
                ReportRate(ref inspection, LargeRateForAdam, "real jobs with 0.024 and 0.069 ended with a validation:mAP below 0.05");
                break;
        }

        if (record.WeightDecay > LargeDecay && record.Optimizer is (Optimizer.Sgd or Optimizer.RmsProp))
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
            + $"learn. Try at most {Text.Of(LargeDecay)}; the default is {HyperparameterCatalogue.WeightDecay.DefaultText}.",
            HyperparameterCatalogue.WeightDecay,
            HyperparameterCatalogue.Optimizer);
}
