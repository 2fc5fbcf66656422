using System.Globalization;
using System.Text.RegularExpressions;

namespace ObjectDetection.Hyperparameters.Requests.Logs;

/// <summary>Collects the metrics and the changes of the learning rate.</summary>
internal sealed partial class LogMetrics
{
    private const int MostEntries = 10_000;
    private const int MostHosts = 100;

    /// <summary>The host whose model is saved. Its metrics replace those of the others.</summary>
    private const string SavingHost = "algo-1";

    private readonly SortedDictionary<int, EpochMetrics> epochs = [];
    private readonly List<LoggedLearningRate> changes = [];
    private readonly HashSet<LoggedLearningRate> seen = [];
    private readonly HashSet<string> hosts = [];
    private int highestEpoch = -1;
    private bool hasScores;

    public IReadOnlyList<EpochMetrics> Epochs => [.. epochs.Values];

    public IReadOnlyList<LoggedLearningRate> Changes => changes.AsReadOnly();

    public int Hosts => Math.Max(1, hosts.Count);

    public int EpochsSeen { get; private set; }

    public double? BestMap { get; private set; }

    public int? BestEpoch { get; private set; }

    public bool HasNotANumber { get; private set; }

    public bool Add(string line)
    {
        var isFound = false;
        if (line.Contains("#quality_metric", StringComparison.Ordinal))
        {
            foreach (Match match in Quality().Matches(line))
            {
                isFound |= AddMetric(match);
            }
        }

        if (line.Contains("Change learning rate", StringComparison.Ordinal))
        {
            foreach (Match match in Change().Matches(line))
            {
                isFound |= AddChange(match);
            }
        }

        // For who kept only the lines about the best model.
        if (!hasScores && line.Contains("validation-mAP=", StringComparison.Ordinal))
        {
            foreach (Match match in Best().Matches(line))
            {
                isFound |= AddBest(ToNumber(match.Groups["value"].ValueSpan), null);
            }
        }

        return isFound;
    }

    private bool AddMetric(Match match)
    {
        if (!int.TryParse(match.Groups["epoch"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var epoch)
            || ToNumber(match.Groups["value"].ValueSpan) is not { } value)
        {
            return false;
        }

        var host = match.Groups["host"].Value;
        if (hosts.Count < MostHosts)
        {
            hosts.Add(host);
        }

        var (metric, metrics, replaces) = (match.Groups["metric"].Value, MetricsOf(epoch), host == SavingHost);
        switch (metric)
        {
            case "validation mAP":
                metrics.ValidationMap = replaces ? value : metrics.ValidationMap ?? value;
                hasScores = AddBest(value, epoch);
                break;
            case "train cross_entropy":
                metrics.CrossEntropy = replaces ? value : metrics.CrossEntropy ?? value;
                break;
            default:
                metrics.SmoothL1 = replaces ? value : metrics.SmoothL1 ?? value;
                break;
        }

        HasNotANumber |= !double.IsFinite(value) && metric != "validation mAP";
        return true;
    }

    private EpochMetrics MetricsOf(int epoch)
    {
        if (epochs.TryGetValue(epoch, out var metrics))
        {
            return metrics;
        }

        metrics = new EpochMetrics(epoch);
        if (epochs.Count < MostEntries)
        {
            epochs.Add(epoch, metrics);
            EpochsSeen++;
        }
        else
        {
            EpochsSeen += epoch > highestEpoch ? 1 : 0;
        }

        highestEpoch = Math.Max(highestEpoch, epoch);
        return metrics;
    }

    private bool AddBest(double? value, int? epoch)
    {
        if (value is >= 0 and <= 1 && !(BestMap >= value))
        {
            (BestMap, BestEpoch) = (value, epoch);
        }

        return value is not null;
    }

    private bool AddChange(Match match)
    {
        if (!long.TryParse(match.Groups["update"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var update)
            || ToNumber(match.Groups["value"].ValueSpan) is not { } rate)
        {
            return false;
        }

        var change = new LoggedLearningRate(update, rate);
        if (changes.Count < MostEntries && seen.Add(change))
        {
            changes.Add(change);
        }

        return true;
    }

    /// <summary>Reads a number as Python prints it.</summary>
    private static double? ToNumber(ReadOnlySpan<char> text) => text switch
    {
        "nan" or "-nan" => double.NaN,
        "inf" => double.PositiveInfinity,
        "-inf" => double.NegativeInfinity,
        _ => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
    };

    [GeneratedRegex(@"#quality_metric: host=(?<host>[^\s,]{1,100}), epoch=(?<epoch>[0-9]{1,9})(?:, batch=[0-9]{1,9})?,? (?<metric>train cross_entropy|train smooth_l1|validation mAP) <(?:loss|score)>=\((?<value>[^\s()]{1,40})\)")]
    private static partial Regex Quality();

    [GeneratedRegex(@"Update\[(?<update>[0-9]{1,18})\]: ?Change learning rate to (?<value>[0-9]\.[0-9]{1,17}e[-+][0-9]{2})")]
    private static partial Regex Change();

    [GeneratedRegex(@"Updating the best model with validation-mAP=(?<value>[0-9.]{1,30}(?:[eE][-+]?[0-9]{1,3})?)")]
    private static partial Regex Best();
}
