using System.Globalization;
using System.Net;
using System.Text;

namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>Draws a schedule as an SVG chart.</summary>
internal sealed class ScheduleSvg
{
    private const int Width = 960;
    private const int Height = 540;
    private const int Left = 108;
    private const int Right = Width - 40;
    private const int Bottom = Height - 76;
    private const string Ink = "#1f2933";
    private const string Faint = "#5f6c7b";
    private const string Grid = "#e4e8ee";
    private const string Line = "#1d63c8";
    private const string Window = "#f5a623";
    private const int NoteHeight = 18;
    private const int LabelBand = 38;
    private const string Halo = "stroke=\"#ffffff\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\"";
    private readonly SchedulePlan plan;
    private readonly RateScale scale;
    private readonly int top;
    private readonly StringBuilder svg = new();

    private ScheduleSvg(SchedulePlan plan)
    {
        this.plan = plan;
        scale = new RateScale(plan.Plateaus);
        top = 96 + (NoteHeight * plan.Notes.Count);
    }

    public static string Draw(SchedulePlan plan)
    {
        var chart = new ScheduleSvg(plan);
        chart.Begin();
        chart.AddWindow();
        chart.AddGrid();
        chart.AddChanges();
        chart.AddLine();
        chart.AddAxes();
        return chart.svg.Append("</svg>\n").ToString();
    }

