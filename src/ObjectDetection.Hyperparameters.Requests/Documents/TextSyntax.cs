using System.Text;
using System.Text.RegularExpressions;

namespace ObjectDetection.Hyperparameters.Requests.Documents;

/// <summary>Guesses the syntax that a text was meant in, when it is not valid JSON.</summary>
internal static partial class TextSyntax
{
    private const int Beginning = 64 * 1024;

    /// <summary>Returns the beginning of a text, which is enough for the guess. Bytes that are not UTF-8 are replaced.</summary>
    public static string BeginningOf(ReadOnlySpan<byte> utf8)
    {
        var text = JsonText.WithoutMark(utf8);
        return Encoding.UTF8.GetString(text[..Math.Min(text.Length, Beginning)]);
    }

    /// <summary>Determines whether a text is a dictionary or a list as Python prints it.</summary>
    public static bool IsPython(string beginning)
    {
        var start = beginning.AsSpan().TrimStart();
        if (start is not ['{' or '[', ..])
        {
            return false;
        }

        var first = start[1..].TrimStart();
        return first is ['\'', ..] or ['u', '\'', ..] or ['{', '\'', ..] or ['{', 'u', '\'', ..]
            || start.Contains("datetime.datetime(", StringComparison.Ordinal)
            || start.Contains(": None", StringComparison.Ordinal);
    }

    /// <summary>Determines whether a text was meant as YAML: its first line that says something could not begin JSON.</summary>
    public static bool IsYaml(string beginning)
    {
        foreach (var line in beginning.AsSpan().EnumerateLines())
        {
            if (line.Trim() is not ([] or ['#', ..]))
            {
                return FirstLine().IsMatch(line.Trim());
            }
        }

        return false;
    }

    [GeneratedRegex(
        """
        ^(?: %YAML | %TAG | ---                                         # a directive, the start of a document
           | [-?] | [&!]\S*                                             # an item, a complex name, an anchor or a tag
           | (?: "[^"]*"\s* | '[^']*'\s* | << | [^\s"'{}\[\](),;=<>/][^"'{}\[\](),;=<>]*? ):    # a name
        )(?:\s|$)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex FirstLine();
}
