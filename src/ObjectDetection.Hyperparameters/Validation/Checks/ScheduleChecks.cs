using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Validation.Checks;

/// <summary>Whether the learning-rate schedule comes to effect.</summary>
internal static class ScheduleChecks
{
    public static void Inspect(ref Inspection inspection)
    {
        var record = inspection.Record;
        if (record.LrSchedulerStep.IsEmpty)
        {
            if (!HyperparameterCatalogue.LrSchedulerFactor.IsDefault(record))
            {
                ReportFactor(ref inspection);
            }

            return;
        }

        foreach (var step in record.LrSchedulerStep)
        {
            if (step >= record.Epochs)
            {
                ReportLateSteps(ref inspection);
                return;
            }
        }
    }

    private static void ReportFactor(ref Inspection inspection) =>
        inspection.Report(
            Rules.FactorWithoutSteps,
            $"{HyperparameterCatalogue.LrSchedulerFactor.Name} ({Text.Of(inspection.Record.LrSchedulerFactor)}) is ignored, because "
            + $"{HyperparameterCatalogue.LrSchedulerStep.Name} is empty: the learning rate stays the same. "
            + $"Give the epochs after which it is to be reduced in {HyperparameterCatalogue.LrSchedulerStep.Name}.",
            HyperparameterCatalogue.LrSchedulerFactor,
            HyperparameterCatalogue.LrSchedulerStep);

    private static void ReportLateSteps(ref Inspection inspection)
    {
        var record = inspection.Record;
        var late = EpochList.Create([.. record.LrSchedulerStep.Where(step => step >= record.Epochs)]);
        inspection.Report(
            Rules.StepNeverReached,
            $"{HyperparameterCatalogue.LrSchedulerStep.Name} must be below {HyperparameterCatalogue.Epochs.Name} ({Text.Of(record.Epochs)}) to take effect, "
            + $"but has {Text.Quote(late.ToString())}: {Effect(inspection, late[0])}. "
            + $"Remove what comes too late, or raise {HyperparameterCatalogue.Epochs.Name}.",
            HyperparameterCatalogue.LrSchedulerStep,
            HyperparameterCatalogue.Epochs);
    }

    /// <summary>What becomes of the first late step: the rounding of the container can bring it about in the last updates after all.</summary>
    private static string Effect(Inspection inspection, int step)
    {
        var record = inspection.Record;
        return inspection.IsSound(HyperparameterCatalogue.NumTrainingSamples)
            && inspection.IsSound(HyperparameterCatalogue.MiniBatchSize)
            && StepArithmetic.IsReached(step, record)
            ? $"the scheduler does not count the last, partial batch of an epoch, so that the learning rate changes only at update "
            + $"{Text.Of(StepArithmetic.UpdateOf(step, BatchPlan.FullBatches(record)))} of {Text.Of((long)record.Epochs * BatchPlan.AllBatches(record))}"
            : "the job ends before the learning rate changes";
    }
}
