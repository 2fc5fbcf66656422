using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace ObjectDetection.Hyperparameters.Cli.Tests.Documentation;

/// <summary>Draws what a terminal shows.</summary>
internal static partial class TerminalPicture
{
    private const int Columns = 100;
    private const double ColumnWidth = 8.4;
    private const int RowHeight = 19;
    private const int Margin = 16;

    /// <summary>Returns an SVG picture of text with colors, as the tool writes it.</summary>
    public static string Draw(string title, string output)
    {
        var rows = output.ReplaceLineEndings("\n").TrimEnd().Split('\n').SelectMany(Wrap).ToArray();
        var width = (2 * Margin) + (int)Math.Ceiling(Columns * ColumnWidth);
        var height = (2 * Margin) + (rows.Length * RowHeight);
        var svg = new StringBuilder(Invariant(
            $"""
            <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-label="{title}" viewBox="0 0 {width} {height}" width="{width}" height="{height}">
            <title>{title}</title>
            <rect width="100%" height="100%" rx="8" fill="#0d1117"/>
            <g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#e6edf3" xml:space="preserve">

            """));
        for (var i = 0; i < rows.Length; i++)
        {
            var column = 0;
            foreach (var (text, color) in rows[i].Where(static part => part.Text.Length > 0))
            {
                var (x, y, length) = (Margin + (column * ColumnWidth), Margin + ((i + 0.75) * RowHeight), text.Length * ColumnWidth);
                svg.Append(Invariant($"<text x=\"{x:0.#}\" y=\"{y:0.#}\" textLength=\"{length:0.#}\"{FillOf(color)}>{WebUtility.HtmlEncode(text)}</text>\n"));
                column += text.Length;
            }
        }

        return svg.Append("</g>\n</svg>\n").ToString();
    }

    /// <summary>Divides a line into rows, and each into parts of one color.</summary>
    private static IEnumerable<List<(string Text, string Color)>> Wrap(string line)
    {
        var (row, left, color) = (new List<(string, string)>(), Columns, "");
        foreach (Match part in Parts().Matches(line))
        {
            if (part.Groups["color"] is { Success: true, Value: var code })
            {
                color = code == "0" ? "" : code;
                continue;
            }

            for (var rest = part.Value; rest.Length > 0;)
            {
                if (left == 0)
                {
                    yield return row;
                    (row, left) = ([], Columns);
                }

                var taken = Math.Min(left, rest.Length);
                row.Add((rest[..taken], color));
                (rest, left) = (rest[taken..], left - taken);
            }
        }

        yield return row;
    }

    private static string FillOf(string color) => color switch
    {
        "2" => " fill=\"#8b949e\"",
        "31" => " fill=\"#ff7b72\"",
        "32" => " fill=\"#7ee787\"",
        "33" => " fill=\"#f2cc60\"",
        "34" => " fill=\"#79c0ff\"",
        _ => "",
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\u001b\[(?<color>[0-9]+)m|[^\u001b]+", RegexOptions.ExplicitCapture)]
    private static partial Regex Parts();
}
