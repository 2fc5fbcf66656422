using System.Text.RegularExpressions;

namespace ObjectDetection.Hyperparameters.Requests.Logs;

/// <summary>Phrases of the container and of the service.</summary>
internal static partial class LogPatterns
{
    private static readonly string[] MapStarts = ["Merging with provided configuration from", "Reading provided configuration from"];

    private static readonly string[] ContainerWords =
        ["Docker entrypoint called", "Reading default configuration from", "#progress_metric:", "#throughput_metric:", "ImageDetRecordIOParser", "Number of GPUs being used"];

    public static string WithoutColors(string line) => line.Contains('\u001b') ? Color().Replace(line, "") : line;

    public static bool IsFromContainer(string line)
    {
        foreach (var words in ContainerWords)
        {
            if (line.Contains(words, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns where the map begins that the job was started with.</summary>
    public static int? StartOfMap(string line)
    {
        foreach (var words in MapStarts)
        {
            var at = line.IndexOf(words, StringComparison.Ordinal);
            var start = at < 0 ? -1 : line.IndexOf('{', at);
            if (start >= 0)
            {
                return start;
            }
        }

        return null;
    }

    [GeneratedRegex("\u001b\\[[0-9;?]{0,16}[A-Za-z]")]
    private static partial Regex Color();
}
