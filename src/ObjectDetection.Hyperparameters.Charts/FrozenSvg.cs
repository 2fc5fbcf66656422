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
    private const string InPart = "#a9c6ef";
    private readonly FrozenParameters frozen;
    private readonly ILookup<string, bool> parameters;
    private readonly SvgCanvas canvas;

    private FrozenSvg(FrozenParameters frozen, int rows)
    {
        this.frozen = frozen;
        var names = frozen.Names.ToHashSet(StringComparer.Ordinal);
        parameters = frozen.BaseNetwork.Concat(frozen.Heads).ToLookup(LayerOf, names.Contains, StringComparer.Ordinal);
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
    private static string LayerOf(string parameter) => parameter.LastIndexOf('_') is > 0 and var end ? parameter[..end] : parameter;

    private static IEnumerable<(string Name, string[] Layers)> RowsOf(FrozenParameters frozen)
    {
        var stages = frozen.BaseNetwork.Select(LayerOf).Distinct().GroupBy(static layer => layer.Split('_')[0]);
        var groups = stages.Select(static stage => (Name: stage.Key, Layers: stage.ToArray())).Append((Name: "SSD heads", Layers: [.. frozen.Heads.Select(LayerOf).Distinct()]));
        return groups.SelectMany(static group => group.Layers.Chunk(InRow).Select((layers, i) => (i == 0 ? group.Name : "", layers)));
    }

    private void AddLegend()
    {
        (string Color, string Meaning)[] entries = frozen.IsKnown
            ? [(SvgCanvas.First, "frozen"), (SvgCanvas.Paper, "trained"), (InPart, "frozen in part")]
            : [(SvgCanvas.Paper, "not known")];
        for (var i = 0; i < entries.Length; i++)
        {
            var x = Left + (160 * i);
            AddCell(x, Top - 36, entries[i].Color);
            canvas.AddText(x + Cell + 6, Top - 23, entries[i].Meaning, $"fill=\"{SvgCanvas.Faint}\"");
        }
    }

    private void AddRow(string name, string[] layers, int top)
    {
        canvas.AddText(Left - 12, top + 13, name, "text-anchor=\"end\"");
        for (var i = 0; i < layers.Length; i++)
        {
            var layer = layers[i];
            var areFrozen = parameters[layer];
            AddCell(Left + (Cell * i), top, areFrozen.All(static isFrozen => isFrozen) ? SvgCanvas.First : areFrozen.Contains(true) ? InPart : SvgCanvas.Paper, layer);
        }
    }

    private void AddCell(int x, int y, string color, string? name = null)
    {
        var title = name is null ? "" : $"<title>{Shown.Escape(name)}</title>";
        canvas.Add($"<rect x=\"{x}\" y=\"{y}\" width=\"{Cell - 4}\" height=\"{Cell - 2}\" rx=\"2\" fill=\"{color}\" stroke=\"{SvgCanvas.Faint}\">{title}</rect>\n");
    }
}
