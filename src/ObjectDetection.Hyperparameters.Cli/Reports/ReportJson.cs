using System.Text.Encodings.Web;
using System.Text.Json;

namespace ObjectDetection.Hyperparameters.Cli.Reports;

/// <summary>Writes what the JSON of several reports has in common.</summary>
internal static class ReportJson
{
    /// <summary>Returns options for JSON that is readable in every language, with the same line ends on every system.</summary>
    public static JsonWriterOptions Options(bool isIndented) =>
        new() { Indented = isIndented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Returns the word for a severity in texts and in SARIF.</summary>
    public static string LevelOf(FindingSeverity severity) => severity == FindingSeverity.Info ? "note" : Words.Severity.Format(severity);

    public static void WriteTexts(this Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }

    public static void WriteFindings(Utf8JsonWriter writer, in Outcome outcome)
    {
        writer.WriteStartArray();
        for (var i = 0; i < outcome.Findings.Count; i++)
        {
            FindingJson.Write(writer, outcome.Findings[i], outcome.LineOf(outcome.Findings[i]));
        }

        writer.WriteEndArray();
    }

    public static void WriteValue(Utf8JsonWriter writer, string name, object? value)
    {
        writer.WritePropertyName(name);
        ValueJson.Write(writer, value);
    }
}
