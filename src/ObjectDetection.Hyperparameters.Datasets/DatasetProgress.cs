namespace ObjectDetection.Hyperparameters.Datasets;

/// <summary>How far a probe has come.</summary>
/// <param name="Items">The number of images, records or lines that have been read.</param>
/// <param name="Bytes">The number of bytes that have been read or skipped.</param>
/// <param name="TotalBytes">The number of bytes of the whole, or <see langword="null"/> if it is unknown, as in a pipe.</param>
/// <param name="Elapsed">The time since the start.</param>
public sealed record DatasetProgress(long Items, long Bytes, long? TotalBytes, TimeSpan Elapsed)
{
    /// <summary>Gets the number of items per second.</summary>
    public double ItemsPerSecond => Elapsed > TimeSpan.Zero ? Items / Elapsed.TotalSeconds : 0;

    /// <summary>Gets the estimated time left, or <see langword="null"/> if it cannot be estimated.</summary>
    public TimeSpan? TimeLeft => TotalBytes is { } total && Bytes > 0 && total >= Bytes ? Elapsed * ((double)(total - Bytes) / Bytes) : null;

    /// <summary>Returns the members, the same in every culture.</summary>
    public override string ToString() => InvariantText.OfRecord(nameof(DatasetProgress), PrintMembers);
}
