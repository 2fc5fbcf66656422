using System.Buffers;
using System.Text;
using ObjectDetection.Hyperparameters.Requests.Sources;

namespace ObjectDetection.Hyperparameters.Cli.Reports;

/// <summary>Text for people: for each configuration a verdict, and for each finding its place, its message, the line with a mark and the help.</summary>
/// <param name="style">Colors, links and width.</param>
/// <param name="isOfLines">Whether the configurations are lines of a file, of which those without findings are only counted.</param>
/// <param name="offersFix">Whether the reader can let the suggestions be applied.</param>
internal sealed class TextReport(TextStyle style, bool isOfLines, bool offersFix = false) : Report
{
    private readonly StringBuilder text = new();
    private int fixes;

    public static void WriteError(ToolConsole console, in Outcome outcome)
    {
        var report = new TextReport(TextStyle.OfError(console), isOfLines: false);
        report.Append(outcome);
        console.Error.Write(report.text.ToString());
    }

    public override void Write(IBufferWriter<byte> output, in Outcome outcome)
    {
        if (isOfLines && outcome is { IsSubmittable: true, Findings.Count: 0 })
        {
            return;
        }

        text.Clear();
        Append(outcome);
        foreach (var chunk in text.GetChunks())
        {
            Encoding.UTF8.GetBytes(chunk.Span, output);
        }
    }

    public override string Foot(Totals totals)
    {
        var verdict = totals.Refused == 0 ? style.Paint("all submittable", Color.Green) : style.Paint($"{Text.Of(totals.Refused)} not submittable", Color.Red);
        var advice = fixes == 0 ? "" : $"Add --fix to apply {Wording.Count(fixes, "suggestion")}.\n";
        return isOfLines ? $"{Wording.Count(totals.Count, "line")}: {verdict}\n" : advice;
    }

    private void Append(in Outcome outcome)
    {
        var counts = outcome.Findings.GroupBy(static finding => finding.Severity, static (severity, group) => $", {Wording.Count(group.Count(), ReportJson.LevelOf(severity))}");
        text.Append(PlaceOf(outcome.File, outcome.Line, null)).Append(": ")
            .Append(outcome.Job is { IsOneOfSeveral: true, Job.Path: var path } ? $"{Printable.Line(path)}: " : "")
            .Append(VerdictOf(outcome)).AppendJoin("", counts).Append('\n');
        var source = outcome.Source.IsEmpty || outcome.Findings.Count == 0 ? null : new SourceDocument(outcome.Source);
        foreach (var finding in outcome.Findings)
        {
            Append(outcome, finding, source);
        }

        fixes += offersFix && source is not null ? SuggestedEdit.AllOf(source, outcome.Findings).Count : 0;
        text.Append(outcome.Findings.Count > 0 ? "\n" : "");
    }

    private void Append(in Outcome outcome, Finding finding, SourceDocument? source)
    {
        var color = finding.Severity switch { FindingSeverity.Error => Color.Red, FindingSeverity.Warning => Color.Yellow, _ => Color.Blue };
        text.Append('\n').Append(PlaceOf(outcome.File, outcome.LineOf(finding), finding.Location?.Column)).Append(": ")
            .Append(style.Paint(ReportJson.LevelOf(finding.Severity), color)).Append(": ").Append(style.Link(finding.Code, () => CodePages.AddressOf(finding.Rule))).Append(": ")
            .Append(Printable.Line(finding.Message)).Append('\n');
        if (source?.TokenAt(finding.Location) is { } token && !source.IsWhole(token))
        {
            Append(Snippet.Of(source, token, outcome.LineOf(finding) ?? token.Line, style.Width), color);
        }

        if (finding.Suggestion is { } meant)
        {
            text.Append("  ").Append(style.Paint("help", Color.Green)).Append(": did you mean ").Append(Printable.Line(meant)).Append("?\n");
        }

        text.Append("  ").Append(style.Paint(finding.Rule.Url.OriginalString, Color.Faint)).Append('\n');
    }

    private void Append(Snippet snippet, Color color) =>
        text.Append(style.Paint($"  {snippet.Number} | ", Color.Faint)).Append(snippet.Before).Append(snippet.Token).Append(snippet.After).Append('\n')
            .Append(style.Paint($"  {new string(' ', snippet.Number.Length)} | ", Color.Faint)).Append(snippet.Indent).Append(style.Paint(snippet.Mark, color)).Append('\n');

    private string VerdictOf(in Outcome outcome) => outcome switch
    {
        { IsSubmittable: false } => style.Paint("not submittable", Color.Red),
        { Job: { Job: null } } => style.Paint("no job", Color.Yellow),
        { Job.IsDecided: false } => style.Paint("submittable as far as it is known", Color.Yellow),
        _ => style.Paint("submittable", Color.Green),
    };

    private static string PlaceOf(string file, long? line, int? column) =>
        $"{Printable.Line(file)}{(line is { } known ? $":{Text.Of(known)}{(column is { } place ? $":{Text.Of(place)}" : "")}" : "")}";
}
