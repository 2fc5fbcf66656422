using System.Globalization;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Paths in a document, as System.Text.Json writes them.</summary>
internal static class JsonPath
{
    /// <summary>The document itself.</summary>
    public const string Root = "$";

    private const int LongestName = 80;

    /// <summary>A member of the document's object.</summary>
    public static string Member(string name)
    {
        var shown = name.Length > LongestName ? name[..LongestName] + "..." : name;
        return shown.Length > 0 && shown.All(static c => char.IsAsciiLetterOrDigit(c) || c == '_')
            ? $"{Root}.{shown}"
            : $"{Root}['{shown.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}']";
    }

    /// <summary>An item of a list.</summary>
    public static string Item(string list, int index) => string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]");

    /// <summary>The same path in the document in which the object is a part.</summary>
    public static string Within(string parent, string path) => parent + path[Root.Length..];
}
