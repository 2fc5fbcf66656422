using System.Globalization;
using System.Text;

namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>An SVG document with a title, in the font and the colors of every chart.</summary>
internal sealed class SvgCanvas
{
    public const int Width = 960;
    public const int Margin = 40;
    public const string Ink = "#1f2933";
    public const string Faint = "#5f6c7b";
    public const string Grid = "#e4e8ee";
    public const string First = "#1d63c8";
    public const string Second = "#c2410c";
    public const string Paper = "#ffffff";
    private const int HeadlineHeight = 20;
    private readonly StringBuilder svg = new();
    private readonly bool isMoved;

    /// <param name="title">The title of the chart.</param>
    /// <param name="headline">What it says. A long one takes several lines, and moves everything else down.</param>
    /// <param name="height">The height of the document whose headline has one line.</param>
    /// <param name="left">Where the title begins.</param>
    /// <param name="description">What it says, for those who cannot see it; the headline if omitted.</param>
    public SvgCanvas(string title, string headline, int height, int left = Margin, string? description = null)
    {
        var lines = LinesOf(headline, Width - Margin - left);
        var moved = (lines.Count - 1) * HeadlineHeight;
        isMoved = moved > 0;
        height += moved;
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"title description\"");
        Add($" font-family=\"system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif\" font-size=\"14\" fill=\"{Ink}\">\n");
        Add($"<title id=\"title\">{Shown.Escape(title)}</title>\n<desc id=\"description\">{Shown.Escape(description ?? headline)}</desc>\n");
        Add($"<rect width=\"{Width}\" height=\"{height}\" fill=\"{Paper}\"/>\n");
        AddText(left, 40, title, "font-size=\"22\" font-weight=\"600\"");
        for (var i = 0; i < lines.Count; i++)
        {
            AddText(left, 64 + (i * HeadlineHeight), lines[i], $"fill=\"{Faint}\"");
        }

        if (isMoved)
        {
            Add($"<g transform=\"translate(0 {moved})\">\n");
        }
    }

    /// <summary>Returns a number as SVG spells it, with at most two decimals.</summary>
    public static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Adds markup, whose texts are escaped already.</summary>
    public void Add(FormattableString markup) => svg.Append(markup.ToString(CultureInfo.InvariantCulture));

    public void AddText(double x, double y, string text, string attributes) => Add($"<text x=\"{N(x)}\" y=\"{N(y)}\" {attributes}>{Shown.Escape(text)}</text>\n");

    /// <summary>Returns the document.</summary>
    public override string ToString() => $"{svg}{(isMoved ? "</g>\n" : "")}</svg>\n";

    /// <summary>Breaks a text between words. No font is known here: a character of the widest takes 8 of the 14 pixels of its height.</summary>
    private static List<string> LinesOf(string text, int width)
    {
        var most = width / 8;
        List<string> lines = [];
        while (text.Length > most && text.LastIndexOf(' ', most) is > 0 and var space)
        {
            lines.Add(text[..space]);
            text = text[(space + 1)..];
        }

        return [.. lines, text];
    }
}
