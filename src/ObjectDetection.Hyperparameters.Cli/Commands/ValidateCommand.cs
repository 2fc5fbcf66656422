using System.Buffers;
using System.CommandLine;
using ObjectDetection.Hyperparameters.Cli.Input;
using ObjectDetection.Hyperparameters.Cli.Lines;
using ObjectDetection.Hyperparameters.Cli.Reports;
using ObjectDetection.Hyperparameters.Cli.Terminal;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary><c>odhp validate FILE...</c></summary>
internal static class ValidateCommand
{
    public static string[] Examples =>
    [
        "odhp validate job.json",
        "odhp validate jobs/*.json --format github --warnings-as-errors",
        "odhp validate job.json --instance-type ml.p3.8xlarge --instance-count 2",
        "odhp validate job.json --context context.json --format sarif > odhp.sarif",
        "aws sagemaker describe-training-job --training-job-name NAME --query HyperParameters | odhp validate -",
        "odhp validate --lines jobs.jsonl > findings.jsonl",
    ];

    public static Command Create(ToolConsole console)
    {
        var files = new Argument<string[]>("FILE") { Description = "Typed JSON documents or string maps; - is standard input.", Arity = ArgumentArity.OneOrMore };
        var lines = new Option<bool>("--lines") { Description = "The files are JSON Lines: a configuration a line, or {\"hyperparameters\": {...}, \"context\": {...}}." };
        var isStrict = new Option<bool>("--warnings-as-errors") { Description = "What has a warning is not submittable." };
        var format = Arguments.Format(ReportFormats.Text, ReportFormats.All);
        format.Description += " With --lines the usual one is json: an object a line.";
        var context = new ContextOptions();
        var command = new Command("validate", "Finds what would fail, what would be ignored and what is unwise in configurations.")
        {
            files, lines, context.File, context.InstanceType, context.InstanceCount, isStrict, format,
        };
        command.SetAction(parsed =>
        {
            var isOfLines = parsed.GetValue(lines);
            var chosen = parsed.GetResult(format) is { Implicit: false } ? parsed.GetRequiredValue(format) : isOfLines ? ReportFormats.Json : ReportFormats.Text;
            var given = context.Read(parsed, console);
            var paths = parsed.GetRequiredValue(files);
            var makeReport = () => ReportFormats.Create(chosen, console, isOfLines, namesFiles: paths.Length > 1);
            var sink = new ReportSink(makeReport(), console.Output);
            return isOfLines
                ? ValidateLines(paths, sink, new LineValidation(console, makeReport, given, parsed.GetValue(isStrict)), console)
                : Validate(paths, sink, makeReport(), given, parsed.GetValue(isStrict), console);
        });
        return command;
    }

    private static int Validate(string[] paths, ReportSink sink, Report report, GivenContext context, bool isStrict, ToolConsole console)
    {
        var totals = default(Totals);
        var output = new ArrayBufferWriter<byte>();
        var code = ForEach(paths, console, path =>
        {
            var review = ObjectDetectionHyperparametersJson.Read(console.Input.Read(path)).Review(context.Context);
            var outcome = Outcome.Of(path, review, isStrict);
            totals += new Totals(1, outcome.IsSubmittable ? 0 : 1);
            console.Remember(CodeFor(totals));
            output.ResetWrittenCount();
            report.Write(output, outcome);
            sink.Write(output.WrittenSpan);
        });
        sink.End(totals);
        return Math.Max(code, CodeFor(totals));
    }

    private static int ValidateLines(string[] paths, ReportSink sink, LineValidation validation, ToolConsole console)
    {
        var totals = default(Totals);
        var code = ForEach(paths, console, path => totals += validation.Review(path, sink, totals));
        sink.End(totals);
        return Math.Max(code, CodeFor(totals));
    }

    /// <summary>Does something with every file, whether or not another one can be used.</summary>
    private static int ForEach(string[] paths, ToolConsole console, Action<string> action)
    {
        var code = ExitCode.Success;
        foreach (var path in paths)
        {
            try
            {
                action(path);
            }
            catch (ToolException unusable)
            {
                console.Complain(unusable.Message);
                code = ExitCode.Unusable;
            }
        }

        return code;
    }

    private static int CodeFor(Totals totals) => totals.Refused > 0 ? ExitCode.NotSubmittable : ExitCode.Success;
}
