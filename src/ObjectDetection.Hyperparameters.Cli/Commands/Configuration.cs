using ObjectDetection.Hyperparameters.Cli.Reports;
using ObjectDetection.Hyperparameters.Cli.Terminal;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary>Reads the configuration of a command that does more with it than to judge it.</summary>
internal static class Configuration
{
    /// <summary>The record of a file; <see langword="null"/> when it is not submittable, which has then been told on standard error.</summary>
    /// <exception cref="ToolException">The file cannot be read.</exception>
    public static ObjectDetectionHyperparameters? Submittable(ToolConsole console, string file)
    {
        var reading = ObjectDetectionHyperparametersJson.Read(console.Input.Read(file));
        var review = reading.Review();
        if (review.IsSubmittable)
        {
            return reading.Hyperparameters;
        }

        console.Error.Write(TextReport.Describe(Outcome.Of(file, review, isStrict: false), console.UsesErrorColor));
        return null;
    }

    /// <summary>The record of a file, valid or not; <see langword="null"/> when it cannot be read as one, which has then been told on standard error.</summary>
    /// <exception cref="ToolException">The file cannot be read.</exception>
    public static ObjectDetectionHyperparameters? Readable(ToolConsole console, string file)
    {
        var reading = ObjectDetectionHyperparametersJson.Read(console.Input.Read(file));
        if (!reading.IsReadable)
        {
            console.Error.Write(TextReport.Describe(new Outcome(file, null, IsSubmittable: false, reading.Findings), console.UsesErrorColor));
        }

        return reading.Hyperparameters;
    }
}
