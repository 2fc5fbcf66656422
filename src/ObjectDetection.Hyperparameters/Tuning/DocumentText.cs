using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>The values of a JSON document as the text that the string map has for them.</summary>
internal static class DocumentText
{
    /// <summary>What kind of value it is, in words.</summary>
    public static string KindOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a boolean",
    };

    /// <summary>The text itself, or a number, a boolean or whatever else as it is spelled, so that it is judged like a text; <see langword="null"/> for null.</summary>
    public static string? Of(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Null => null,
        _ => element.GetRawText(),
    };

    /// <summary>The text of a value in a typed configuration, where a flag is a boolean and a list of epochs an array.</summary>
    public static string? Of(JsonElement element, Hyperparameter? hyperparameter) => (element.ValueKind, hyperparameter?.Domain) switch
    {
        (JsonValueKind.True or JsonValueKind.False, FlagDomain flag) => flag.Format(element.GetBoolean()),
        (JsonValueKind.Array, EpochListDomain) => string.Join(',', element.EnumerateArray().Select(Of)),
        _ => Of(element),
    };

    /// <summary>The entries of an object of hyperparameters, one by one, so that a name that stands there twice is found.</summary>
    /// <param name="element">The object.</param>
    /// <param name="isTyped">Whether null leaves a hyperparameter out that may be absent.</param>
    public static List<KeyValuePair<string, string>> Entries(JsonElement element, bool isTyped)
    {
        var entries = new List<KeyValuePair<string, string>>();
        foreach (var member in element.EnumerateObject())
        {
            HyperparameterCatalogue.TryGetByName(member.Name, out var hyperparameter);
            if (!isTyped || member.Value.ValueKind != JsonValueKind.Null || hyperparameter is not { IsRequired: false, DefaultText: null or "" })
            {
                entries.Add(KeyValuePair.Create(member.Name, isTyped ? Of(member.Value, hyperparameter)! : Of(member.Value)!));
            }
        }

        return entries;
    }
}
