namespace ObjectDetection.Hyperparameters.Cli.Terminal;

/// <summary>Makes text safe for a terminal: a file name can contain anything.</summary>
internal static class Printable
{
    /// <summary>Returns the text in one line, with control characters and those that change the order of others escaped.</summary>
    public static string Line(string text) =>
        text.Any(IsEscaped) ? string.Concat(text.Select(static character => IsEscaped(character) ? $"\\u{(int)character:X4}" : $"{character}")) : text;

    private static bool IsEscaped(char character) => char.IsControl(character) || character is '\u2028' or '\u2029' or '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
