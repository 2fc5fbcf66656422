using System.Globalization;
using System.Net;
using System.Text;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Requests.Logs;

namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>Draws the metrics of a log as an SVG chart, one panel above the other.</summary>
internal sealed class LogSvg
{
    private const int Width = 960;
    private const int Left = 108;
    private const int Right = Width - 40;
    private const int Head = 96;
    private const int PanelHeight = 240;
    private const int PanelDistance = 300;
    private const string Ink = "#1f2933";
    private const string Faint = "#5f6c7b";
    private const string Grid = "#e4e8ee";
    private static readonly string[] Lines = ["#1d63c8", "#c2410c"];
    private readonly StringBuilder svg = new();

    public static string Draw(TrainingLogReport report)
    {
        var chart = new LogSvg();
        var panels = LogPanel.Of(report);
        chart.Begin(report, Head + (PanelDistance * Math.Max(1, panels.Count)));
        for (var i = 0; i < panels.Count; i++)
        {
            chart.AddPanel(panels[i], Head + (PanelDistance * i) + 20, report);
        }

        return chart.svg.Append("</svg>\n").ToString();
    }

    private void Begin(TrainingLogReport report, int height)
    {
        Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"title description\"");
        Append($" font-family=\"system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif\" font-size=\"14\" fill=\"{Ink}\">\n");
        Append($"<title id=\"title\">Metrics by epoch</title>\n<desc id=\"description\">{Escape(report.ProgressReason)}</desc>\n");
        Append($"<rect width=\"{Width}\" height=\"{height}\" fill=\"#ffffff\"/>\n");
        AddText(Left, 40, "Metrics by epoch", "font-size=\"22\" font-weight=\"600\"");
        AddText(Left, 64, report.ProgressReason, $"fill=\"{Faint}\"");
    }

    private void AddPanel(LogPanel panel, int top, TrainingLogReport report)
    {
        var bottom = top + PanelHeight;
        var step = NiceSteps.For(panel.Highest, 6);
        for (var i = 0; i * step <= panel.Highest * 1.001; i++)
        {
            var y = Y(i * step);
            Append($"<line x1=\"{Left}\" y1=\"{N(y)}\" x2=\"{Right}\" y2=\"{N(y)}\" stroke=\"{Grid}\"/>\n");
            AddText(Left - 12, y + 5, N(i * step), $"text-anchor=\"end\" fill=\"{Faint}\" font-size=\"13\"");
        }

        for (var i = 0; i < panel.Series.Count; i++)
        {
            AddSeries(panel.Series[i], Lines[i]);
            AddText(Left + (190 * i), top - 12, panel.Series[i].Name, $"font-weight=\"600\" fill=\"{Lines[i]}\"");
        }

        AddBest();
        AddAxis();

        double X(double epoch) => Left + (epoch / Math.Max(1, panel.LastEpoch) * (Right - Left));

        double Y(double value) => bottom - (Math.Max(0, value) / (panel.Highest * 1.05) * PanelHeight);

        void AddSeries(LogSeries series, string color)
        {
            var points = string.Join(' ', series.Points.Select(point => $"{N(X(point.Epoch))},{N(Y(point.Value))}"));
            Append($"<polyline points=\"{points}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"2.5\" stroke-linejoin=\"round\" stroke-linecap=\"round\"/>\n");
        }

        void AddBest()
        {
            if (panel.Series[0].Name == TrainingMetric.ValidationMap.Name && report is { BestMap: { } best, BestEpoch: { } epoch })
            {
                Append($"<circle cx=\"{N(X(epoch))}\" cy=\"{N(Y(best))}\" r=\"4.5\" fill=\"{Lines[0]}\"/>\n");
                AddText(Right, top - 12, string.Create(CultureInfo.InvariantCulture, $"best {best:0.####} in epoch {epoch}"), $"text-anchor=\"end\" fill=\"{Faint}\"");
            }
        }

        void AddAxis()
        {
            Append($"<path d=\"M{Left} {top}V{bottom}H{Right}\" fill=\"none\" stroke=\"{Faint}\"/>\n");
            var every = Math.Max(1, (long)NiceSteps.For(panel.LastEpoch + 1, 12));
            for (var epoch = 0L; epoch <= panel.LastEpoch; epoch += every)
            {
                AddText(X(epoch), bottom + 22, epoch.ToString(CultureInfo.InvariantCulture), $"text-anchor=\"middle\" fill=\"{Faint}\" font-size=\"13\"");
            }

            AddText((Left + Right) / 2.0, bottom + 42, "epoch, starting at 0", $"text-anchor=\"middle\" fill=\"{Faint}\" font-size=\"12\"");
        }
    }

    private static string N(double number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static string Escape(string text) => WebUtility.HtmlEncode(text);

    private void AddText(double x, double y, string text, string attributes) => Append($"<text x=\"{N(x)}\" y=\"{N(y)}\" {attributes}>{Escape(text)}</text>\n");

    private void Append(FormattableString markup) => svg.Append(markup.ToString(CultureInfo.InvariantCulture));
}
