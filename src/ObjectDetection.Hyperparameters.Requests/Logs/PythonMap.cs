using System.Globalization;
using System.Text;

namespace ObjectDetection.Hyperparameters.Requests.Logs;

/// <summary>Reads a map that Python printed: <c>{'epochs': '30', u'optimizer': u'sgd'}</c>.</summary>
internal ref struct PythonMap
{
    private const int MostEntries = 1000;
    private ReadOnlySpan<char> rest;

    private PythonMap(ReadOnlySpan<char> text) => rest = text;

    /// <summary>Returns the map, or <see langword="null"/> if it is not whole.</summary>
    public static Dictionary<string, string>? Read(ReadOnlySpan<char> text) => new PythonMap(text).ReadMap();

    private Dictionary<string, string>? ReadMap()
    {
        var map = new Dictionary<string, string>();
        if (!Skip('{'))
        {
            return null;
        }

        while (!Skip('}'))
        {
            if ((map.Count > 0 && !Skip(',')) || map.Count == MostEntries || ReadText() is not { } name || !Skip(':') || ReadValue() is not { } value)
            {
                return null;
            }

            map[name] = value;
        }

        return map;
    }

    private bool Skip(char sign)
    {
        rest = rest.TrimStart();
        if (rest.IsEmpty || rest[0] != sign)
        {
            return false;
        }

        rest = rest[1..];
        return true;
    }

    private string? ReadValue()
    {
        rest = rest.TrimStart();
        if (ReadText() is { } text)
        {
            return text;
        }

        var end = rest.IndexOfAny(',', '}');
        var bare = end < 0 ? default : rest[..end].Trim();
        rest = end < 0 ? rest : rest[end..];
        return bare.IsEmpty || bare.IndexOfAny('\'', '"', '{') >= 0 ? null : bare.ToString();
    }

    private string? ReadText()
    {
        var start = rest.TrimStart();
        start = start is ['u' or 'b', '\'' or '"', ..] ? start[1..] : start;
        if (start is not ['\'' or '"', ..])
        {
            return null;
        }

        var text = new StringBuilder();
        var i = 1;
        while (i < start.Length && start[i] != start[0])
        {
            if (start[i] == '\\')
            {
                i += 1 + AppendEscape(text, start[(i + 1)..]);
            }
            else
            {
                text.Append(start[i]);
                i++;
            }
        }

        if (i >= start.Length)
        {
            return null;
        }

        rest = start[(i + 1)..];
        return text.ToString();
    }

    /// <summary>Appends what an escape stands for, and returns its length without the backslash.</summary>
    private static int AppendEscape(StringBuilder text, ReadOnlySpan<char> escape)
    {
        var sign = escape.IsEmpty ? '\0' : escape[0];
        var digits = sign switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
        if (digits == 0 || escape.Length <= digits
            || !int.TryParse(escape.Slice(1, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            text.Append(sign switch { 'n' => '\n', 'r' => '\r', 't' => '\t', _ => sign });
            return 1;
        }

        _ = Rune.TryCreate(code, out var rune) ? text.Append(rune.ToString()) : text.Append((char)code);
        return 1 + digits;
    }
}
