using System.Buffers;
using System.Globalization;
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
        if (!isOfLines)
        {
            return "";
        }

        var (lines, refused) = totals;
        var count = string.Create(CultureInfo.InvariantCulture, $"{lines} {(lines == 1 ? "line" : "lines")}: ");
        return count + (refused == 0 ? Style("all submittable", Green) : Style(string.Create(CultureInfo.InvariantCulture, $"{refused} not submittable"), Red)) + "\n";
    }

    private void Append(in Outcome outcome)
    {
        var place = PlaceOf(outcome.File, outcome.Line, null);
        var counts = Counts(outcome.Findings);
        text.Append(place).Append(": ")
            .Append(outcome.IsSubmittable ? Style("submittable", Green) : Style("not submittable", Red))
            .Append(counts.Length > 0 ? ", " : "").Append(counts).Append('\n');
        FindingSeverity? group = null;
        foreach (var finding in outcome.Findings)
        {
            if (group != finding.Severity)
            {
                group = finding.Severity;
                var color = finding.Severity switch { FindingSeverity.Error => Red, FindingSeverity.Warning => Yellow, _ => Blue };
                text.Append("  ").Append(Style($"{FindingJson.LevelOf(finding.Severity)}s", color)).Append('\n');
            }

            text.Append("    ").Append(PlaceOf(outcome.File, outcome.LineOf(finding), finding.Location?.Column)).Append(": ")
                .Append(finding.Code).Append(": ").Append(Printable.Line(finding.Message));
            if (finding.Suggestion is { } suggestion)
            {
                text.Append(" Did you mean ").Append(Printable.Line(suggestion)).Append('?');
            }

            text.Append("\n      ").Append(Style(finding.Rule.Url.OriginalString, Faint)).Append('\n');
        }
    }

    private static string Counts(IReadOnlyList<Finding> findings) =>
        string.Join(", ", findings.GroupBy(static finding => finding.Severity).Select(static group =>
            string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {FindingJson.LevelOf(group.Key)}{(group.Count() == 1 ? "" : "s")}")));

    private static string PlaceOf(string file, long? line, int? column) => (line, column) switch
    {
        (null, _) => Printable.Line(file),
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{Printable.Line(file)}:{line}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Printable.Line(file)}:{line}:{column}"),
    };

    private string Style(string shown, string code) => usesColor ? $"\u001b[{code}m{shown}\u001b[0m" : shown;
}
