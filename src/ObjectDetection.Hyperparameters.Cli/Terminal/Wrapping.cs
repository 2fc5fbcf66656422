using System.Text.RegularExpressions;

namespace ObjectDetection.Hyperparameters.Cli.Terminal;

/// <summary>Breaks prose into lines.</summary>
internal static partial class Wrapping
{
    /// <summary>Returns the lines of a text, none of which is longer than a number of columns unless one of its words is.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = "";
        foreach (var word in Blanks().Split(text))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line;
                line = "";
            }

            line += line.Length > 0 ? $" {word}" : word;
        }

        yield return line;
    }

    /// <summary>Finds blanks, except in a default value.</summary>
    [GeneratedRegex(@"(?<!\[default:) ")]
    private static partial Regex Blanks();
}
