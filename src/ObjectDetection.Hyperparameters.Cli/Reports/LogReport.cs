using System.Globalization;
using ObjectDetection.Hyperparameters.Charts;
using ObjectDetection.Hyperparameters.Requests.Logs;

namespace ObjectDetection.Hyperparameters.Cli.Reports;

/// <summary>What a log shows, for people: the outcome, its cause and the remedy first.</summary>
internal static class LogReport
{
    public static string Word(TrainingOutcome outcome) => outcome switch
    {
        TrainingOutcome.Completed => "completed",
        TrainingOutcome.Failed => "failed",
        TrainingOutcome.Stopped => "stopped",
        _ => "running",
    };

    public static void Write(ToolConsole console, string path, TrainingLogReport report)
    {
        console.Out.Write($"{Printable.Line(path)}: {Word(report.Outcome)}\n");
        WriteCause(console.Out, report);
        WriteFindings(console.Out, "hints", report.Hints);
        WriteMetrics(console, report);
        if (report.Review is { } review)
        {
            WriteFindings(console.Out, review.Findings.Count == 0 ? "hyperparameters: nothing found" : "hyperparameters", review.Findings, isAlways: true);
        }
    }

    private static void WriteCause(TextWriter output, TrainingLogReport report)
    {
        if (report.Failure is { } failure)
        {
            output.Write($"cause: {failure.Code}: {Printable.Line(failure.Message)}\n  {failure.Rule.Url.OriginalString}\n");
        }
        else if (report.Outcome == TrainingOutcome.Failed)
        {
            output.Write("cause: unknown\n");
        }

        if (report.FailureLine is { } line)
        {
            output.Write($"log: {Printable.Line(line)}\n");
        }
    }

    private static void WriteMetrics(ToolConsole console, TrainingLogReport report)
    {
        var output = console.Out;
        if (report.EpochsSeen > 0)
        {
            var best = report.BestMap is { } map ? string.Create(CultureInfo.InvariantCulture, $", best validation:mAP {map:0.####}") : "";
            var epoch = report.BestEpoch is { } number ? $" in epoch {Text.Of(number)}" : "";
            output.Write($"{Wording.Count(report.EpochsSeen, "epoch")}{best}{epoch}\nprogress: {WordsOf(report.Progress)}. {report.ProgressReason}\n");
        }

        foreach (var change in report.LearningRateChanges.Take(20))
        {
            output.Write($"learning rate: {RateText.Of(change.Rate)} after update {Text.Of(change.Update)}\n");
        }

        if (LogChart.ToText(report, console.Width, isAscii: !console.IsOutputTerminal) is { Length: > 0 } chart)
        {
            output.Write($"\n{chart}\n");
        }
    }

    private static void WriteFindings(TextWriter output, string title, IReadOnlyList<Finding> findings, bool isAlways = false)
    {
        if (findings.Count > 0 || isAlways)
        {
            output.Write($"{title}\n");
        }

        foreach (var finding in findings)
        {
            output.Write($"  {ReportJson.LevelOf(finding.Severity)}: {finding.Code}: {Printable.Line(finding.MessageWithSuggestion)}\n    {finding.Rule.Url.OriginalString}\n");
        }
    }

    private static string WordsOf(TrainingProgress progress) => progress switch
    {
        TrainingProgress.Converged => "converged",
        TrainingProgress.Diverged => "diverged",
        TrainingProgress.StillImproving => "still improving",
        _ => "unknown",
    };
}
