using System.Text;
using ObjectDetection.Hyperparameters.Requests.Sources;
using Spectre.Console.Rendering;

namespace ObjectDetection.Hyperparameters.Cli.Reports;

/// <summary>The line of a document with a mark under a name or a value, as compilers show it.</summary>
/// <param name="Number">The number of the line.</param>
/// <param name="Before">What comes before the token, without control characters.</param>
/// <param name="Token">The token, or as much of it as fits.</param>
/// <param name="After">What comes after the token, or as much of it as fits.</param>
internal readonly record struct Snippet(string Number, string Before, string Token, string After)
{
    private const string Cut = "…";
    private const int Margin = 5;
    private const int Narrowest = 10;
    private const int MostBytesOfColumn = 8;

    public string Indent => new(' ', Cells(Before));

    public string Mark => new('^', Math.Max(1, Cells(Token)));

    /// <summary>Returns what fits into the width of the output.</summary>
    public static Snippet Of(SourceDocument source, SourceToken found, long shownLine, int width)
    {
        var number = Domains.Text.Of(shownLine);
        var columns = Math.Max(Narrowest, width - number.Length - Margin);
        var line = source.LineOf(found.Line);
        var start = source.StartInLine(found);
        var end = Math.Min(line.Length, start + found.Length);

        // A line can have millions of bytes, of which only those near the token can be shown.
        var most = columns * MostBytesOfColumn;
        var before = Shown(line[Boundary(line, Math.Max(0, start - most))..start]);
        var text = Shown(line[start..Boundary(line, Math.Min(end, start + most))]);
        var after = Shown(line[end..Boundary(line, Math.Min(line.Length, end + most))]);
        if (Cells(before) + Cells(text) > columns || start > most)
        {
            before = Cut + Last(before, Math.Max(1, Math.Min(columns / 3, columns - Cells(text))) - 1);
        }

        var token = First(text, Math.Max(1, columns - Cells(before)));
        return new Snippet(number, before, token, token == text ? First(after, columns - Cells(before) - Cells(text)) : "");
    }

    private static int Boundary(ReadOnlySpan<byte> line, int offset)
    {
        while (offset > 0 && offset < line.Length && (line[offset] & 0xC0) == 0x80)
        {
            offset--;
        }

        return offset;
    }

    private static string Shown(ReadOnlySpan<byte> text) => Printable.Line(Encoding.UTF8.GetString(text).Replace("\t", "    ", StringComparison.Ordinal));

    private static string First(string text, int columns) => Cells(text) <= columns ? text : columns < 1 ? "" : Take(text.EnumerateRunes(), columns - 1) + Cut;

    private static string Last(string text, int columns) => string.Concat(Take(text.EnumerateRunes().Reverse(), columns).EnumerateRunes().Reverse());

    private static string Take(IEnumerable<Rune> runes, int columns)
    {
        var taken = new StringBuilder();
        foreach (var rune in runes)
        {
            columns -= Cells(rune.ToString());
            if (columns < 0)
            {
                break;
            }

            taken.Append(rune);
        }

        return taken.ToString();
    }

    private static int Cells(string text) => new Segment(text).CellCount();
}
