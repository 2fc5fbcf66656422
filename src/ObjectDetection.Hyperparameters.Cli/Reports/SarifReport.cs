using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Cli.Reports;

/// <summary>SARIF 2.1.0, which code scanning and editors read: one run with all results, and every rule.</summary>
/// <remarks>https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html</remarks>
internal sealed class SarifReport : Report
{
    private static readonly FrozenDictionary<string, int> Indexes =
        Rules.All.Select(static (rule, index) => KeyValuePair.Create(rule.Code, index)).ToFrozenDictionary(StringComparer.Ordinal);

    private readonly Utf8JsonWriter writer = new(Stream.Null, FindingJson.Options(isIndented: false));

    public override ReadOnlySpan<byte> Head =>
        "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"columnKind\":\"utf16CodeUnits\",\"results\":["u8;

    public override ReadOnlySpan<byte> Separator => ","u8;

    public override void Write(IBufferWriter<byte> output, in Outcome outcome)
    {
        foreach (var finding in outcome.Findings)
        {
            output.Write(",\n"u8);
            writer.Reset(output);
            WriteResult(outcome, finding);
            writer.Flush();
        }
    }

    public override string Foot(Totals totals)
    {
        var buffer = new ArrayBufferWriter<byte>();
        writer.Reset(buffer);
        writer.WriteStartObject();
        WriteTool();
        writer.WriteEndObject();
        writer.Flush();
        return $"],\n{Encoding.UTF8.GetString(buffer.WrittenSpan)[1..]}]}}\n";
    }

    /// <summary>A path as a relative reference, or as a URL where it is absolute.</summary>
    private static string ReferenceTo(string path)
    {
        if (Path.IsPathFullyQualified(path))
        {
            return new Uri(Path.GetFullPath(path)).AbsoluteUri;
        }

        var unified = Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
        return string.Join('/', unified.Split('/').Select(Uri.EscapeDataString));
    }

    private static string LevelOf(FindingSeverity severity) => severity switch
    {
        FindingSeverity.Error => "error",
        FindingSeverity.Warning => "warning",
        _ => "note",
    };

    private void WriteResult(in Outcome outcome, Finding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId", finding.Code);
        writer.WriteNumber("ruleIndex", Indexes[finding.Code]);
        writer.WriteString("level", LevelOf(finding.Severity));
        WriteText("message", finding.Suggestion is { } meant ? $"{finding.Message} Did you mean {meant}?" : finding.Message);
        writer.WriteStartArray("locations");
        writer.WriteStartObject();
        writer.WriteStartObject("physicalLocation");
        writer.WriteStartObject("artifactLocation");
        writer.WriteString("uri", ReferenceTo(outcome.File));
        writer.WriteEndObject();
        if (outcome.LineOf(finding) is { } line)
        {
            writer.WriteStartObject("region");
            writer.WriteNumber("startLine", line);
            if (finding.Location?.Column is { } column)
            {
                writer.WriteNumber("startColumn", column);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteStartObject("properties");
        writer.WriteStartArray("names");
        foreach (var name in finding.Names)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteTool()
    {
        writer.WriteStartObject("tool");
        writer.WriteStartObject("driver");
        writer.WriteString("name", Tool.Name);
        writer.WriteString("semanticVersion", Tool.Version);
        writer.WriteString("informationUri", HyperparameterCatalogue.DocumentationUrl.OriginalString);
        writer.WriteStartArray("rules");
        foreach (var rule in Rules.All)
        {
            writer.WriteStartObject();
            writer.WriteString("id", rule.Code);
            WriteText("shortDescription", rule.Title);
            writer.WriteString("helpUri", rule.Url.AbsoluteUri);
            writer.WriteStartObject("defaultConfiguration");
            writer.WriteString("level", LevelOf(rule.Severity));
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteText(string name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }
}
