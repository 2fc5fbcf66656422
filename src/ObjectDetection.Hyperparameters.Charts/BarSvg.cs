using System.Globalization;
using System.Net;
using System.Text;

namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>Draws bars as an SVG chart.</summary>
internal static class BarSvg
{
    private const int Width = 960;
    private const int Left = 200;
    private const int Right = Width - 120;
    private const int Top = 96;
    private const int Row = 36;

    public static string Draw(BarPlan plan)
    {
        var height = Top + (Row * plan.Bars.Count) + 24;
        var svg = new StringBuilder();
        Append($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"title description\"");
        Append($" font-family=\"system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'DejaVu Sans', sans-serif\" font-size=\"14\" fill=\"#1f2933\">\n");
        Append($"<title id=\"title\">{Escape(plan.Title)}</title>\n<desc id=\"description\">{Escape(plan.Headline)}</desc>\n");
        Append($"<rect width=\"{Width}\" height=\"{height}\" fill=\"#ffffff\"/>\n");
        Append($"<text x=\"40\" y=\"40\" font-size=\"22\" font-weight=\"600\">{Escape(plan.Title)}</text>\n<text x=\"40\" y=\"64\" fill=\"#5f6c7b\">{Escape(plan.Headline)}</text>\n");
        for (var i = 0; i < plan.Bars.Count; i++)
        {
            var (name, value) = plan.Bars[i];
            var y = Top + (Row * i);
            var length = Math.Round((double)value / plan.Largest * (Right - Left), 2);
            Append($"<text x=\"{Left - 12}\" y=\"{y + 17}\" text-anchor=\"end\">{Escape(name)}</text>\n");
            Append($"<rect x=\"{Left}\" y=\"{y}\" width=\"{length}\" height=\"24\" fill=\"#1d63c8\"/>\n");
            Append($"<text x=\"{Left + length + 8}\" y=\"{y + 17}\" fill=\"#5f6c7b\">{value}</text>\n");
        }

        return svg.Append("</svg>\n").ToString();

        void Append(FormattableString markup) => svg.Append(markup.ToString(CultureInfo.InvariantCulture));
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
