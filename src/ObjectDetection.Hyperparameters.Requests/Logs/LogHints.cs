using System.Globalization;
using System.Text.RegularExpressions;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Requests.Logs;

/// <summary>What is worth a look, though the job did not fail of it.</summary>
internal sealed partial class LogHints
{
    private (long Expected, long Processed, long Line)? worst;

    public bool Add(string line, long number)
    {
        if (!line.Contains("Expected number of batches", StringComparison.Ordinal) || Batches().Match(line) is not { Success: true } match)
        {
            return false;
        }

        var (expected, processed) = (NumberOf(match, "expected"), NumberOf(match, "processed"));
        if (worst is not { } before || Math.Abs(expected - processed) > Math.Abs(before.Expected - before.Processed))
        {
            worst = (expected, processed, number);
        }

        return true;
    }

    /// <summary>Returns a hint if the batches differ by more than rounding, or than the share of each host.</summary>
    public IReadOnlyList<Finding> ToFindings(int hosts)
    {
        if (worst is not { } batches || Math.Abs(batches.Expected - batches.Processed) <= 1
            || Math.Abs(batches.Expected - (batches.Processed * hosts)) <= hosts)
        {
            return [];
        }

        var samples = HyperparameterCatalogue.NumTrainingSamples.Name;
        var message = $"{Text.Of(batches.Processed)} batches were processed, but {samples} means {Text.Of(batches.Expected)}. "
            + $"Set it to the number of images in the training data, and look for images and annotations that cannot be read.";
        return [new Finding(Rules.OtherBatchCount, message, samples) { Location = LogState.Location(batches.Line) }];
    }

    private static long NumberOf(Match match, string group) => long.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Expected number of batches: (?<expected>[0-9]{1,12}), did not match the number of batches processed: (?<processed>[0-9]{1,12})")]
    private static partial Regex Batches();
}
