using System.Globalization;
using System.Text;

namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>Draws a panel as text.</summary>
internal static class LogText
{
    private const int Rows = 10;
    private const int MostColumns = 100;
    private const int MostColumnsOfEpoch = 6;

    public static string Draw(LogPanel panel, int width, bool isAscii)
    {
        var (marks, frame) = isAscii ? ("*o", "|+-") : ("●○", "│└─");
        var labels = Enumerable.Range(0, Rows).Select(row => row % 3 == 0 ? Show(panel.Highest * (Rows - 1 - row) / (Rows - 1)) : "").ToArray();
        var margin = labels.Max(static label => label.Length);
        var room = Math.Min(width - margin - 2, MostColumns);
        var columns = panel.LastEpoch < room ? (panel.LastEpoch + 1) * Math.Clamp(room / (panel.LastEpoch + 1), 1, MostColumnsOfEpoch) : room;
        var canvas = Trace(panel, columns, marks);
        var names = panel.Series.Select((series, i) => $"{marks[i]} {series.Name}");
        var chart = new StringBuilder().Append(string.Join("  ", names)).Append('\n');
        for (var row = 0; row < Rows; row++)
        {
            chart.Append($"{labels[row].PadLeft(margin)} {frame[0]}{new string(canvas[row])}".TrimEnd()).Append('\n');
        }

        chart.Append(' ', margin + 1).Append(frame[1]).Append(frame[2], columns).Append('\n');
        return chart.Append(Axis(panel.LastEpoch, margin + 2, columns)).Append('\n').ToString();
    }

    private static char[][] Trace(LogPanel panel, int columns, string marks)
    {
        var canvas = Enumerable.Range(0, Rows).Select(_ => Enumerable.Repeat(' ', columns).ToArray()).ToArray();
        for (var i = panel.Series.Count - 1; i >= 0; i--)
        {
            foreach (var (epoch, value) in panel.Series[i].Points)
            {
                var row = (int)Math.Round((1 - (Math.Max(value, 0) / panel.Highest)) * (Rows - 1));
                canvas[row][ColumnOf(epoch, panel.LastEpoch, columns)] = marks[i];
            }
        }

        return canvas;
    }

    private static string Axis(int last, int indent, int columns)
    {
        const int MostTicks = 6;
        var axis = new StringBuilder().Append(' ', indent);
        var step = Math.Max(1, (long)NiceSteps.For(last + 1, MostTicks));
        for (var epoch = 0L; epoch <= last; epoch += step)
        {
            var column = indent + ColumnOf((int)epoch, last, columns);
            if (column > axis.Length || epoch == 0)
            {
                axis.Append(' ', column - axis.Length).Append(epoch.ToString(CultureInfo.InvariantCulture));
            }
        }

        return axis.Append(" epoch").ToString();
    }

    private static int ColumnOf(int epoch, int last, int columns) => (int)((long)epoch * columns / (last + 1L));

    private static string Show(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
