using System.Globalization;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Cli.Charts;

/// <summary>A learning-rate schedule, with what is said and drawn of it.</summary>
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
        Headline = $"{optimizer}, {Count(Schedule.Epochs, "epoch")} of {Count(UpdatesPerEpoch, "update")}: {RateText.Of(Schedule.InitialRate)}{change}";
        Notes = [.. NotesOf(record, forecast.IsOn)];
    }

    public LearningRateSchedule Schedule { get; }

    public int UpdatesPerEpoch { get; }

    /// <summary>The epoch after which early stopping can end the job; <see langword="null"/> when it cannot.</summary>
    public int? EarliestStop { get; }

    /// <summary>The parts with one rate each, in the order of time.</summary>
    public IReadOnlyList<Plateau> Plateaus { get; }

    /// <summary>The schedule in one line.</summary>
    public string Headline { get; }

    /// <summary>What else a reader should know, a line each.</summary>
    public IReadOnlyList<string> Notes { get; }

    private static List<Plateau> PlateausOf(LearningRateSchedule schedule)
    {
        var plateaus = new List<Plateau>();
        var (start, update, rate) = (0, 1L, schedule.InitialRate);
        foreach (var change in schedule.Changes)
        {
            plateaus.Add(new Plateau(start, Math.Min(change.Epoch, schedule.Epochs), rate, update));
            (start, update, rate) = (Math.Min(change.Epoch, schedule.Epochs), change.Update, change.NewRate);
        }

        plateaus.Add(new Plateau(start, schedule.Epochs, rate, update));
        return plateaus;
    }

    private static string Count(int count, string word) => string.Create(CultureInfo.InvariantCulture, $"{count} {word}{(count == 1 ? "" : "s")}");

    private IEnumerable<string> NotesOf(ObjectDetectionHyperparameters record, bool isEarlyStoppingOn)
    {
        if (Schedule.IsIgnored)
        {
            yield return $"The optimizer {HyperparameterCatalogue.Optimizer.GetText(record)} ignores the learning rate.";
        }

        if (!Schedule.UnreachedSteps.IsEmpty)
        {
            const int Most = 6;
            var steps = Schedule.UnreachedSteps;
            var more = steps.Count > Most ? $" and {Text.Of(steps.Count - Most)} more" : "";
            yield return $"Never reached: {(steps.Count == 1 ? "step" : "steps")} {string.Join(", ", steps.Take(Most).Select(Text.Of))}{more}.";
        }

        if (EarliestStop is { } earliest)
        {
            yield return $"Early stopping can end the job after epoch {Text.Of(earliest)} at the earliest.";
        }
        else if (isEarlyStoppingOn)
        {
            yield return "Early stopping cannot end the job before its last epoch.";
        }
    }
}
