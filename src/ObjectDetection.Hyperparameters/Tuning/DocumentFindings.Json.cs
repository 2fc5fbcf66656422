using System.Text.Json;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <content>What names the value of a JSON document.</content>
internal static partial class DocumentFindings
{
    public static Finding NotAnObject(JsonElement root) =>
        new(Rules.NotAnObject, $"The document must be a JSON object, but was {Describe(root)}.") { AttemptedValue = root.GetRawText() };

    public static Finding Shape(string name, string required, JsonElement? given) => given is { } element
        ? Setting(Rules.TuningDocumentShape, name, $"{name} must be {required}, but was {Describe(element)}.", element.GetRawText())
        : Setting(Rules.TuningDocumentShape, name, $"{name} is missing. It must be {required}.", null);

    private static string Describe(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => Text.Quote(element.GetString()!),
        _ => Text.Cut(element.GetRawText()),
    };
}
