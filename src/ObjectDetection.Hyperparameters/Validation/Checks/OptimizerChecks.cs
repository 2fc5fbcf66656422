using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Findings;
using static ObjectDetection.Hyperparameters.Catalogue.HyperparameterCatalogue;

namespace ObjectDetection.Hyperparameters.Validation.Checks;

/// <summary>Checks whether the optimizer uses its settings.</summary>
internal static class OptimizerChecks
{
    public static void Inspect(ref Inspection inspection)
    {
        var record = inspection.Record;
        if (record.Optimizer != Optimizer.Sgd && !Momentum.IsDefault(record))
        {
            ReportIgnored(ref inspection, Rules.MomentumIgnored, $"only {Spell(Optimizer.Sgd)} uses it", Momentum, HyperparameterCatalogue.Optimizer);
        }

        if (record.Optimizer is not (Optimizer.Sgd or Optimizer.RmsProp) && !WeightDecay.IsDefault(record))
        {
            var users = $"only {Spell(Optimizer.Sgd)} and {Spell(Optimizer.RmsProp)} use it";
            ReportIgnored(ref inspection, Rules.WeightDecayIgnored, users, WeightDecay, HyperparameterCatalogue.Optimizer);
        }

        if (record.Optimizer == Optimizer.AdaDelta)
        {
            InspectAdaDelta(ref inspection);
        }
    }

    private static void InspectAdaDelta(ref Inspection inspection)
    {
        const string Reason = "MXNet's AdaDelta uses no learning rate";
        var record = inspection.Record;
        if (!LearningRate.IsDefault(record))
        {
            ReportIgnored(ref inspection, Rules.LearningRateIgnored, Reason, LearningRate, HyperparameterCatalogue.Optimizer);
        }

        if (!record.LrSchedulerStep.IsEmpty)
        {
            Hyperparameter[] factor = LrSchedulerFactor.IsDefault(record) || !inspection.IsSound(LrSchedulerFactor) ? [] : [LrSchedulerFactor];
            ReportIgnored(ref inspection, Rules.ScheduleIgnored, Reason, [LrSchedulerStep, .. factor, HyperparameterCatalogue.Optimizer]);
        }
    }

    private static void ReportIgnored(ref Inspection inspection, Rule rule, string reason, params Hyperparameter[] concerned) =>
        inspection.Report(rule, concerned,
            $"{concerned[0].NameAndValue(inspection.Record)} is ignored with {HyperparameterCatalogue.Optimizer.NameAndValue(inspection.Record)}: {reason}. "
            + "Remove it or choose another optimizer.");

    private static string Spell(Optimizer optimizer) => HyperparameterCatalogue.Optimizer.Domain.Format(optimizer);
}
