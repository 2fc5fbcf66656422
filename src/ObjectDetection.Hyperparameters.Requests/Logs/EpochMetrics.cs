namespace ObjectDetection.Hyperparameters.Requests.Logs;

/// <summary>The metrics that a log shows for an epoch.</summary>
/// <param name="Epoch">The number of the epoch, starting at 0 as in the log.</param>
public sealed record EpochMetrics(int Epoch)
{
    /// <summary>Gets the metric <c>validation:mAP</c>, or <see langword="null"/> if the log does not show it.</summary>
    public double? ValidationMap { get; internal set; }

    /// <summary>Gets the metric <c>train:cross_entropy</c>, or <see langword="null"/> if the log does not show it.</summary>
    public double? CrossEntropy { get; internal set; }

    /// <summary>Gets the metric <c>train:smooth_l1</c>, or <see langword="null"/> if the log does not show it.</summary>
    public double? SmoothL1 { get; internal set; }

    /// <summary>Returns the members, the same in every culture.</summary>
    public override string ToString() => InvariantText.OfRecord(nameof(EpochMetrics), PrintMembers);
}
