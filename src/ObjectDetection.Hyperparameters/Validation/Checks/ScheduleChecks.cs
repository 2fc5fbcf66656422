using System.Globalization;
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
        InspectRates(ref inspection);
        InspectEarlyStopping(ref inspection);
    }

    /// <summary>Checks a factor that a request states although it is the default: without steps, it is ignored all the same.</summary>
    public static void InspectStatedFactor(ref Inspection inspection, HyperparameterSet stated)
    {
        if (inspection.Record.LrSchedulerStep.IsEmpty && stated.Contains(LrSchedulerFactor) && LrSchedulerFactor.IsDefault(inspection.Record))
        {
            ReportFactor(ref inspection);
        }
    }

    private static void InspectSteps(ref Inspection inspection)
    {
        var record = inspection.Record;
        if (record.LrSchedulerStep.IsEmpty && !LrSchedulerFactor.IsDefault(record))
        {
            ReportFactor(ref inspection);
        }

        if (!inspection.IsSound(LrSchedulerStep))
        {
            return;
        }

        foreach (var step in record.LrSchedulerStep)
        {
            if (IsLate(ref inspection, step))
            {
                ReportLateSteps(ref inspection, step);
                return;
            }
        }
    }

    private static void ReportFactor(ref Inspection inspection) =>
        inspection.Report(Rules.FactorWithoutSteps, [LrSchedulerFactor, LrSchedulerStep],
            $"{LrSchedulerFactor.NameAndValue(inspection.Record)} is ignored because {LrSchedulerStep.Name} is not set. "
            + "Add the epochs after which to reduce the learning rate.");

    private static void InspectRates(ref Inspection inspection)
    {
        var record = inspection.Record;
        if (record.LrSchedulerStep.IsEmpty || record.Optimizer == Optimizer.AdaDelta || record.LrSchedulerStep[0] >= record.Epochs)
        {
            return;
        }

        if (record.Optimizer == Optimizer.RmsProp)
        {
            var logged = (record.LearningRate * record.LrSchedulerFactor * Recommendations.RmsPropLoggedPart).ToString("G3", CultureInfo.InvariantCulture);
            inspection.Report(Rules.RmsPropLogsLess, [HyperparameterCatalogue.Optimizer, LrSchedulerStep, LearningRate, LrSchedulerFactor, Epochs],
                $"A job with {HyperparameterCatalogue.Optimizer.NameAndValue(record)} logged a tenth of the rate that its map gives: here, the first change would be logged as {logged}. "
                + "The reason is not known.");
        }

        var rate = record.LearningRate;
        foreach (var step in record.LrSchedulerStep)
        {
            var before = rate;
            rate *= record.LrSchedulerFactor;
            var remaining = (long)record.Epochs - step;
            if (rate < Recommendations.SpentLearningRate && before >= Recommendations.SpentLearningRate && remaining >= Math.Max(2, record.Epochs * Recommendations.SpentPart))
            {
                inspection.Report(Rules.ScheduleSpent, [LrSchedulerStep, LrSchedulerFactor, LearningRate, Epochs, HyperparameterCatalogue.Optimizer],
                    $"{LrSchedulerStep.Name} {Text.Of(step)} lowers the learning rate to {rate.ToString("G3", CultureInfo.InvariantCulture)}, so small that the last {Text.Of(remaining)} of "
                    + $"{Wording.Count(record.Epochs, "epoch")} hardly change the model. Raise {LrSchedulerFactor.Name} or remove steps.");
            }
        }
    }

    /// <summary>Determines whether no epoch starts with the rate of a step.</summary>
    /// <remarks>
    /// The schedule does not count all batches, so that a step that equals epochs can take effect long before the end. An epoch has at most twice the batches that the schedule
    /// counts: where their number is unknown, only a step that is too late whatever it is counts as late.
    /// </remarks>
    private static bool IsLate(ref Inspection inspection, int step)
    {
        const int MostBatchesForOne = 2;
        var record = inspection.Record;
        return inspection.IsRead(NumTrainingSamples) && inspection.IsRead(MiniBatchSize)
            ? step >= record.Epochs && !LearningRateSchedule.IsInTime(step, record)
            : step >= (long)record.Epochs * MostBatchesForOne;
    }

    private static void ReportLateSteps(ref Inspection inspection, int first)
    {
        var record = inspection.Record;
        var late = record with { LrSchedulerStep = EpochList.Create([.. record.LrSchedulerStep.Where(step => step >= first)]) };
        var effect = LearningRateSchedule.IsReached(first, record)
            ? $"takes effect too late, at update {Text.Of(LearningRateSchedule.UpdateOf(first, record))} of {Text.Of(BatchPlan.BatchesAfter(record.Epochs, record))}"
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
