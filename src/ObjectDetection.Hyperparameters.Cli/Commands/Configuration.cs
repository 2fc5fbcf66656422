using System.CommandLine;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary>Reads the configuration of a command that does more than validate it.</summary>
internal static class Configuration
{
    /// <summary>Lets a command act on a submittable configuration; of another one, it reports the findings on standard error.</summary>
    public static void SetAction(this Command command, ToolConsole console, Argument<string> file, Action<ParseResult, ObjectDetectionHyperparameters> action) =>
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            var reading = ObjectDetectionHyperparametersJson.Read(console.Input.Read(path).Span);
            var review = reading.Review();
            if (!review.IsSubmittable)
            {
                TextReport.WriteError(console, Outcome.Of(path, review, isStrict: false));
                return ExitCode.NotSubmittable;
            }

            action(parsed, reading.Hyperparameters!);
            return ExitCode.Success;
        });

    /// <summary>Reads a configuration, valid or not; <see langword="null"/> if it is unreadable, which has then been reported on standard error.</summary>
    public static ObjectDetectionHyperparameters? Readable(ToolConsole console, string file)
    {
        var reading = ObjectDetectionHyperparametersJson.Read(console.Input.Read(file).Span);
        if (!reading.IsReadable)
        {
            TextReport.WriteError(console, new Outcome(file, null, IsSubmittable: false, reading.Findings));
        }

        return reading.Hyperparameters;
    }
}
