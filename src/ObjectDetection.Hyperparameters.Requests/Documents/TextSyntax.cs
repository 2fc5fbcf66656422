namespace ObjectDetection.Hyperparameters.Requests.Documents;

/// <summary>Guesses the syntax that a text was meant in, when it is not valid JSON.</summary>
internal static class TextSyntax
{
    private const int Beginning = 64 * 1024;

    /// <summary>Determines whether a text was meant as JSON: it begins as JSON does, and is no dictionary of Python.</summary>
    public static bool IsJson(string text) => !IsPython(text) && text.AsSpan().TrimStart() is [] or ['{' or '[' or '"', ..];

    /// <summary>Determines whether a text is a dictionary or a list as Python prints it.</summary>
    public static bool IsPython(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, Beginning)).TrimStart();
        if (start is not ['{' or '[', ..])
        {
            return false;
        }

        var first = start[1..].TrimStart();
        return first is ['\'', ..] or ['u', '\'', ..] or ['{', '\'', ..] or ['{', 'u', '\'', ..]
            || start.Contains("datetime.datetime(", StringComparison.Ordinal)
            || start.Contains(": None", StringComparison.Ordinal);
    }

    /// <summary>Determines whether a text was meant as YAML: its first line that says something is a name and a colon.</summary>
    public static bool IsYaml(string text)
    {
        foreach (var line in text.AsSpan(0, Math.Min(text.Length, Beginning)).EnumerateLines())
        {
            if (line.Trim() is [] or ['#', ..] or ['%', ..] || line.StartsWith("---"))
            {
                continue;
            }

            var colon = line.IndexOf(':');
            return colon > 0 && IsName(line[..colon].Trim()) && (colon == line.Length - 1 || line[colon + 1] is ' ' or '\t');
        }

        return false;
    }

    private static bool IsName(ReadOnlySpan<char> text)
    {
        foreach (var character in text.Trim('"').Trim('\''))
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('_' or '-' or ':' or '.'))
            {
                return false;
            }
        }

        return text.Length > 0;
    }
}
