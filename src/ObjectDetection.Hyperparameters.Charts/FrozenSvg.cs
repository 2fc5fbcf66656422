using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>Draws the layers of the network, each frozen or trained, in the order of the network.</summary>
internal sealed class FrozenSvg
{
    private const int Left = 200;
    private const int Right = SvgCanvas.Width - SvgCanvas.Margin;
    private const int Top = 124;
    private const int Cell = 18;
    private const int Row = 26;
    private const int InRow = (Right - Left) / Cell;
    private readonly FrozenParameters frozen;
    private readonly SvgCanvas canvas;

    private FrozenSvg(FrozenParameters frozen, int rows)
    {
        this.frozen = frozen;
        canvas = new SvgCanvas("Layers of the network", frozen.ToString(), Top + (Row * rows) + 16);
    }

    public static string Draw(FrozenParameters frozen)
    {
        (string Name, string[] Layers)[] rows = [.. RowsOf(frozen)];
        var chart = new FrozenSvg(frozen, rows.Length);
        chart.AddLegend();
        for (var i = 0; i < rows.Length; i++)
        {
            chart.AddRow(rows[i].Name, rows[i].Layers, Top + (Row * i));
        }

        return chart.canvas.ToString();
    }

    /// <summary>Returns the name of a parameter without what it is of the layer: conv1_1 for conv1_1_weight.</summary>
    internal static string LayerOf(string parameter) => parameter.LastIndexOf('_') is > 0 and var end ? parameter[..end] : parameter;

    private static IEnumerable<(string Name, string[] Layers)> RowsOf(FrozenParameters frozen)
    {
        var stages = frozen.BaseNetwork.Select(LayerOf).Distinct().GroupBy(static layer => layer.Split('_')[0]);
        var groups = stages.Select(static stage => (Name: stage.Key, Layers: stage.ToArray())).Append((Name: "SSD heads", Layers: [.. frozen.Heads.Select(LayerOf).Distinct()]));
        return groups.SelectMany(static group => group.Layers.Chunk(InRow).Select((layers, i) => (i == 0 ? group.Name : "", layers)));
    }

    private void AddLegend()
    {
        AddCell(Left, Top - 36, SvgCanvas.First);
        canvas.AddText(Left + Cell + 6, Top - 23, frozen.IsKnown ? "frozen" : "frozen: not known", $"fill=\"{SvgCanvas.Faint}\"");
        AddCell(Left + 160, Top - 36, "#ffffff");
        canvas.AddText(Left + 160 + Cell + 6, Top - 23, frozen.IsKnown ? "trained" : "not known", $"fill=\"{SvgCanvas.Faint}\"");
        AddCell(Left + 320, Top - 36, "#a9c6ef");
        canvas.AddText(Left + 320 + Cell + 6, Top - 23, "frozen in part", $"fill=\"{SvgCanvas.Faint}\"");
    }

    private void AddRow(string name, string[] layers, int top)
    {
        canvas.AddText(Left - 12, top + 13, name, "text-anchor=\"end\"");
        for (var i = 0; i < layers.Length; i++)
        {
            var layer = layers[i];
            var all = frozen.BaseNetwork.Concat(frozen.Heads).Where(parameter => LayerOf(parameter) == layer).ToArray();
            var count = all.Count(frozen.Names.Contains);
            AddCell(Left + (Cell * i), top, count == 0 ? "#ffffff" : count == all.Length ? SvgCanvas.First : "#a9c6ef", layer);
        }
    }

    private void AddCell(int x, int y, string color, string? name = null)
    {
        var title = name is null ? "" : $"<title>{Shown.Escape(name)}</title>";
        canvas.Add($"<rect x=\"{x}\" y=\"{y}\" width=\"{Cell - 4}\" height=\"{Cell - 2}\" rx=\"2\" fill=\"{color}\" stroke=\"{SvgCanvas.Faint}\">{title}</rect>\n");
    }
}
