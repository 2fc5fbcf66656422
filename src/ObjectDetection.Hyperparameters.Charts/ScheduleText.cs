using System.Globalization;
using System.Text;

namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>Draws a schedule as text.</summary>
internal static class ScheduleText
{
    private const int Rows = 11;
    private const int Narrowest = 10;
    private const string Unit = " epoch";

    public static string Draw(SchedulePlan plan, int width, bool usesLines)
    {
        var glyphs = usesLines ? "─│╮╰╯╭┤└" : "-|.''.|+";
        var scale = new RateScale(plan.Plateaus);
        var labels = LabelsOf(plan, scale);
        var margin = labels.Values.Max(static label => label.Length);
        var columns = Math.Max(Narrowest, Math.Min(width - margin - 2 - Unit.Length, 100));
        var canvas = Trace(plan, scale, columns, glyphs);
        var chart = new StringBuilder();
        for (var row = 0; row < Rows; row++)
        {
            var line = $"{labels.GetValueOrDefault(row, "").PadLeft(margin)} {(labels.ContainsKey(row) ? glyphs[6] : glyphs[1])}{new string(canvas[row])}";
            chart.Append(line.TrimEnd()).Append('\n');
        }

        chart.Append(' ', margin + 1).Append(glyphs[7]).Append(glyphs[0], columns).Append('\n');
        return chart.Append(Axis(plan.Schedule.Epochs, margin + 2, columns)).Append('\n').ToString();
    }

    private static int RowOf(RateScale scale, double rate) => (int)Math.Round((1 - scale.PositionOf(rate)) * (Rows - 1));

    private static Dictionary<int, string> LabelsOf(SchedulePlan plan, RateScale scale)
    {
        var labels = new Dictionary<int, string>();
        foreach (var plateau in plan.Plateaus)
        {
            labels.TryAdd(RowOf(scale, plateau.Rate), RateText.Of(plateau.Rate));
        }

        return labels;
    }

    private static char[][] Trace(SchedulePlan plan, RateScale scale, int columns, string glyphs)
    {
        var canvas = Enumerable.Range(0, Rows).Select(_ => Enumerable.Repeat(' ', columns).ToArray()).ToArray();
        var before = -1;
        for (var column = 0; column < columns; column++)
        {
            var epoch = (int)((long)column * plan.Schedule.Epochs / columns) + 1;
            var row = RowOf(scale, plan.Schedule.RateIn(epoch));
            if (before < 0 || before == row)
            {
                canvas[row][column] = glyphs[0];
            }
            else
            {
                var falls = row > before;
                canvas[before][column] = glyphs[falls ? 2 : 4];
                canvas[row][column] = glyphs[falls ? 3 : 5];
                for (var between = Math.Min(before, row) + 1; between < Math.Max(before, row); between++)
                {
                    canvas[between][column] = glyphs[1];
                }
            }

            before = row;
        }

        return canvas;
    }

    private static string Axis(int epochs, int indent, int columns)
    {
        const int MostTicks = 8;
        var axis = new StringBuilder().Append(' ', indent);
        var step = Math.Max(1, (long)NiceSteps.For(epochs, MostTicks));
        for (var epoch = step; epoch <= epochs; epoch += step)
        {
            var label = epoch.ToString(CultureInfo.InvariantCulture);
            var column = indent + (int)(epoch * columns / epochs) - label.Length;
            if (column > axis.Length || (column == axis.Length && column == indent))
            {
                axis.Append(' ', column - axis.Length).Append(label);
            }
        }

        return axis.Append(Unit).ToString();
    }
}
