using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.Encodings.Web;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Requests.Sources;

namespace ObjectDetection.Hyperparameters.Cli.Reports;

/// <summary>SARIF 2.1.0, which code scanning and editors read: one run with all results and every rule.</summary>
/// <remarks>https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html</remarks>
internal sealed class SarifReport : Report
{
    private static readonly FrozenDictionary<string, int> Indexes =
        Rules.All.Select(static (rule, index) => KeyValuePair.Create(rule.Code, index)).ToFrozenDictionary(StringComparer.Ordinal);

    public override ReadOnlySpan<byte> Head =>
        "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{\"columnKind\":\"utf16CodeUnits\",\"results\":["u8;

    public override ReadOnlySpan<byte> Separator => ","u8;

    public override void Write(IBufferWriter<byte> output, in Outcome outcome)
    {
        var source = outcome.Source.IsEmpty || outcome.Findings.Count == 0 ? null : new SourceDocument(outcome.Source);
        var edits = source is null ? null : SuggestedEdit.AllOf(source, outcome.Findings);
        foreach (var finding in outcome.Findings)
        {
            Encoding.UTF8.GetBytes($",\n{Result(outcome, finding, source, edits?.GetValueOrDefault(finding))}", output);
        }
    }

    public override string Foot(Totals totals)
    {
        var rules = Rules.All.Select(static rule => Object(
            ("id", Quote(rule.Code)),
            ("shortDescription", Object(("text", Quote(rule.Title)))),
            ("helpUri", Quote(rule.Url.AbsoluteUri)),
            ("defaultConfiguration", Object(("level", Level(rule.Severity))))));
        var driver = Object(
            ("name", Quote(Tool.Name)),
            ("semanticVersion", Quote(Tool.Version)),
            ("informationUri", Quote(HyperparameterCatalogue.DocumentationUrl.OriginalString)),
            ("rules", Array(rules)));
        return $"],\n\"tool\":{Object(("driver", driver))}}}]}}\n";
    }

    private static string Result(in Outcome outcome, Finding finding, SourceDocument? source, SuggestedEdit? edit)
    {
        var file = ("artifactLocation", Object(("uri", Quote(ReferenceTo(outcome.File)))));
        var region = outcome.LineOf(finding) is { } line ? Region(line, finding.Location?.Column, source?.UnitsOf(finding.Location)) : null;
        var place = region is null ? Object(file) : Object(file, ("region", region));
        List<(string, string)> members =
        [
            ("ruleId", Quote(finding.Code)),
            ("ruleIndex", Text.Of(Indexes[finding.Code])),
            ("level", Level(finding.Severity)),
            ("message", Object(("text", Quote(finding.MessageWithSuggestion)))),
            ("locations", Array([Object(("physicalLocation", place))])),
        ];
        if (region is not null && edit is not null)
        {
            var replacement = Object(("deletedRegion", region), ("insertedContent", Object(("text", Quote(edit.Text)))));
            members.Add(("fixes", Array([Object(
                ("description", Object(("text", Quote($"Write {finding.Suggestion}.")))),
                ("artifactChanges", Array([Object(file, ("replacements", Array([replacement])))])))])));
        }

        members.Add(("properties", Object(("names", Array(finding.Names.Select(Quote))))));
        return Object([.. members]);
    }

    private static string Region(long line, int? column, int? units) => Object(
    [
        ("startLine", Text.Of(line)),
        .. column is { } start ? [("startColumn", Text.Of(start))] : default(ReadOnlySpan<(string, string)>),
        .. column is { } end && units is { } length ? [("endColumn", Text.Of(end + length))] : default(ReadOnlySpan<(string, string)>),
    ]);

    /// <summary>Returns a relative reference, or a URL for an absolute path. What looks like an escape in a name is part of it.</summary>
    private static string ReferenceTo(string path)
    {
        var isAbsolute = Path.IsPathFullyQualified(path);
        var unified = (isAbsolute ? Path.GetFullPath(path) : path).Replace(Path.DirectorySeparatorChar, '/');
        var escaped = string.Join('/', unified.Split('/').Select(Uri.EscapeDataString));
        return !isAbsolute ? escaped : escaped.StartsWith('/') ? $"file://{escaped}" : $"file:///{escaped.Replace("%3A", ":", StringComparison.Ordinal)}";
    }

    private static string Level(FindingSeverity severity) => Quote(ReportJson.LevelOf(severity));

    private static string Object(params (string Name, string Json)[] members) =>
        $"{{{string.Join(',', members.Select(static member => $"\"{member.Name}\":{member.Json}"))}}}";

    private static string Array(IEnumerable<string> items) => $"[{string.Join(',', items)}]";

    private static string Quote(string text) => $"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\"";
}
