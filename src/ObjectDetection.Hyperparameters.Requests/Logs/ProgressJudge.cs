using System.Globalization;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Requests.Logs;

/// <summary>Judges where training stood, by the metrics of its epochs.</summary>
internal static class ProgressJudge
{
    /// <summary>Fewer epochs say nothing.</summary>
    private const int FewestEpochs = 4;

    /// <summary>A model with a lower mAP has hardly learned anything.</summary>
    private const double HardlyLearned = 0.01;

    /// <summary>A gain in mAP that is worth more epochs.</summary>
    private const double WorthwhileGain = 0.005;

    /// <summary>A loss that has grown by this factor since the first epoch has diverged.</summary>
    private const double Growth = 1.5;

    public static FoundFailure Diverged { get; } = new(
        Rules.TrainingDiverged,
        "A loss is not a number: training diverged.",
        $"Lower {HyperparameterCatalogue.LearningRate.Name}, and check the coordinates and class ids of the data.",
        HyperparameterCatalogue.LearningRate.Name);

    public static (TrainingProgress Progress, string Reason) Judge(LogMetrics metrics)
    {
        if (metrics.HasNotANumber)
        {
            return (TrainingProgress.Diverged, Diverged.Cause);
        }

        var losses = metrics.Epochs.Where(static epoch => epoch.CrossEntropy is not null).Select(static epoch => epoch.CrossEntropy!.Value).ToArray();
        if (losses.Length >= FewestEpochs && losses[^1] > losses[0] * Growth)
        {
            return (TrainingProgress.Diverged, $"train:cross_entropy rose from {Show(losses[0])} in the first epoch to {Show(losses[^1])} in the last.");
        }

        var scores = metrics.Epochs.Where(static epoch => epoch.ValidationMap is not null).Select(static epoch => epoch.ValidationMap!.Value).ToArray();
        return scores.Length < FewestEpochs
            ? (TrainingProgress.Unknown, $"{Wording.Count(scores.Length, "epoch")} with validation:mAP {(scores.Length == 1 ? "is" : "are")} too few to tell.")
            : JudgeScores(scores);
    }

    private static (TrainingProgress Progress, string Reason) JudgeScores(double[] scores)
    {
        var recent = Math.Max(2, scores.Length / 5);
        var (before, last) = (scores[..^recent].Max(), scores[^recent..].Max());
        if (Math.Max(before, last) < HardlyLearned)
        {
            return (TrainingProgress.Unknown, $"validation:mAP stays below {Show(HardlyLearned)}: the model has hardly learned anything.");
        }

        var numbers = $"the best of the last {Wording.Count(recent, "epoch")} is {Show(last)}, the best before {Show(before)}";
        return last > before + WorthwhileGain
            ? (TrainingProgress.StillImproving, $"validation:mAP was still rising: {numbers}.")
            : (TrainingProgress.Converged, $"validation:mAP no longer rose: {numbers}.");
    }

    private static string Show(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
