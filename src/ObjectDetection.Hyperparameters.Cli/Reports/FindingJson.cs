using System.Text.Encodings.Web;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Cli.Reports;

/// <summary>Writes findings and values as JSON, and their words.</summary>
internal static class FindingJson
{
    private static readonly string[] Severities = WordsFor<FindingSeverity>();
    private static readonly string[] Bases = WordsFor<RuleBasis>();

    /// <summary>Returns options for JSON that is readable in every language, with the same line ends on every system.</summary>
    public static JsonWriterOptions Options(bool isIndented) =>
        new() { Indented = isIndented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static string WordFor(FindingSeverity severity) => Severities[(int)severity];

    public static string WordFor(RuleBasis basis) => Bases[(int)basis];

    /// <summary>Returns the word for a severity in texts and in SARIF.</summary>
    public static string LevelOf(FindingSeverity severity) => severity == FindingSeverity.Info ? "note" : WordFor(severity);

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
            Write(writer, outcome.Findings[i], outcome.LineOf(outcome.Findings[i]));
        }

        writer.WriteEndArray();
    }

    public static void WriteValue(Utf8JsonWriter writer, string name, object? value)
    {
        writer.WritePropertyName(name);
        WriteValue(writer, value);
    }

    /// <summary>Writes a value as a record or a document contains it.</summary>
    public static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case long number:
                writer.WriteNumberValue(number);
                break;
            case double number when double.IsFinite(number):
                writer.WriteRawValue(Text.Of(number), skipInputValidation: true);
                break;
            case double number:
                writer.WriteStringValue(Text.Of(number));
                break;
            case EpochList epochs:
                writer.WriteStartArray();
                foreach (var epoch in epochs)
                {
                    writer.WriteNumberValue(epoch);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(TextOf(value));
                break;
        }
    }

    private static void Write(Utf8JsonWriter writer, Finding finding, long? line)
    {
        writer.WriteStartObject();
        writer.WriteString("severity"u8, WordFor(finding.Severity));
        writer.WriteString("code"u8, finding.Code);
        writer.WriteTexts("names", finding.Names);
        WriteValue(writer, "value", finding.AttemptedValue);
        writer.WriteString("message"u8, finding.Message);
        writer.WriteString("suggestion"u8, finding.Suggestion);
        writer.WriteString("source"u8, WordFor(finding.Rule.Basis));
        writer.WriteString("url"u8, finding.Rule.Url.OriginalString);
        WriteNumber(writer, "line"u8, line);
        WriteNumber(writer, "column"u8, finding.Location?.Column);
        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, ReadOnlySpan<byte> name, long? number)
    {
        if (number is { } present)
        {
            writer.WriteNumber(name, present);
        }
        else
        {
            writer.WriteNull(name);
        }
    }

    private static string[] WordsFor<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(static name => name.ToLowerInvariant())];

    private static string TextOf(object value) => value switch
    {
        string text => text,
        BaseNetwork network => HyperparameterCatalogue.BaseNetwork.Domain.Format(network),
        Optimizer optimizer => HyperparameterCatalogue.Optimizer.Domain.Format(optimizer),
        KvStore store => HyperparameterCatalogue.KvStore.Domain.Format(store),
        IFormattable formattable => formattable.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
