using System.Globalization;
using System.Text;
using ObjectDetection.Hyperparameters.Fuzzing.Generation;

namespace ObjectDetection.Hyperparameters.Fuzzing.Targets;

/// <summary>String maps as inputs: a line for each entry, <c>name=value</c>, with escapes of C#. A line without the sign has no value, and <c>\0</c> alone is no name.</summary>
internal static class Entries
{
    /// <summary>Stands for a name that is <see langword="null"/>.</summary>
    private const string NoName = @"\0";

    public static byte[] Write(IEnumerable<KeyValuePair<string, string?>> map) =>
        Wtf8.Encode(string.Join('\n', map.Select(static entry => entry.Value is null ? Escape(entry.Key) : $"{Escape(entry.Key)}={Escape(entry.Value)}")));

    public static List<KeyValuePair<string, string>> Read(ReadOnlySpan<byte> input) =>
        [.. Wtf8.Decode(input).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Entry)];

    private static KeyValuePair<string, string> Entry(string line)
    {
        var end = line.IndexOf('=', StringComparison.Ordinal);
        var name = end < 0 ? line : line[..end];
        return new(name == NoName ? null! : Unescape(name), end < 0 ? null! : Unescape(line[(end + 1)..]));
    }

    private static string Escape(string text) => text
        .Replace("\\", @"\\", StringComparison.Ordinal).Replace("\n", @"\n", StringComparison.Ordinal).Replace("=", @"\u003D", StringComparison.Ordinal);

    private static string Unescape(string text)
    {
        if (!text.Contains('\\', StringComparison.Ordinal))
        {
            return text;
        }

        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\' || i + 1 == text.Length)
            {
                result.Append(text[i]);
            }
            else if (text[++i] == 'u' && i + 4 < text.Length && ushort.TryParse(text.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                result.Append((char)code);
                i += 4;
            }
            else
            {
                result.Append(text[i] == 'n' ? '\n' : text[i]);
            }
        }

        return result.ToString();
    }
}
