namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>Draws bars as an SVG chart.</summary>
internal static class BarSvg
{
    private const int Left = 200;
    private const int Right = SvgCanvas.Width - 120;
    private const int Top = 96;
    private const int Row = 36;

    public static string Draw(BarPlan plan)
    {
        var canvas = new SvgCanvas(plan.Title, plan.Headline, Top + (Row * plan.Bars.Count) + 24);
        for (var i = 0; i < plan.Bars.Count; i++)
        {
            var (name, value) = plan.Bars[i];
            var y = Top + (Row * i);
            var length = Math.Round((double)value / plan.Largest * (Right - Left), 2);
            canvas.AddText(Left - 12, y + 17, name, "text-anchor=\"end\"");
            canvas.Add($"<rect x=\"{Left}\" y=\"{y}\" width=\"{length}\" height=\"24\" fill=\"{SvgCanvas.First}\"/>\n");
            canvas.AddText(Left + length + 8, y + 17, Text.Of(value), $"fill=\"{SvgCanvas.Faint}\"");
        }

        return canvas.ToString();
    }
}
