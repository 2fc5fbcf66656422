using System.Buffers;
using System.CommandLine;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary><c>odhp tuning FILE</c></summary>
internal static class TuningCommand
{
    private const string Request = "request";

    public static Command Create(ToolConsole console)
    {
        var file = Arguments.File("Tuning space, as a typed document or an API request; - for standard input");
        var samples = Arguments.WholeNumber("--samples", "N", "Print N random configurations instead, each a string map on one line", 0, int.MaxValue);
        var seed = Arguments.WholeNumber("--seed", "S", "Random seed; by default that of FILE, or else 0", long.MinValue, long.MaxValue);
        var judgement = new Judgement();
        var format = Arguments.Format(Request, ReportFormats.Json);
        format.Description += ": the request with findings on standard error, or only the findings, as validate prints them";
        var command = new ToolCommand(
            "tuning",
            "Validates a tuning space and prints its part of a CreateHyperParameterTuningJob request, or random samples",
            "odhp tuning space.json > request.json",
            "odhp tuning space.json --samples 100 --seed 7 | odhp validate --lines -",
            "odhp tuning space.json --format json",
            "aws sagemaker describe-hyper-parameter-tuning-job \n--hyper-parameter-tuning-job-name NAME | odhp tuning -")
        {
            file, samples, seed, format,
        };
        judgement.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(samples) is not null && result.GetValue(format) == ReportFormats.Json)
            {
                result.AddError($"{samples.Name} prints configurations and {format.Name} {ReportFormats.Json} findings. Specify one of them.");
            }
        });
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var given = judgement.Context.Read(parsed, console);
            var reading = ObjectDetectionTuningSpace.ReadTuningJobJson(console.Input.Read(path));
            var outcome = Outcome.Of(path, reading.Review(given.Context), judgement.IsStrict(parsed));
            if (parsed.GetValue(format) == ReportFormats.Json)
            {
                WriteFindings(console, outcome);
            }
            else if (outcome.Findings.Count > 0)
            {
                TextReport.WriteError(console, outcome);
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
        var sink = new ReportSink(new JsonReport(isOfLines: false, namesFiles: false), console.Output);
        sink.Write(outcome);
        sink.End(Totals.Of(outcome));
    }

    /// <summary>Returns the request, or only the static map and the ranges if the document has no limits.</summary>
    private static string RequestOf(TuningReadResult reading) => reading.Options is { } options
        ? reading.Space!.ToTuningJobJson(options)
        : ObjectDetectionHyperparametersJson.ToIndentedText(writer => TuningJobWriter.WriteSpace(writer, reading.Space!));

    private static void Draw(ToolConsole console, ObjectDetectionTuningSpace space, int count, long seed)
    {
        console.Flush();
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, ReportJson.Options(isIndented: false));
        foreach (var drawn in space.Draw(count, seed))
        {
            buffer.ResetWrittenCount();
            writer.Reset(buffer);
            writer.WriteStartObject();
            writer.WriteMap(drawn.ToHyperParameters());
            writer.WriteEndObject();
            writer.Flush();
            buffer.Write("\n"u8);
            console.Output.Write(buffer.WrittenSpan);
        }
    }
}
