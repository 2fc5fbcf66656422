using System.Globalization;
using System.Text;

namespace ObjectDetection.Hyperparameters.Configuration.Sections;

/// <summary>How a text of a configuration is shown in a message of one line.</summary>
internal static class Quotation
{
    private const int Longest = 80;

    /// <summary>A text in single quotes, with characters that could break the line escaped and a long text cut.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "empty";
        }

        var builder = new StringBuilder(text.Length + 2).Append('\'');
        foreach (var character in text.AsSpan(0, Math.Min(text.Length, Longest)))
        {
            if (char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029')
            {
                builder.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}");
            }
            else
            {
                builder.Append(character);
            }
        }

        return builder.Append(text.Length > Longest ? "...'" : "'").ToString();
    }
}
