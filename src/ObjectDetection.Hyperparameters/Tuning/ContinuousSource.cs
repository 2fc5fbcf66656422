using System.Globalization;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Draws real numbers evenly along the scale of their range.</summary>
internal sealed class ContinuousSource(ContinuousRange range, Hyperparameter<double> hyperparameter) : ValueSource<double>
{
    private readonly ScalingType scale = Scales.Resolve(range, hyperparameter);

    /// <inheritdoc/>
    /// <remarks>What the hyperparameter does not accept, the recommended lower end 0 and nothing else, is drawn again.</remarks>
    public override double Draw(RandomSource random)
    {
        double value;
        do
        {
            value = At(random.NextUnit());
        }
        while (!hyperparameter.Domain.Contains(value));

        return value;
    }

    /// <inheritdoc/>
    /// <remarks>A single point is the middle. An end that the hyperparameter does not accept is left out, and the others are spread over the rest.</remarks>
    public override IEnumerable<double> Grid(int? points)
    {
        var count = points ?? throw new InvalidOperationException($"{hyperparameter.Name} has a continuous range, of which a grid needs the number of points.");
        if (count == 1)
        {
            return [Round(At(0.5))];
        }

        var first = hyperparameter.Domain.Contains(range.Minimum) ? 0 : 1;
        return Enumerable.Range(first, count).Select(i => Point(i, count - 1 + first)).Distinct();
    }

    /// <summary>Twelve digits, so that a grid from 0.001 to 0.1 has 0.01 in it and not a neighbour; the scale is right to fourteen.</summary>
    private static double Round(double value) => double.Parse(value.ToString("G12", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);

    private double Point(int index, int last) => index == 0 ? range.Minimum : index == last ? range.Maximum : Math.Clamp(Round(At((double)index / last)), range.Minimum, range.Maximum);

    private double At(double unit) => Scales.At(scale, range.Minimum, range.Maximum, unit);
}
