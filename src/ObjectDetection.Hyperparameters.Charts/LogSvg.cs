using System.Globalization;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Requests.Logs;

namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>Draws the metrics of a log as an SVG chart, one panel above the other.</summary>
internal sealed class LogSvg
{
    private const int Left = 108;
    private const int Right = SvgCanvas.Width - SvgCanvas.Margin;
    private const int Head = 96;
    private const int PanelHeight = 240;
    private const int PanelDistance = 320;
    private static readonly string[] Lines = [SvgCanvas.First, SvgCanvas.Second];
    private readonly SvgCanvas canvas;

    private LogSvg(SvgCanvas canvas) => this.canvas = canvas;

    public static string Draw(TrainingLogReport report)
    {
        var panels = LogPanel.Of(report);
        var chart = new LogSvg(new SvgCanvas("Metrics by epoch", report.ProgressReason, Head + (PanelDistance * Math.Max(1, panels.Count)), Left));
        for (var i = 0; i < panels.Count; i++)
        {
            chart.AddPanel(panels[i], Head + (PanelDistance * i) + 20, report);
        }

        return chart.canvas.ToString();
    }

    private void AddPanel(LogPanel panel, int top, TrainingLogReport report)
    {
        var bottom = top + PanelHeight;
        var step = NiceSteps.For(panel.Highest, 6);
        for (var i = 0; i * step <= panel.Highest * 1.001; i++)
        {
            var y = Y(i * step);
            canvas.Add($"<line x1=\"{Left}\" y1=\"{SvgCanvas.N(y)}\" x2=\"{Right}\" y2=\"{SvgCanvas.N(y)}\" stroke=\"{SvgCanvas.Grid}\"/>\n");
            canvas.AddText(Left - 12, y + 5, (i * step).ToString("0.####", CultureInfo.InvariantCulture), $"text-anchor=\"end\" fill=\"{SvgCanvas.Faint}\" font-size=\"13\"");
        }

        for (var i = 0; i < panel.Series.Count; i++)
        {
            AddSeries(panel.Series[i], Lines[i]);
            canvas.AddText(Left + (190 * i), top - 12, panel.Series[i].Name, $"font-weight=\"600\" fill=\"{Lines[i]}\"");
        }

        AddBest();
        AddAxis();

        double X(double epoch) => Left + (epoch / Math.Max(1, panel.LastEpoch) * (Right - Left));

        double Y(double value) => bottom - (Math.Max(0, value) / (panel.Highest * 1.05) * PanelHeight);

        void AddSeries(LogSeries series, string color)
        {
            var points = string.Join(' ', series.Points.Select(point => $"{SvgCanvas.N(X(point.Epoch))},{SvgCanvas.N(Y(point.Value))}"));
            canvas.Add($"<polyline points=\"{points}\" fill=\"none\" stroke=\"{color}\" stroke-width=\"2.5\" stroke-linejoin=\"round\" stroke-linecap=\"round\"/>\n");
        }

        void AddBest()
        {
            if (panel.Series[0].Name == TrainingMetric.ValidationMap.Name && report is { BestMap: { } best, BestEpoch: { } epoch })
            {
                canvas.Add($"<circle cx=\"{SvgCanvas.N(X(epoch))}\" cy=\"{SvgCanvas.N(Y(best))}\" r=\"4.5\" fill=\"{Lines[0]}\"/>\n");
                canvas.AddText(Right, top - 12, string.Create(CultureInfo.InvariantCulture, $"best {best:0.####} in epoch {epoch}"), $"text-anchor=\"end\" fill=\"{SvgCanvas.Faint}\"");
            }
        }

        void AddAxis()
        {
            canvas.Add($"<path d=\"M{Left} {top}V{bottom}H{Right}\" fill=\"none\" stroke=\"{SvgCanvas.Faint}\"/>\n");
            var every = Math.Max(1, (long)NiceSteps.For(panel.LastEpoch + 1, 12));
            for (var epoch = 0L; epoch <= panel.LastEpoch; epoch += every)
            {
                canvas.AddText(X(epoch), bottom + 22, epoch.ToString(CultureInfo.InvariantCulture), $"text-anchor=\"middle\" fill=\"{SvgCanvas.Faint}\" font-size=\"13\"");
            }

            canvas.AddText((Left + Right) / 2.0, bottom + 42, "epoch, starting at 0", $"text-anchor=\"middle\" fill=\"{SvgCanvas.Faint}\" font-size=\"12\"");
        }
    }
}
