using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Draws whole numbers: linearly each with the same probability, logarithmically each by the logarithm of the interval that rounds to it.</summary>
internal sealed class IntegerSource(IntegerRange range, Hyperparameter<int> hyperparameter) : ValueSource<int>
{
    private readonly ScalingType scale = Scales.Resolve(range, hyperparameter);

    /// <inheritdoc/>
    public override int Draw(RandomSource random) =>
        scale == ScalingType.Logarithmic
            ? Round(Scales.At(scale, range.Minimum - 0.5, range.Maximum + 0.5, random.NextUnit()))
            : (int)(range.Minimum + (long)random.NextBelow((ulong)range.Size!.Value));

    /// <inheritdoc/>
    public override IEnumerable<int> Grid(int? points)
    {
        if (points is not { } count || count >= range.Size)
        {
            return Everything();
        }

        return count == 1
            ? [Round(Scales.At(scale, range.Minimum, range.Maximum, 0.5))]
            : Enumerable.Range(0, count).Select(i => Round(Scales.At(scale, range.Minimum, range.Maximum, (double)i / (count - 1)))).Distinct();
    }

    private int Round(double value) => (int)Math.Clamp(Math.Floor(value + 0.5), range.Minimum, range.Maximum);

    private IEnumerable<int> Everything()
    {
        for (long value = range.Minimum; value <= range.Maximum; value++)
        {
            yield return (int)value;
        }
    }
}
