using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Validation.Checks;

/// <summary>Whether the optimizer reads what it is given.</summary>
internal static class OptimizerChecks
{
    public static void Inspect(ref Inspection inspection)
    {
        var record = inspection.Record;
        if (record.Optimizer == Optimizer.Sgd)
        {
            return;
        }

        if (!HyperparameterCatalogue.Momentum.IsDefault(record))
        {
            ReportIgnored(ref inspection, Rules.MomentumIgnored, HyperparameterCatalogue.Momentum, $"only {Spell(Optimizer.Sgd)} reads it");
        }

        if (record.Optimizer != Optimizer.RmsProp && !HyperparameterCatalogue.WeightDecay.IsDefault(record))
        {
            ReportIgnored(ref inspection, Rules.WeightDecayIgnored, HyperparameterCatalogue.WeightDecay, $"only {Spell(Optimizer.Sgd)} and {Spell(Optimizer.RmsProp)} read it");
        }

        if (record.Optimizer == Optimizer.AdaDelta)
        {
            InspectAdaDelta(ref inspection);
        }
    }

    private static void InspectAdaDelta(ref Inspection inspection)
    {
        var record = inspection.Record;
        if (!HyperparameterCatalogue.LearningRate.IsDefault(record))
        {
            ReportIgnored(ref inspection, Rules.LearningRateIgnored, HyperparameterCatalogue.LearningRate, "MXNet's AdaDelta never reads a learning rate");
        }

        if (record.LrSchedulerStep.IsEmpty)
        {
            return;
        }

        var message = $"{HyperparameterCatalogue.LrSchedulerStep.Name} ({Text.Quote(record.LrSchedulerStep.ToString())}) is ignored with "
            + $"{HyperparameterCatalogue.Optimizer.Name} {Spell(Optimizer.AdaDelta)}: MXNet's AdaDelta never reads a learning rate. Remove it, or choose another optimizer.";
        if (HyperparameterCatalogue.LrSchedulerFactor.IsDefault(record))
        {
            inspection.Report(Rules.ScheduleIgnored, message, HyperparameterCatalogue.LrSchedulerStep, HyperparameterCatalogue.Optimizer);
        }
        else
        {
            inspection.Report(
                Rules.ScheduleIgnored,
                message,
                HyperparameterCatalogue.LrSchedulerStep,
                HyperparameterCatalogue.LrSchedulerFactor,
                HyperparameterCatalogue.Optimizer);
        }
    }

    private static void ReportIgnored(ref Inspection inspection, Rule rule, DefaultedHyperparameter<double> ignored, string reason) =>
        inspection.Report(
            rule,
            $"{ignored.Name} ({Text.Of(ignored.Get(inspection.Record))}) is ignored with {HyperparameterCatalogue.Optimizer.Name} "
            + $"{HyperparameterCatalogue.Optimizer.GetText(inspection.Record)}: {reason}. Leave it at its default ({ignored.DefaultText}), or choose another optimizer.",
            ignored,
            HyperparameterCatalogue.Optimizer);

    private static string Spell(Optimizer optimizer) => HyperparameterCatalogue.Optimizer.Domain.Format(optimizer);
}
