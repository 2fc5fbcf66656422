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
    private readonly StringBuilder svg = new();

    /// <param name="title">The title of the chart.</param>
    /// <param name="headline">What it says, in a line.</param>
    /// <param name="height">The height of the document.</param>
    /// <param name="left">Where the title begins.</param>
    /// <param name="description">What it says, for those who cannot see it; the headline if omitted.</param>
    public SvgCanvas(string title, string headline, int height, int left = Margin, string? description = null)
    {
        Add($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"title description\"");
        Add($" font-family=\"system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif\" font-size=\"14\" fill=\"{Ink}\">\n");
        Add($"<title id=\"title\">{Shown.Escape(title)}</title>\n<desc id=\"description\">{Shown.Escape(description ?? headline)}</desc>\n");
        Add($"<rect width=\"{Width}\" height=\"{height}\" fill=\"{Paper}\"/>\n");
        AddText(left, 40, title, "font-size=\"22\" font-weight=\"600\"");
        AddText(left, 64, headline, $"fill=\"{Faint}\"");
    }

    /// <summary>Returns a number as SVG spells it, with at most two decimals.</summary>
    public static string N(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>Adds markup, whose texts are escaped already.</summary>
    public void Add(FormattableString markup) => svg.Append(markup.ToString(CultureInfo.InvariantCulture));

    public void AddText(double x, double y, string text, string attributes) => Add($"<text x=\"{N(x)}\" y=\"{N(y)}\" {attributes}>{Shown.Escape(text)}</text>\n");

    /// <summary>Returns the document.</summary>
    public override string ToString() => $"{svg}</svg>\n";
}
