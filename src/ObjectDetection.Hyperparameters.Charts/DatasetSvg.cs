using ObjectDetection.Hyperparameters.Datasets;

namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>Draws the distributions in a data set as an SVG chart, one below the other.</summary>
internal sealed class DatasetSvg
{
    private const int Left = 240;
    private const int Right = SvgCanvas.Width - 200;
    private const int Top = 88;
    private const int Head = 52;
    private const int Row = 24;
    private readonly SvgCanvas canvas;

    private DatasetSvg(SvgCanvas canvas) => this.canvas = canvas;

    public static string Draw(DatasetReport report)
    {
        var panels = DatasetPanel.Of(report);
        var hasValidation = report.Validation is not null;
        var chart = new DatasetSvg(new SvgCanvas("Data set", DatasetWords.Headline(report), Top + panels.Sum(static panel => Head + (Row * panel.Bars.Count)) + 24));
        if (hasValidation)
        {
            chart.canvas.AddText(SvgCanvas.Width - SvgCanvas.Margin, 40, "training", $"text-anchor=\"end\" font-weight=\"600\" fill=\"{SvgCanvas.First}\"");
            chart.canvas.AddText(SvgCanvas.Width - SvgCanvas.Margin, 64, "validation", $"text-anchor=\"end\" font-weight=\"600\" fill=\"{SvgCanvas.Second}\"");
        }

        var y = Top;
        foreach (var panel in panels)
        {
            chart.AddPanel(panel, y, hasValidation);
            y += Head + (Row * panel.Bars.Count);
        }

        return chart.canvas.ToString();
    }

    private void AddPanel(DatasetPanel panel, int top, bool hasValidation)
    {
        canvas.AddText(SvgCanvas.Margin, top + 36, panel.Title, "font-size=\"16\" font-weight=\"600\"");
        for (var i = 0; i < panel.Bars.Count; i++)
        {
            var bar = panel.Bars[i];
            var y = top + Head + (Row * i);
            canvas.AddText(Left - 12, y + 14, bar.Name, "text-anchor=\"end\"");
            AddBar(y + 1, hasValidation ? 8 : 17, panel.LengthOf(bar.Training, isValidation: false), SvgCanvas.First);
            var longest = panel.LengthOf(bar.Training, isValidation: false);
            if (hasValidation)
            {
                var length = panel.LengthOf(bar.Validation, isValidation: true);
                AddBar(y + 10, 8, length, SvgCanvas.Second);
                longest = Math.Max(longest, length);
            }

            canvas.AddText(Left + (longest * (Right - Left)) + 8, y + 14, hasValidation ? $"{Text.Of(bar.Training)} | {Text.Of(bar.Validation)}" : Text.Of(bar.Training), $"fill=\"{SvgCanvas.Faint}\"");
        }
    }

    private void AddBar(int y, int height, double length, string color) =>
        canvas.Add($"<rect x=\"{Left}\" y=\"{y}\" width=\"{SvgCanvas.N(length * (Right - Left))}\" height=\"{height}\" fill=\"{color}\"/>\n");
}
