using System.CommandLine;
using ObjectDetection.Hyperparameters.Charts;
using ObjectDetection.Hyperparameters.Requests.Logs;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary><c>odhp why [FILE]</c></summary>
internal static class WhyCommand
{
    private const string StandardInput = "-";

    public static Command Create(ToolConsole console)
    {
        var file = new Argument<string>("FILE")
        {
            Description = "Log of a training job or the answer of DescribeTrainingJob; standard input if omitted or -",
            DefaultValueFactory = static _ => StandardInput,
        };
        var svg = new Option<string?>("--svg") { HelpName = Arguments.FileName, Description = "Also write an SVG chart of the metrics to FILE, replacing it" };
        var format = Arguments.Format(ReportFormats.Text, ReportFormats.Json);
        var command = new ToolCommand(
            "why",
            "Reads the log of a training job and tells why it failed, or how training went",
            "odhp why job.log",
            "odhp why job.log --svg metrics.svg",
            "aws logs get-log-events --log-group-name /aws/sagemaker/TrainingJobs \n--log-stream-name NAME | odhp why --format json") { file, svg, format };
        command.ExitCodes = ExitCode.Of("The job did not fail", "The job failed");
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var report = Read(console, path);
            if (parsed.GetValue(svg) is { } picture)
            {
                OutputFile.Write(console, picture, LogChart.ToSvg(report));
            }

            if (parsed.GetRequiredValue(format) == ReportFormats.Json)
            {
                JsonOutput.WriteObject(console, writer => LogJson.WriteMembers(writer, report));
            }
            else
            {
                LogReport.Write(console, path, report);
            }

            return report.Outcome == TrainingOutcome.Failed ? ExitCode.NotSubmittable : ExitCode.Success;
        });
        return command;
    }

    private static TrainingLogReport Read(ToolConsole console, string path)
    {
        using var stream = console.Input.Open(path);
        try
        {
            var report = TrainingLog.ReadAsync(stream).GetAwaiter().GetResult();
            return report.IsRecognized
                ? report
                : throw new ToolException($"{Printable.Line(path)}: contains nothing that a training job prints. Pass its log, or the answer of DescribeTrainingJob.");
        }
        catch (Exception failure) when (InputFiles.IsOfFile(failure))
        {
            throw InputFiles.Unusable(path, failure);
        }
    }
}
