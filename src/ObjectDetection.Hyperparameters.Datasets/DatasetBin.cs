namespace ObjectDetection.Hyperparameters.Datasets;

/// <summary>A bar of a histogram.</summary>
/// <param name="From">The lowest value that counts.</param>
/// <param name="To">The highest value that counts, or the value that all values that count are below; the same as <paramref name="From"/> if the bar is for one value.</param>
/// <param name="Count">How many there are.</param>
public sealed record DatasetBin(double From, double To, long Count)
{
    /// <summary>Returns the members, the same in every culture.</summary>
    public override string ToString() => InvariantText.OfRecord(nameof(DatasetBin), PrintMembers);
}
