using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>A learning-rate schedule as tables and charts show it.</summary>
internal sealed class SchedulePlan
{
    public SchedulePlan(ObjectDetectionHyperparameters record)
    {
        var batches = record.GetBatchPlan();
        Schedule = record.GetLearningRateSchedule();
        UpdatesPerEpoch = batches.UpdatesPerEpoch;
        var forecast = record.GetEarlyStoppingForecast();
        EarliestStop = forecast.EarliestEpoch;
        Plateaus = PlateausOf(Schedule);
        var optimizer = HyperparameterCatalogue.Optimizer.GetText(record);
        var change = Plateaus.Count > 1 ? $" to {RateText.Of(Schedule.FinalRate)}" : "";
        var (epochs, updates) = (Wording.Count(Schedule.Epochs, "epoch"), Wording.Count(UpdatesPerEpoch, "update"));
        Headline = $"{optimizer}, {epochs} of {updates}, learning rate {RateText.Of(Schedule.InitialRate)}{change}";
        Notes = [.. NotesOf(record, forecast.IsOn)];
    }

    public LearningRateSchedule Schedule { get; }

    public int UpdatesPerEpoch { get; }

    /// <summary>Gets the epoch after which early stopping can end training, or <see langword="null"/> if it cannot.</summary>
    public int? EarliestStop { get; }

    public IReadOnlyList<Plateau> Plateaus { get; }

    public string Headline { get; }

    public IReadOnlyList<string> Notes { get; }

    private static List<Plateau> PlateausOf(LearningRateSchedule schedule)
    {
        var plateaus = new List<Plateau>();
        var (start, update, rate) = (0, 1L, schedule.InitialRate);
        foreach (var change in schedule.Changes)
        {
            var end = Math.Min(schedule.FirstEpochWith(change) - 1, schedule.Epochs);
            plateaus.Add(new Plateau(start, end, rate, update));
            (start, update, rate) = (end, change.Update, change.NewRate);
        }

        plateaus.Add(new Plateau(start, schedule.Epochs, rate, update));
        return plateaus;
    }

    private IEnumerable<string> NotesOf(ObjectDetectionHyperparameters record, bool isEarlyStoppingOn)
    {
        if (Schedule.IsIgnored)
        {
            yield return $"The optimizer {HyperparameterCatalogue.Optimizer.GetText(record)} ignores the learning rate.";
        }

        if (record.Optimizer == Optimizer.RmsProp && Schedule.Changes.Count > 0)
        {
            yield return $"A job with {HyperparameterCatalogue.Optimizer.GetText(record)} logged a tenth of these rates; the reason is not known ({Rules.RmsPropLogsLess.Url.OriginalString}).";
        }

        if (!Schedule.UnreachedSteps.IsEmpty)
        {
            const int Most = 6;
            var steps = Schedule.UnreachedSteps;
            var more = steps.Count > Most ? $" and {Text.Of(steps.Count - Most)} more" : "";
            var listed = string.Join(", ", steps.Take(Most).Select(Text.Of));
            yield return steps.Count == 1 ? $"Step {listed} is never reached." : $"Steps {listed}{more} are never reached.";
        }

        if (EarliestStop is { } earliest)
        {
            yield return $"Early stopping can end training after epoch {Text.Of(earliest)} at the earliest.";
        }
        else if (isEarlyStoppingOn)
        {
            yield return "Early stopping cannot end training before the last epoch.";
        }
    }
}

/// <summary>A part of a job with one learning rate.</summary>
/// <param name="Start">The number of completed epochs at its start.</param>
/// <param name="End">The number of completed epochs at its end.</param>
/// <param name="Rate">The learning rate.</param>
/// <param name="FirstUpdate">The number of its first update, from 1.</param>
internal readonly record struct Plateau(int Start, int End, double Rate, long FirstUpdate)
{
    /// <summary>Gets its epochs, from 1.</summary>
    public string Name => Start >= End ? $"after {Text.Of(End)}" : Start + 1 == End ? Text.Of(End) : $"{Text.Of(Start + 1)}-{Text.Of(End)}";
}
