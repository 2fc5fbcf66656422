using System.Globalization;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>Draws a tuning space as an SVG chart.</summary>
internal sealed class TuningSvg
{
    private const int Left = 200;
    private const int Right = SvgCanvas.Width - SvgCanvas.Margin;
    private const int Top = 96;
    private const int Row = 84;
    private readonly ObjectDetectionTuningSpace space;
    private readonly ObjectDetectionHyperparameters[] drawn;
    private readonly SvgCanvas canvas;

    private TuningSvg(ObjectDetectionTuningSpace space, IReadOnlyList<Tunable> tuned, long seed)
    {
        this.space = space;
        drawn = [.. space.Draw(TuningChart.Draws, seed)];
        canvas = new SvgCanvas("Tuning space", Headline(space, tuned), Top + (Row * tuned.Count));
    }

    /// <summary>Returns the ranges in a line.</summary>
    public static string Headline(ObjectDetectionTuningSpace space) => Headline(space, [.. Tunables.In(space)]);

    public static string Draw(ObjectDetectionTuningSpace space, long seed)
    {
        Tunable[] tuned = [.. Tunables.In(space)];
        var chart = new TuningSvg(space, tuned, seed);
        for (var i = 0; i < tuned.Length; i++)
        {
            chart.AddRow(tuned[i], tuned[i].RangeIn(space)!, Top + (Row * i));
        }

        return chart.canvas.ToString();
    }

    private static string Headline(ObjectDetectionTuningSpace space, IReadOnlyList<Tunable> tuned) =>
        $"{Wording.Count(tuned.Count, "range")}: {string.Join(", ", tuned.Select(one => $"{one.Name} {one.RangeIn(space)}"))}; each mark is one of {Text.Of(TuningChart.Draws)} random configurations";

    private void AddRow(Tunable tunable, object range, int top)
    {
        canvas.AddText(Left - 24, top + 29, tunable.Name, "text-anchor=\"end\" font-weight=\"600\"");
        switch (range)
        {
            case ContinuousRange continuous:
                AddNumbers(tunable.Hyperparameter, continuous.Minimum, continuous.Maximum, continuous.Scaling, top);
                break;
            case IntegerRange integer:
                AddNumbers(tunable.Hyperparameter, integer.Minimum, integer.Maximum, integer.Scaling, top);
                break;
            default:
                AddCategories(tunable, top);
                break;
        }
    }

    private void AddNumbers(Hyperparameter hyperparameter, double minimum, double maximum, ScalingType scaling, int top)
    {
        const int Lanes = 5;
        var scale = Scales.Resolve(scaling, minimum, maximum, hyperparameter);
        canvas.Add($"<line x1=\"{Left}\" y1=\"{top + 40}\" x2=\"{Right}\" y2=\"{top + 40}\" stroke=\"{SvgCanvas.Faint}\"/>\n");
        for (var i = 0; i < drawn.Length; i++)
        {
            var value = Convert.ToDouble(hyperparameter.GetValue(drawn[i]), CultureInfo.InvariantCulture);
            var x = Left + (PositionOf(scale, minimum, maximum, value) * (Right - Left));
            canvas.Add($"<circle cx=\"{SvgCanvas.N(x)}\" cy=\"{top + 6 + (i % Lanes * 7)}\" r=\"3\" fill=\"{SvgCanvas.First}\" fill-opacity=\"0.5\"/>\n");
        }

        canvas.AddText(Left, top + 58, RateText.Of(minimum), $"fill=\"{SvgCanvas.Faint}\" font-size=\"13\"");
        canvas.AddText((Left + Right) / 2.0, top + 58, ApiChoices.Scale.Format(scale), $"text-anchor=\"middle\" fill=\"{SvgCanvas.Faint}\" font-size=\"13\"");
        canvas.AddText(Right, top + 58, RateText.Of(maximum), $"text-anchor=\"end\" fill=\"{SvgCanvas.Faint}\" font-size=\"13\"");
    }

    private void AddCategories(Tunable tunable, int top)
    {
        const int MostNamed = 12;
        var counts = drawn.GroupBy(record => tunable.Hyperparameter.GetText(record)!).ToDictionary(static same => same.Key, static same => same.Count());
        string[] all = [.. tunable.CategoriesIn(space)];
        var categories = all[..Math.Min(all.Length, MostNamed)];
        if (all.Length > MostNamed)
        {
            canvas.AddText(Left - 24, top + 47, $"{Text.Of(all.Length - MostNamed)} more are not shown", $"text-anchor=\"end\" fill=\"{SvgCanvas.Faint}\" font-size=\"13\"");
        }

        var width = (double)(Right - Left) / categories.Length;
        for (var i = 0; i < categories.Length; i++)
        {
            var count = counts.GetValueOrDefault(categories[i]);
            var height = Math.Max(2, 40.0 * count / counts.Values.Max());
            var x = Left + (width * i);
            canvas.Add($"<rect x=\"{SvgCanvas.N(x + 4)}\" y=\"{SvgCanvas.N(top + 40 - height)}\" width=\"{SvgCanvas.N(width - 8)}\" height=\"{SvgCanvas.N(height)}\" fill=\"{SvgCanvas.First}\" fill-opacity=\"0.5\"/>\n");
            canvas.AddText(x + (width / 2), top + 58, $"{categories[i]} ({Text.Of(count)})", $"text-anchor=\"middle\" fill=\"{SvgCanvas.Faint}\" font-size=\"13\"");
        }
    }

    /// <summary>Returns 0 at the minimum and 1 at the maximum.</summary>
    private static double PositionOf(ScalingType scale, double minimum, double maximum, double value)
    {
        var position = scale switch
        {
            ScalingType.Logarithmic => Math.Log(value / minimum) / Math.Log(maximum / minimum),
            ScalingType.ReverseLogarithmic => Math.Log((1 - value) / (1 - minimum)) / Math.Log((1 - maximum) / (1 - minimum)),
            _ => (value - minimum) / (maximum - minimum),
        };
        return double.IsFinite(position) ? Math.Clamp(position, 0, 1) : 0.5;
    }
}
