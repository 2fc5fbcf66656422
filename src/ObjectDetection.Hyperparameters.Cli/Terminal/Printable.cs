using System.Globalization;
using System.Text;

namespace ObjectDetection.Hyperparameters.Cli.Terminal;

/// <summary>Text that a terminal can be given: names of files may hold anything.</summary>
internal static class Printable
{
    /// <summary>The text in one line, with control characters escaped.</summary>
    public static string Line(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\x1F') && !text.AsSpan().ContainsAnyInRange('\x7F', '\x9F') && text.AsSpan().IndexOfAny('\u2028', '\u2029') < 0)
        {
            return text;
        }

        var builder = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            if (char.IsControl(character) || character is '\u2028' or '\u2029')
            {
                builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            }
            else
            {
                builder.Append(character);
            }
        }

        return builder.ToString();
    }
}
