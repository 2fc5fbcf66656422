using System.CommandLine;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Cli.Datasets;
using ObjectDetection.Hyperparameters.Cli.Lines;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary><c>odhp validate FILE...</c></summary>
internal static class ValidateCommand
{
    public static Command Create(ToolConsole console)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "String maps, typed JSON, requests, state machines, pipelines or templates; - for standard input",
            Arity = ArgumentArity.OneOrMore,
            CustomParser = static result => [.. result.Tokens.Select(static token => token.Value)],
        };
        var lines = Arguments.Flag("--lines", "Read JSON Lines: one configuration per line, or {\"hyperparameters\": {...}, \"context\": {...}}");
        var format = Arguments.Format(ReportFormats.All);
        format.Description += "; with --lines the default is json, one object per line";
        var judgement = new Judgement();
        var fixing = new FixOptions(files, lines);
        var data = new DataOptions("Data set of the jobs, as for profile; its counts override the context file");
        var command = new ToolCommand(
            "validate",
            "Reports what would fail, what would be ignored and what is unwise in jobs",
            "odhp validate job.json",
            "odhp validate jobs/*.json --format github --warnings-as-errors",
            "odhp validate job.json --instance-type ml.p3.8xlarge --instance-count 2",
            "odhp validate job.json --context context.json --format sarif > odhp.sarif",
            "odhp validate job.json --data data/",
            "odhp validate job.json --fix --dry-run",
            "aws sagemaker describe-training-job --training-job-name NAME | odhp validate -",
            "terraform show -json plan.out | odhp validate -",
            "odhp validate --lines jobs.jsonl > findings.jsonl")
        {
            files, lines, data.Data, data.Validation, data.LabelAttribute, format,
        };
        fixing.AddTo(command);
        judgement.AddTo(command);
        command.SetAction(parsed =>
        {
            var isOfLines = parsed.GetValue(lines);
            var chosen = isOfLines && parsed.GetResult(format) is not { Implicit: false } ? ReportFormats.Json : parsed.GetRequiredValue(format);
            var probed = data.Probe(parsed, console);
            var given = judgement.Context.Read(parsed, console, probed?.Report.ToProfile());
            var paths = parsed.GetRequiredValue(files);
            var makeReport = () => ReportFormats.Create(chosen, console, isOfLines, namesFiles: paths.Length > 1, offersFix: !isOfLines && !fixing.IsSet(parsed));
            var sink = new ReportSink(makeReport(), console.Output);
            return isOfLines
                ? ValidateLines(paths, sink, probed, new LineValidation(console, makeReport, given, judgement.IsStrict(parsed)), chosen == ReportFormats.Text, console)
                : Validate(paths, sink, probed, given, judgement.IsStrict(parsed), chosen == ReportFormats.Text, fixing.Fixes(parsed, console, given, chosen == ReportFormats.Text), console);
        });
        return command;
    }

    private static int Validate(string[] paths, ReportSink sink, ProbedData? data, GivenContext context, bool isStrict, bool isText, Func<string, ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> fix, ToolConsole console) =>
        ForEach(paths, sink, data, isStrict, isText, console, (path, before) =>
        {
            var json = fix(path, console.Input.Read(path));
            var totals = default(Totals);
            foreach (var outcome in Documents.Review(path, json, context, isStrict))
            {
                totals += Totals.Of(outcome);
                console.CodeSoFar = CodeFor(before + totals);
                sink.Write(outcome);
            }

            if (totals.Refused > 0 && HasSeveralObjects(json.Span))
            {
                console.Complain($"{Printable.Line(path)} contains several JSON objects. For one configuration per line, use --lines.");
            }

            return totals;
        });

    private static int ValidateLines(string[] paths, ReportSink sink, ProbedData? data, LineValidation validation, bool isText, ToolConsole console) =>
        ForEach(paths, sink, data, isStrict: false, isText, console, (path, before) => validation.Review(path, sink, before));

    private static bool HasSeveralObjects(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json.TrimStart("\uFEFF"u8), new JsonReaderOptions { AllowMultipleValues = true });
        try
        {
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && reader.TrySkip() && reader.Read() && reader.TokenType == JsonTokenType.StartObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Reviews every file, whether or not another one is unusable, and ends the report.</summary>
    private static int ForEach(string[] paths, ReportSink sink, ProbedData? data, bool isStrict, bool isText, ToolConsole console, Func<string, Totals, Totals> review)
    {
        var totals = default(Totals);
        var code = ExitCode.Success;
        foreach (var path in paths)
        {
            try
            {
                totals += review(path, totals);
            }
            catch (ToolException unusable) when (unusable is not OutputException)
            {
                console.Complain(unusable.Message);
                code = ExitCode.Unusable;
                if (!isText)
                {
                    // A program that reads the report would take a file that is not in it for one without findings.
                    var outcome = new Outcome(path, null, IsSubmittable: false, [new Finding(Rules.FileUnreadable, unusable.Message)]);
                    totals += Totals.Of(outcome);
                    sink.Write(outcome);
                }
            }
        }

        if (data is { Report: { Findings.Count: > 0 } report })
        {
            var outcome = DatasetOutcomes.Together(data.Path, report, isStrict);
            totals += Totals.Of(outcome);
            sink.Write(outcome);
        }

        sink.End(totals);
        return Math.Max(code, CodeFor(totals));
    }

    private static int CodeFor(Totals totals) => totals.Refused > 0 ? ExitCode.NotSubmittable : ExitCode.Success;
}
