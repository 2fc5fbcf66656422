using System.Buffers;
using System.Text;

namespace ObjectDetection.Hyperparameters.Cli.Reports;

/// <summary>Text for people: for each configuration a verdict and the findings, grouped by severity.</summary>
/// <param name="usesColor">Whether severities and verdicts have colors.</param>
/// <param name="isOfLines">Whether the configurations are lines of a file, of which those without findings are only counted.</param>
internal sealed class TextReport(bool usesColor, bool isOfLines) : Report
{
    private const string Red = "31";
    private const string Yellow = "33";
    private const string Blue = "34";
    private const string Green = "32";
    private const string Faint = "2";
    private readonly StringBuilder text = new();

    public static void WriteError(ToolConsole console, in Outcome outcome)
    {
        var report = new TextReport(console.UsesErrorColor, isOfLines: false);
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
        var verdict = totals.Refused == 0 ? Style("all submittable", Green) : Style($"{Text.Of(totals.Refused)} not submittable", Red);
        return isOfLines ? $"{Wording.Count(totals.Count, "line")}: {verdict}\n" : "";
    }

    private void Append(in Outcome outcome)
    {
        var groups = outcome.Findings.GroupBy(static finding => finding.Severity).ToArray();
        text.Append(PlaceOf(outcome.File, outcome.Line, null)).Append(": ")
            .Append(outcome.Job is { IsOneOfSeveral: true, Job.Path: var path } ? $"{Printable.Line(path)}: " : "")
            .Append(VerdictOf(outcome))
            .AppendJoin("", groups.Select(static group => $", {Wording.Count(group.Count(), ReportJson.LevelOf(group.Key))}")).Append('\n');
        foreach (var group in groups)
        {
            var color = group.Key switch { FindingSeverity.Error => Red, FindingSeverity.Warning => Yellow, _ => Blue };
            text.Append("  ").Append(Style($"{ReportJson.LevelOf(group.Key)}s", color)).Append('\n');
            foreach (var finding in group)
            {
                text.Append("    ").Append(PlaceOf(outcome.File, outcome.LineOf(finding), finding.Location?.Column)).Append(": ")
                    .Append(finding.Code).Append(": ").Append(Printable.Line(finding.MessageWithSuggestion))
                    .Append("\n      ").Append(Style(finding.Rule.Url.OriginalString, Faint)).Append('\n');
            }
        }
    }

    private string VerdictOf(in Outcome outcome) => outcome switch
    {
        { IsSubmittable: false } => Style("not submittable", Red),
        { Job: { Job: null } } => Style("no job", Yellow),
        { Job.IsDecided: false } => Style("submittable as far as it is known", Yellow),
        _ => Style("submittable", Green),
    };

    private static string PlaceOf(string file, long? line, int? column) =>
        $"{Printable.Line(file)}{(line is { } known ? $":{Text.Of(known)}{(column is { } place ? $":{Text.Of(place)}" : "")}" : "")}";

    private string Style(string shown, string code) => usesColor ? $"\u001b[{code}m{shown}\u001b[0m" : shown;
}