    private void Begin()
    {
        Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {Height}\" width=\"{Width}\" height=\"{Height}\" role=\"img\" aria-labelledby=\"title description\"");
        Append($" font-family=\"system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif\" font-size=\"14\" fill=\"{Ink}\">\n");
        Append($"<title id=\"title\">Learning rate by epoch</title>\n<desc id=\"description\">{Escape(string.Join(' ', plan.Notes.Prepend(plan.Headline + ".")))}</desc>\n");
        Append($"<rect width=\"{Width}\" height=\"{Height}\" fill=\"#ffffff\"/>\n");
        AddText(Left, 40, "Learning rate by epoch", $"font-size=\"22\" font-weight=\"600\"");
        AddText(Left, 64, plan.Headline, $"fill=\"{Faint}\"");
        for (var i = 0; i < plan.Notes.Count; i++)
        {
            AddText(Left, 86 + (NoteHeight * i), plan.Notes[i], $"font-size=\"13\" fill=\"{Faint}\"");
        }
    }

    /// <summary>Marks the epochs after which early stopping can end training.</summary>
    private void AddWindow()
    {
        if (plan.EarliestStop is not { } earliest)
        {
            return;
        }

        var x = X(earliest);
        Append($"<rect x=\"{N(x)}\" y=\"{top}\" width=\"{N(Right - x)}\" height=\"{Bottom - top}\" fill=\"{Window}\" fill-opacity=\"0.10\"/>\n");
        Append($"<line x1=\"{N(x)}\" y1=\"{top + LabelBand}\" x2=\"{N(x)}\" y2=\"{Bottom}\" stroke=\"{Window}\" stroke-width=\"1.5\"/>\n");
        var isNarrow = Right - x < 190;
        AddText(isNarrow ? x - 8 : x + 8, Bottom - 12, "early stopping possible", $"font-size=\"12\" fill=\"#9a5b00\" {Halo}{(isNarrow ? " text-anchor=\"end\"" : "")}");
    }

    private void AddGrid()
    {
        foreach (var rate in scale.Ticks)
        {
            var y = N(Y(rate));
            Append($"<line x1=\"{Left}\" y1=\"{y}\" x2=\"{Right}\" y2=\"{y}\" stroke=\"{Grid}\"/>\n");
            AddText(Left - 12, Y(rate) + 5, RateText.Of(rate), $"text-anchor=\"end\" fill=\"{Faint}\" font-size=\"13\"");
        }
    }

    /// <summary>Marks where the rate changes, with as many labels as there is room for.</summary>
    private void AddChanges()
    {
        const double RoomForWords = 104;
        const int MostLines = 12;
        var free = double.NegativeInfinity;
        foreach (var change in plan.Schedule.Changes)
        {
            var x = X(Math.Min(change.Epoch, plan.Schedule.Epochs));
            var hasRoom = x >= free;
            if (hasRoom || plan.Schedule.Changes.Count <= MostLines)
            {
                Append($"<line x1=\"{N(x)}\" y1=\"{top}\" x2=\"{N(x)}\" y2=\"{Bottom}\" stroke=\"{Faint}\" stroke-opacity=\"0.55\" stroke-dasharray=\"3 4\"/>\n");
            }

            if (hasRoom)
            {
                var (at, anchor) = x + RoomForWords > Width ? (x - 7, " text-anchor=\"end\"") : (x + 7, "");
                AddText(at, top + 14, string.Create(CultureInfo.InvariantCulture, $"epoch {change.Epoch}"), $"font-size=\"12\" font-weight=\"600\"{anchor}");
                AddText(at, top + 30, string.Create(CultureInfo.InvariantCulture, $"update {change.Update}"), $"font-size=\"12\" fill=\"{Faint}\"{anchor}");
                free = x + RoomForWords;
            }
        }
    }

    private void AddLine()
    {
        var path = new StringBuilder();
        foreach (var plateau in plan.Plateaus)
        {
            path.Append(CultureInfo.InvariantCulture, $"{(path.Length == 0 ? $"M{Left} " : "V")}{N(Y(plateau.Rate))}H{N(X(plateau.End))}");
        }

        Append($"<path d=\"{path}V{Bottom}H{Left}Z\" fill=\"{Line}\" fill-opacity=\"0.05\"/>\n");
        Append($"<path d=\"{path}\" fill=\"none\" stroke=\"{Line}\" stroke-width=\"2.5\" stroke-linejoin=\"round\" stroke-linecap=\"round\"/>\n");
        foreach (var plateau in plan.Plateaus)
        {
            var (start, end) = (X(plateau.Start), X(plateau.End));
            var label = RateText.Of(plateau.Rate);
            if (end - start > (label.Length * 8) + 12)
            {
                AddText((start + end) / 2, Y(plateau.Rate) - 9, label, $"text-anchor=\"middle\" font-size=\"13\" font-weight=\"600\" fill=\"{Line}\" {Halo}");
            }
        }
    }

    private void AddAxes()
    {
        const int MostTicks = 12;
        Append($"<path d=\"M{Left} {top}V{Bottom}H{Right}\" fill=\"none\" stroke=\"{Faint}\"/>\n");
        var step = Math.Max(1, (long)NiceSteps.For(plan.Schedule.Epochs, MostTicks));
        for (var epoch = 0L; epoch <= plan.Schedule.Epochs; epoch += step)
        {
            var x = N(X(epoch));
            Append($"<line x1=\"{x}\" y1=\"{Bottom}\" x2=\"{x}\" y2=\"{Bottom + 6}\" stroke=\"{Faint}\"/>\n");
            AddText(X(epoch), Bottom + 24, epoch.ToString(CultureInfo.InvariantCulture), $"text-anchor=\"middle\" fill=\"{Faint}\" font-size=\"13\"");
        }

        AddText((Left + Right) / 2.0, Height - 22, "completed epochs", "text-anchor=\"middle\"");
        var middle = N((top + Bottom) / 2.0);
        AddText(28, (top + Bottom) / 2.0, scale.IsLogarithmic ? "learning rate (log scale)" : "learning rate", $"text-anchor=\"middle\" transform=\"rotate(-90 28 {middle})\"");
    }

    private static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Escape(string text) => WebUtility.HtmlEncode(text);

    private double X(double epochs) => Left + (epochs / plan.Schedule.Epochs * (Right - Left));

    private double Y(double rate) => Bottom - (scale.PositionOf(rate) * (Bottom - top));

    private void AddText(double x, double y, string text, string attributes) => Append($"<text x=\"{N(x)}\" y=\"{N(y)}\" {attributes}>{Escape(text)}</text>\n");

    private void Append(FormattableString markup) => svg.Append(markup.ToString(CultureInfo.InvariantCulture));
}
