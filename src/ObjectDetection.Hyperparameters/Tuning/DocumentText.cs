using System.Text.Json;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>The values of a JSON document as the text that the API has for them.</summary>
internal static class DocumentText
{
    /// <summary>The text itself, or a number, a boolean or whatever else as it is spelled, so that it is judged like a text; <see langword="null"/> for null.</summary>
    public static string? Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Null => null,
        _ => element.GetRawText(),
    };

    /// <summary>The entries of a string map, one by one, so that a name that stands there twice is found.</summary>
    public static List<KeyValuePair<string, string>> Entries(JsonElement element) =>
        [.. element.EnumerateObject().Select(static member => KeyValuePair.Create(member.Name, Of(member.Value)!))];
}
