using System.Buffers;
using System.CommandLine;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Cli.Reports;
using ObjectDetection.Hyperparameters.Cli.Terminal;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Training;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary><c>odhp tuning FILE</c></summary>
internal static class TuningCommand
{
    public static string[] Examples =>
    [
        "odhp tuning space.json > request.json",
        "odhp tuning space.json --samples 100 --seed 7 | odhp validate --lines -",
        "odhp tuning space.json --format json",
        "aws sagemaker describe-hyper-parameter-tuning-job --hyper-parameter-tuning-job-name NAME | odhp tuning -",
    ];

    public static Command Create(ToolConsole console)
    {
        var file = Arguments.File("A tuning space, as a typed document or in the API's own shape; - is standard input.");
        var samples = Arguments.WholeNumber("--samples", "N", "Draw configurations at random instead, each a string map on a line of its own.", 0, int.MaxValue);
        var seed = Arguments.WholeNumber(
            "--seed", "S", "From what the random numbers start; the document's own seed, or 0, when it is left out.", long.MinValue, long.MaxValue);
        var context = new ContextOptions();
        var format = Arguments.Format(ReportFormats.Text, ReportFormats.Text, ReportFormats.Json);
        format.Description += " text is the request or what is drawn, with findings on standard error; json is the findings, as validate prints them.";
        var command = new Command("tuning", "Checks a tuning space, and prints the parts of CreateHyperParameterTuningJob's request that it makes, or draws from it.")
        {
            file, samples, seed, context.File, context.InstanceType, context.InstanceCount, format,
        };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var given = context.Read(parsed, console);
            var reading = ObjectDetectionTuningSpace.ReadTuningJobJson(console.Input.Read(path));
            var outcome = Outcome.Of(path, reading.Review(given.Context), isStrict: false);
            if (parsed.GetValue(format) == ReportFormats.Json)
            {
                WriteFindings(console, outcome);
            }
            else if (outcome.Findings.Count > 0)
            {
                console.Error.Write(TextReport.Describe(outcome, console.UsesErrorColor));
            }

            if (!outcome.IsSubmittable)
            {
                return ExitCode.NotSubmittable;
            }

            if (parsed.GetValue(samples) is { } count)
            {
                Draw(console, reading.Space!, (int)count, parsed.GetValue(seed) ?? reading.Options?.RandomSeed ?? 0);
            }
            else if (parsed.GetValue(format) != ReportFormats.Json)
            {
                console.Out.Write(RequestOf(reading).TrimEnd() + "\n");
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static void WriteFindings(ToolConsole console, in Outcome outcome)
    {
        console.Flush();
        var report = new JsonReport();
        var sink = new ReportSink(report, console.Output);
        var output = new ArrayBufferWriter<byte>();
        report.Write(output, outcome);
        sink.Write(output.WrittenSpan);
        sink.End(new Totals(1, outcome.IsSubmittable ? 0 : 1));
    }

    /// <summary>The parts of the request; without limits, of which the document says nothing, only the static map and the ranges.</summary>
    private static string RequestOf(TuningReadResult reading) => reading.Options is { } options
        ? reading.Space!.ToTuningJobJson(options)
        : TuningJobWriter.ToText(writer => TuningJobWriter.WriteSpace(writer, reading.Space!));

    private static void Draw(ToolConsole console, ObjectDetectionTuningSpace space, int count, long seed)
    {
        console.Flush();
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, FindingJson.Options(isIndented: false));
        foreach (var drawn in space.Draw(count, seed))
        {
            buffer.ResetWrittenCount();
            writer.Reset(buffer);
            writer.WriteStartObject();
            foreach (var (name, value) in drawn.ToHyperParameters())
            {
                writer.WriteString(name, value);
            }

            writer.WriteEndObject();
            writer.Flush();
            buffer.Write("\n"u8);
            console.Output.Write(buffer.WrittenSpan);
        }
    }
}
