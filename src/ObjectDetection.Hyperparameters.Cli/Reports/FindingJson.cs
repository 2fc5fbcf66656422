using System.Text.Encodings.Web;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Cli.Reports;

/// <summary>Writes findings and values as JSON.</summary>
internal static class FindingJson
{
    private static readonly JsonEncodedText Severity = JsonEncodedText.Encode("severity");
    private static readonly JsonEncodedText Code = JsonEncodedText.Encode("code");
    private static readonly JsonEncodedText Names = JsonEncodedText.Encode("names");
    private static readonly JsonEncodedText Value = JsonEncodedText.Encode("value");
    private static readonly JsonEncodedText Message = JsonEncodedText.Encode("message");
    private static readonly JsonEncodedText Suggestion = JsonEncodedText.Encode("suggestion");
    private static readonly JsonEncodedText Source = JsonEncodedText.Encode("source");
    private static readonly JsonEncodedText Url = JsonEncodedText.Encode("url");
    private static readonly JsonEncodedText Line = JsonEncodedText.Encode("line");
    private static readonly JsonEncodedText Column = JsonEncodedText.Encode("column");

    /// <summary>How the tool writes JSON: letters of every language legibly, lines that end the same on every system.</summary>
    public static JsonWriterOptions Options(bool isIndented) =>
        new() { Indented = isIndented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The word for a severity.</summary>
    public static string WordFor(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "info",
    };

    /// <summary>The word for the source of a rule.</summary>
    public static string WordFor(RuleBasis basis) => basis switch
    {
        RuleBasis.Documentation => "documentation",
        RuleBasis.Container => "container",
        RuleBasis.MXNet => "mxnet",
        RuleBasis.Api => "api",
        RuleBasis.Experience => "experience",
        _ => "policy",
    };

    /// <summary>Writes the findings of an outcome as an array.</summary>
    public static void WriteFindings(Utf8JsonWriter writer, in Outcome outcome)
    {
        writer.WriteStartArray();
        for (var i = 0; i < outcome.Findings.Count; i++)
        {
            Write(writer, outcome.Findings[i], outcome.LineOf(outcome.Findings[i]));
        }

        writer.WriteEndArray();
    }

    /// <summary>Writes a value as a record or a document holds it.</summary>
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
        writer.WriteString(Severity, WordFor(finding.Severity));
        writer.WriteString(Code, finding.Code);
        writer.WriteStartArray(Names);
        foreach (var name in finding.Names)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
        writer.WritePropertyName(Value);
        WriteValue(writer, finding.AttemptedValue);
        writer.WriteString(Message, finding.Message);
        writer.WriteString(Suggestion, finding.Suggestion);
        writer.WriteString(Source, WordFor(finding.Rule.Basis));
        writer.WriteString(Url, finding.Rule.Url.OriginalString);
        WriteNumber(writer, Line, line);
        WriteNumber(writer, Column, finding.Location?.Column);
        writer.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter writer, JsonEncodedText name, long? number)
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
