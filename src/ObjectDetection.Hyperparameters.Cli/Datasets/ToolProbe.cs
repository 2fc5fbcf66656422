using System.Globalization;
using ObjectDetection.Hyperparameters.Datasets;

namespace ObjectDetection.Hyperparameters.Cli.Datasets;

/// <summary>Probes the data that a command line names.</summary>
internal static class ToolProbe
{
    private const string StandardInput = "-";
    private const string Bucket = "s3://";

    /// <exception cref="ToolException">The data cannot be read.</exception>
    public static DatasetReport Run(ToolConsole console, IReadOnlyList<string> paths, DatasetProbeOptions options)
    {
        foreach (var path in options.Validation is { } validation ? paths.Append(validation) : paths)
        {
            console.Input.Remember(path);
        }

        var progress = new Progress(console);
        try
        {
            return RunAsync(console, paths, options with { Progress = progress }).GetAwaiter().GetResult();
        }
        catch (FileNotFoundException missing)
        {
            var path = missing.FileName ?? paths[0];
            throw new ToolException(
                path.StartsWith(Bucket, StringComparison.Ordinal)
                    ? $"{Printable.Line(path)} is not local. Pass a file through standard input (aws s3 cp {Printable.Line(path)} - | odhp profile -), or copy a folder."
                    : $"{(path.Length == 0 ? "''" : Printable.Line(path))}: file not found.",
                missing);
        }
        catch (ArgumentException contradiction)
        {
            throw new ToolException(Printable.Line(contradiction.Message.Split(" (Parameter ")[0]), contradiction);
        }
        catch (Exception failure) when (InputFiles.IsOfFile(failure))
        {
            throw InputFiles.Unusable(paths[0], failure);
        }
        finally
        {
            progress.Clear();
        }
    }

    private static async Task<DatasetReport> RunAsync(ToolConsole console, IReadOnlyList<string> paths, DatasetProbeOptions options)
    {
        if (options.Validation == StandardInput)
        {
            throw new ToolException("Standard input (-) cannot be the validation data. Pass a file or a folder.");
        }

        if (!paths.Contains(StandardInput))
        {
            return await DatasetProbe.ProbeAsync(paths, options).ConfigureAwait(false);
        }

        if (paths.Count > 1)
        {
            throw new ToolException("Standard input (-) must be the only path.");
        }

        await using var stream = new BlockingStream(console.Input.Open(StandardInput));
        return await DatasetProbe.ProbeAsync(stream, StandardInput, options).ConfigureAwait(false);
    }

    private sealed class Progress(ToolConsole console) : IProgress<DatasetProgress>
    {
        private readonly ProgressBar bar = new(console, length: 0);

        public void Report(DatasetProgress value)
        {
            var left = value.TimeLeft is { } time ? string.Create(CultureInfo.InvariantCulture, $", {Math.Ceiling(time.TotalSeconds):N0} s left") : "";
            lock (bar)
            {
                bar.Show(string.Create(CultureInfo.InvariantCulture, $"{value.Items:N0} images, {value.ItemsPerSecond:N0} per second{left}"), value.Bytes, value.TotalBytes ?? 0);
            }
        }

        public void Clear()
        {
            lock (bar)
            {
                bar.Clear();
            }
        }
    }
}
