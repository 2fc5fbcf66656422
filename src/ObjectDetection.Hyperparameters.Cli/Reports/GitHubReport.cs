using System.Buffers;
using System.Globalization;
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
        var command = new StringBuilder("::").Append(WordFor(finding.Severity)).Append(" file=").Append(Property(outcome.File));
        if (outcome.LineOf(finding) is { } line)
        {
            command.Append(CultureInfo.InvariantCulture, $",line={line}");
            if (finding.Location?.Column is { } column)
            {
                command.Append(CultureInfo.InvariantCulture, $",col={column}");
            }
        }

        var suggestion = finding.Suggestion is { } meant ? $" Did you mean {meant}?" : "";
        return command.Append(",title=").Append(Property(finding.Code)).Append("::").Append(Data(finding.Message + suggestion)).Append('\n').ToString();
    }

    private static string WordFor(FindingSeverity severity) => severity == FindingSeverity.Info ? "notice" : FindingJson.WordFor(severity);

    private static string Data(string text) =>
        text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) =>
        Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
