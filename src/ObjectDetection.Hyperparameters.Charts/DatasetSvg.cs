using System.Globalization;
using System.Text;
using ObjectDetection.Hyperparameters.Datasets;

namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>Draws the distributions in a data set as an SVG chart, one below the other.</summary>
internal sealed class DatasetSvg
{
    private const int Width = 960;
    private const int Left = 240;
    private const int Right = Width - 200;
    private const int Top = 88;
    private const int Head = 52;
    private const int Row = 24;
    private const string Ink = "#1f2933";
    private const string Faint = "#5f6c7b";
    private const string Training = "#1d63c8";
    private const string Validation = "#c2410c";
    private readonly StringBuilder svg = new();

    public static string Draw(DatasetReport report)
    {
        var chart = new DatasetSvg();
        var panels = DatasetPanel.Of(report);
        var hasValidation = report.Validation is not null;
        chart.Begin(DatasetWords.Headline(report), hasValidation, Top + panels.Sum(static panel => Head + (Row * panel.Bars.Count)) + 24);
        var y = Top;
        foreach (var panel in panels)
        {
            chart.AddPanel(panel, y, hasValidation);
            y += Head + (Row * panel.Bars.Count);
        }

        return chart.svg.Append("</svg>\n").ToString();
    }

    private void Begin(string headline, bool hasValidation, int height)
    {
        Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"title description\"");
        Append($" font-family=\"system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif\" font-size=\"14\" fill=\"{Ink}\">\n");
        Append($"<title id=\"title\">Data set</title>\n<desc id=\"description\">{Shown.Escape(headline)}</desc>\n");
        Append($"<rect width=\"{Width}\" height=\"{height}\" fill=\"#ffffff\"/>\n");
        AddText(40, 40, "Data set", "font-size=\"22\" font-weight=\"600\"");
        AddText(40, 64, headline, $"fill=\"{Faint}\"");
        if (hasValidation)
        {
            AddText(Width - 40, 40, "training", $"text-anchor=\"end\" font-weight=\"600\" fill=\"{Training}\"");
            AddText(Width - 40, 64, "validation", $"text-anchor=\"end\" font-weight=\"600\" fill=\"{Validation}\"");
        }
    }

    private void AddPanel(DatasetPanel panel, int top, bool hasValidation)
    {
        AddText(40, top + 36, panel.Title, "font-size=\"16\" font-weight=\"600\"");
        for (var i = 0; i < panel.Bars.Count; i++)
        {
            var bar = panel.Bars[i];
            var y = top + Head + (Row * i);
            AddText(Left - 12, y + 14, bar.Name, "text-anchor=\"end\"");
            AddBar(y + 1, hasValidation ? 8 : 17, panel.LengthOf(bar.Training, isValidation: false), Training);
            var longest = panel.LengthOf(bar.Training, isValidation: false);
            if (hasValidation)
            {
                var length = panel.LengthOf(bar.Validation, isValidation: true);
                AddBar(y + 10, 8, length, Validation);
                longest = Math.Max(longest, length);
            }

            AddText(Left + (longest * (Right - Left)) + 8, y + 14, hasValidation ? $"{Text.Of(bar.Training)} | {Text.Of(bar.Validation)}" : Text.Of(bar.Training), $"fill=\"{Faint}\"");
        }
    }

    private void AddBar(int y, int height, double length, string color) =>
        Append($"<rect x=\"{Left}\" y=\"{y}\" width=\"{N(length * (Right - Left))}\" height=\"{height}\" fill=\"{color}\"/>\n");

    private static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private void AddText(double x, double y, string text, string attributes) => Append($"<text x=\"{N(x)}\" y=\"{N(y)}\" {attributes}>{Shown.Escape(text)}</text>\n");

    private void Append(FormattableString markup) => svg.Append(markup.ToString(CultureInfo.InvariantCulture));
}
