using System.Globalization;
using System.Text;

namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>Draws a schedule as an SVG chart.</summary>
internal sealed class ScheduleSvg
{
    private const int Height = 540;
    private const int Left = 108;
    private const int Right = SvgCanvas.Width - SvgCanvas.Margin;
    private const int Bottom = Height - 76;
    private const string Window = "#f5a623";
    private const int NoteHeight = 18;
    private const int LabelBand = 38;
    private const string Halo = "stroke=\"#ffffff\" stroke-width=\"4\" stroke-linejoin=\"round\" paint-order=\"stroke\"";
    private readonly SchedulePlan plan;
    private readonly RateScale scale;
    private readonly int top;
    private readonly SvgCanvas canvas;

    private ScheduleSvg(SchedulePlan plan)
    {
        this.plan = plan;
        scale = new RateScale(plan.Plateaus);
        top = 96 + (NoteHeight * plan.Notes.Count);
        canvas = new SvgCanvas("Learning rate by epoch", plan.Headline, Height, Left, string.Join(' ', plan.Notes.Prepend(plan.Headline + ".")));
        for (var i = 0; i < plan.Notes.Count; i++)
        {
            canvas.AddText(Left, 86 + (NoteHeight * i), plan.Notes[i], $"font-size=\"13\" fill=\"{SvgCanvas.Faint}\"");
        }
    }

    public static string Draw(SchedulePlan plan)
    {
        var chart = new ScheduleSvg(plan);
        chart.AddWindow();
        chart.AddGrid();
        chart.AddChanges();
        chart.AddLine();
        chart.AddAxes();
        return chart.canvas.ToString();
    }

    /// <summary>Marks the epochs after which early stopping can end training.</summary>
    private void AddWindow()
    {
        if (plan.EarliestStop is not { } earliest)
        {
            return;
        }

        var x = X(earliest);
        canvas.Add($"<rect x=\"{SvgCanvas.N(x)}\" y=\"{top}\" width=\"{SvgCanvas.N(Right - x)}\" height=\"{Bottom - top}\" fill=\"{Window}\" fill-opacity=\"0.10\"/>\n");
        canvas.Add($"<line x1=\"{SvgCanvas.N(x)}\" y1=\"{top + LabelBand}\" x2=\"{SvgCanvas.N(x)}\" y2=\"{Bottom}\" stroke=\"{Window}\" stroke-width=\"1.5\"/>\n");
        var isNarrow = Right - x < 190;
        canvas.AddText(isNarrow ? x - 8 : x + 8, Bottom - 12, "early stopping possible", $"font-size=\"12\" fill=\"#9a5b00\" {Halo}{(isNarrow ? " text-anchor=\"end\"" : "")}");
    }

    private void AddGrid()
    {
        foreach (var rate in scale.Ticks)
        {
            var y = SvgCanvas.N(Y(rate));
            canvas.Add($"<line x1=\"{Left}\" y1=\"{y}\" x2=\"{Right}\" y2=\"{y}\" stroke=\"{SvgCanvas.Grid}\"/>\n");
            canvas.AddText(Left - 12, Y(rate) + 5, RateText.Of(rate), $"text-anchor=\"end\" fill=\"{SvgCanvas.Faint}\" font-size=\"13\"");
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
                canvas.Add($"<line x1=\"{SvgCanvas.N(x)}\" y1=\"{top}\" x2=\"{SvgCanvas.N(x)}\" y2=\"{Bottom}\" stroke=\"{SvgCanvas.Faint}\" stroke-opacity=\"0.55\" stroke-dasharray=\"3 4\"/>\n");
            }

            if (hasRoom)
            {
                var (at, anchor) = x + RoomForWords > SvgCanvas.Width ? (x - 7, " text-anchor=\"end\"") : (x + 7, "");
                canvas.AddText(at, top + 14, string.Create(CultureInfo.InvariantCulture, $"epoch {change.Epoch}"), $"font-size=\"12\" font-weight=\"600\"{anchor}");
                canvas.AddText(at, top + 30, string.Create(CultureInfo.InvariantCulture, $"update {change.Update}"), $"font-size=\"12\" fill=\"{SvgCanvas.Faint}\"{anchor}");
                free = x + RoomForWords;
            }
        }
    }

    private void AddLine()
    {
        var path = new StringBuilder();
        foreach (var plateau in plan.Plateaus)
        {
            path.Append(CultureInfo.InvariantCulture, $"{(path.Length == 0 ? $"M{Left} " : "V")}{SvgCanvas.N(Y(plateau.Rate))}H{SvgCanvas.N(X(plateau.End))}");
        }

        canvas.Add($"<path d=\"{path}V{Bottom}H{Left}Z\" fill=\"{SvgCanvas.First}\" fill-opacity=\"0.05\"/>\n");
        canvas.Add($"<path d=\"{path}\" fill=\"none\" stroke=\"{SvgCanvas.First}\" stroke-width=\"2.5\" stroke-linejoin=\"round\" stroke-linecap=\"round\"/>\n");
        foreach (var plateau in plan.Plateaus)
        {
            var (start, end) = (X(plateau.Start), X(plateau.End));
            var label = RateText.Of(plateau.Rate);
            if (end - start > (label.Length * 8) + 12)
            {
                canvas.AddText((start + end) / 2, Y(plateau.Rate) - 9, label, $"text-anchor=\"middle\" font-size=\"13\" font-weight=\"600\" fill=\"{SvgCanvas.First}\" {Halo}");
            }
        }
    }

    private void AddAxes()
    {
        const int MostTicks = 12;
        canvas.Add($"<path d=\"M{Left} {top}V{Bottom}H{Right}\" fill=\"none\" stroke=\"{SvgCanvas.Faint}\"/>\n");
        var step = Math.Max(1, (long)NiceSteps.For(plan.Schedule.Epochs, MostTicks));
        for (var epoch = 0L; epoch <= plan.Schedule.Epochs; epoch += step)
        {
            var x = SvgCanvas.N(X(epoch));
            canvas.Add($"<line x1=\"{x}\" y1=\"{Bottom}\" x2=\"{x}\" y2=\"{Bottom + 6}\" stroke=\"{SvgCanvas.Faint}\"/>\n");
            canvas.AddText(X(epoch), Bottom + 24, epoch.ToString(CultureInfo.InvariantCulture), $"text-anchor=\"middle\" fill=\"{SvgCanvas.Faint}\" font-size=\"13\"");
        }

        canvas.AddText((Left + Right) / 2.0, Height - 22, "completed epochs", "text-anchor=\"middle\"");
        var middle = SvgCanvas.N((top + Bottom) / 2.0);
        canvas.AddText(28, (top + Bottom) / 2.0, scale.IsLogarithmic ? "learning rate (log scale)" : "learning rate", $"text-anchor=\"middle\" transform=\"rotate(-90 28 {middle})\"");
    }

    private double X(double epochs) => Left + (epochs / plan.Schedule.Epochs * (Right - Left));

    private double Y(double rate) => Bottom - (scale.PositionOf(rate) * (Bottom - top));
}
