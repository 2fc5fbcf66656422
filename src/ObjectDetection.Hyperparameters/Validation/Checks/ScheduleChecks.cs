using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Training;
using static ObjectDetection.Hyperparameters.Catalogue.HyperparameterCatalogue;

namespace ObjectDetection.Hyperparameters.Validation.Checks;

/// <summary>Checks whether the learning-rate schedule and early stopping have an effect before the job ends.</summary>
internal static class ScheduleChecks
{
    public static void Inspect(ref Inspection inspection)
    {
        InspectSteps(ref inspection);
        InspectEarlyStopping(ref inspection);
    }

    private static void InspectSteps(ref Inspection inspection)
    {
        var record = inspection.Record;
        if (record.LrSchedulerStep.IsEmpty && !LrSchedulerFactor.IsDefault(record))
        {
            inspection.Report(Rules.FactorWithoutSteps, [LrSchedulerFactor, LrSchedulerStep],
                $"{LrSchedulerFactor.NameAndValue(record)} is ignored because {LrSchedulerStep.Name} is not set. "
                + "Add the epochs after which to reduce the learning rate.");
        }

        if (!inspection.IsSound(LrSchedulerStep))
        {
            return;
        }

        foreach (var step in record.LrSchedulerStep)
        {
            if (step >= record.Epochs)
            {
                ReportLateSteps(ref inspection, step);
                return;
            }
        }
    }

    private static void ReportLateSteps(ref Inspection inspection, int first)
    {
        var record = inspection.Record;
        var late = record with { LrSchedulerStep = EpochList.Create([.. record.LrSchedulerStep.Where(step => step >= record.Epochs)]) };

        // The schedule does not count partial batches, so that a late step can still take effect in the last updates.
        var effect = inspection.IsSound(NumTrainingSamples) && inspection.IsSound(MiniBatchSize) && LearningRateSchedule.IsReached(first, record)
            ? $"takes effect too late, at update {Text.Of(LearningRateSchedule.UpdateOf(first, record))} of {Text.Of((long)record.Epochs * BatchPlan.AllBatches(record))}"
            : $"has no effect: training ends after epoch {Text.Of(record.Epochs)}";
        inspection.Report(Rules.StepNeverReached, [LrSchedulerStep, Epochs],
            $"{LrSchedulerStep.NameAndValue(late)} {effect}. Remove the later steps or raise {Epochs.Name}.");
    }

    private static void InspectEarlyStopping(ref Inspection inspection)
    {
        var record = inspection.Record;
        if (!record.EarlyStopping)
        {
            InspectSetting(ref inspection, EarlyStoppingMinEpochs);
            InspectSetting(ref inspection, EarlyStoppingPatience);
            InspectSetting(ref inspection, EarlyStoppingTolerance);
            return;
        }

        InspectPeriod(ref inspection, EarlyStoppingMinEpochs);
        InspectPeriod(ref inspection, EarlyStoppingPatience);
    }

    private static void InspectSetting<T>(ref Inspection inspection, DefaultedHyperparameter<T> setting)
    {
        if (!setting.IsDefault(inspection.Record))
        {
            inspection.Report(Rules.EarlyStoppingOff, [setting, EarlyStopping],
                $"{setting.NameAndValue(inspection.Record)} is ignored because {EarlyStopping.Name} is off. Turn on {EarlyStopping.Name} or remove {setting.Name}.");
        }
    }

    private static void InspectPeriod(ref Inspection inspection, Hyperparameter<int> period)
    {
        var record = inspection.Record;
        if (period.Get(record) >= record.Epochs)
        {
            inspection.Report(Rules.EarlyStoppingTooLate, [period, Epochs, EarlyStopping],
                $"{period.NameAndValue(record)} is not less than {Epochs.NameAndValue(record)}, so early stopping cannot end the job. "
                + $"Lower {period.Name} or raise {Epochs.Name}.");
        }
    }
}
