using System.Buffers;
using System.Text;

namespace ObjectDetection.Hyperparameters.Cli.Reports;

/// <summary>Workflow commands, with which GitHub Actions annotates the lines of a change.</summary>
/// <remarks>https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands</remarks>
internal sealed class GitHubReport : Report
{
    public override void Write(IBufferWriter<byte> output, in Outcome outcome)
    {
        foreach (var finding in outcome.Findings)
        {
            Encoding.UTF8.GetBytes(CommandFor(outcome, finding), output);
        }
    }

    private static string CommandFor(in Outcome outcome, Finding finding)
    {
        var column = finding.Location?.Column is { } known ? $",col={Text.Of(known)}" : "";
        var place = outcome.LineOf(finding) is { } line ? $",line={Text.Of(line)}{column}" : "";
        return $"::{WordFor(finding.Severity)} file={Property(outcome.File)}{place},title={Property(finding.Code)}::{Data(finding.MessageWithSuggestion)}\n";
    }

    private static string WordFor(FindingSeverity severity) => severity == FindingSeverity.Info ? "notice" : Words.Severity.Format(severity);

    private static string Data(string text) => Printable.Line(text).Replace("%", "%25", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
