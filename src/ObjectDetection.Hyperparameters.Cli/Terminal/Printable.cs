using System.Globalization;

namespace ObjectDetection.Hyperparameters.Cli.Terminal;

/// <summary>Makes text safe for a terminal and for the log of a workflow: a file name can contain anything.</summary>
internal static class Printable
{
    private const string Command = "::";
    private const string OldCommand = "##[";

    /// <summary>Returns the text in one line, with control characters, invisible ones and those that change the order of others escaped, and so that it does not begin with a workflow command.</summary>
    public static string Line(string text)
    {
        if (!text.Any(IsEscaped) && !text.Contains(OldCommand, StringComparison.Ordinal) && !text.TrimStart().StartsWith(Command, StringComparison.Ordinal))
        {
            return text;
        }

        var line = string.Concat(text.Select(static character => IsEscaped(character) ? Escape(character) : $"{character}"))
            .Replace(OldCommand, $"{Escape('#')}{OldCommand[1..]}", StringComparison.Ordinal);
        var start = line.Length - line.TrimStart().Length;
        return line[start..].StartsWith(Command, StringComparison.Ordinal) ? $"{line[..start]}{Escape(':')}{line[(start + 1)..]}" : line;
    }

    private static string Escape(char character) => $"\\u{(int)character:X4}";

    /// <summary>Determines whether a character is not shown as itself. Joiners are part of some scripts' spelling.</summary>
    private static bool IsEscaped(char character) => char.IsControl(character) || character is '\u2028' or '\u2029'
        || (char.GetUnicodeCategory(character) == UnicodeCategory.Format && character is not ('\u200C' or '\u200D'));
}
