using System.Text.Json;
using ObjectDetection.Hyperparameters.Checker.Answers;

namespace ObjectDetection.Hyperparameters.Checker.Tests;

/// <summary>Asks what the page asks.</summary>
internal static class Ask
{
    public const string NothingKnown = "{}";

    public static JsonElement Check(string text, string context = NothingKnown) => Parse(FindingsAnswer.Write(new CheckedText(text, context)));

    public static JsonElement Show(string text, string context = NothingKnown, int job = 0) => Parse(JobAnswer.Write(new CheckedText(text, context), job));

    public static JsonElement Fields() => Parse(FieldsAnswer.Write());

    public static string[] Codes(JsonElement answer) => [.. answer.GetProperty("findings").EnumerateArray().Select(static finding => finding.GetProperty("code").GetString()!)];

    private static JsonElement Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
