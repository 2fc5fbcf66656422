namespace ObjectDetection.Hyperparameters.Requests.Logs;

/// <summary>What the log of a training job shows.</summary>
public sealed class TrainingLogReport
{
    internal TrainingLogReport()
    {
    }

    /// <summary>Gets how the job ended.</summary>
    public required TrainingOutcome Outcome { get; init; }

    /// <summary>Gets a value indicating whether the log contains anything that a training job prints.</summary>
    public required bool IsRecognized { get; init; }

    /// <summary>Gets the known failure that the log shows, with its remedy, or <see langword="null"/> if there is none or it is unknown.</summary>
    public required Finding? Failure { get; init; }

    /// <summary>Gets the cause in a sentence, or <see langword="null"/> if there is none or it is unknown.</summary>
    public required string? Cause { get; init; }

    /// <summary>Gets the names of the hyperparameters at fault.</summary>
    public IReadOnlyList<string> Names => Failure?.Names ?? [];

    /// <summary>Gets the line that shows the failure, cut if it is long, or <see langword="null"/> if the job did not fail.</summary>
    public required string? FailureLine { get; init; }

    /// <summary>Gets the string map that the job was started with, or <see langword="null"/> if the log does not show it.</summary>
    public required IReadOnlyDictionary<string, string>? HyperParameters { get; init; }

    /// <summary>Gets the review of the string map, or <see langword="null"/> if the log does not show the map.</summary>
    public required Review? Review { get; init; }

    /// <summary>Gets what the log shows that did not make the job fail but is worth a look.</summary>
    public required IReadOnlyList<Finding> Hints { get; init; }

    /// <summary>Gets the failure, the hints and the findings of the review, in this order.</summary>
    public IReadOnlyList<Finding> Findings => [.. Failure is null ? [] : (IEnumerable<Finding>)[Failure], .. Hints, .. Review?.Findings ?? []];

    /// <summary>Gets the best validation mAP, or <see langword="null"/> if the log shows none.</summary>
    public required double? BestMap { get; init; }

    /// <summary>Gets the first epoch with the best validation mAP, starting at 0, or <see langword="null"/> if the log does not show it.</summary>
    public required int? BestEpoch { get; init; }

    /// <summary>Gets the number of epochs with a metric.</summary>
    public required int EpochsSeen { get; init; }

    /// <summary>Gets the metrics by epoch, of the first 10,000 epochs.</summary>
    public required IReadOnlyList<EpochMetrics> Epochs { get; init; }

    /// <summary>Gets the changes of the learning rate, as logged. Containers before 2021 logged none.</summary>
    public required IReadOnlyList<LoggedLearningRate> LearningRateChanges { get; init; }

    /// <summary>Gets where training stood when the log ended.</summary>
    public required TrainingProgress Progress { get; init; }

    /// <summary>Gets the reason for <see cref="Progress"/>, with its numbers.</summary>
    public required string ProgressReason { get; init; }

    /// <summary>Returns the outcome and, if known, the failure.</summary>
    public override string ToString() => Failure is null ? $"{Outcome}" : $"{Outcome}{Environment.NewLine}{Failure}";
}
