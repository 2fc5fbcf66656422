using System.Text.Json;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>What can be wrong with the JSON of a tuning job.</summary>
internal static class DocumentFindings
{
    public static Finding NotAnObject(JsonElement root) => new(Rules.NotAnObject, $"The document must be a JSON object, but was {Describe(root)}.") { AttemptedValue = root.GetRawText() };

    public static Finding NotUnicode(string raw) => new(Rules.InvalidText, $"A text must be valid Unicode text, but was {Text.Quote(raw)}.") { AttemptedValue = raw };

    public static Finding Shape(string name, string required, JsonElement? given) =>
        new(Rules.TuningDocumentShape, $"{name} must be {required}, but was {(given is { } element ? Describe(element) : "not given")}.", name)
        {
            AttemptedValue = given?.GetRawText(),
        };

    public static Finding ShapeOfWhole(string required, string given) => new(Rules.TuningDocumentShape, $"The document must be {required}, but {given}.");

    public static Finding Unknown(string name, string where, IReadOnlyList<string> known) =>
        new(Rules.TuningDocumentMember, $"{Text.Quote(name)} is not a member of {where}, which has {Text.Alternatives(known)}.", name)
        {
            Suggestion = Suggestions.Nearest(name, known),
        };

    public static Finding Repeated(string name, string where) => new(Rules.TuningDocumentMember, $"{name} must be given once in {where}, but was given again.", name);

    private static string Describe(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => Text.Quote(element.GetString()!),
        _ => element.GetRawText(),
    };
}
