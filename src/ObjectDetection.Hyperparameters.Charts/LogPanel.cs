using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Requests.Logs;

namespace ObjectDetection.Hyperparameters.Charts;

/// <summary>Metrics that share a vertical axis, which starts at zero.</summary>
internal sealed record LogPanel(int LastEpoch, IReadOnlyList<LogSeries> Series)
{
    public double Highest { get; } = Series.SelectMany(static one => one.Points).Max(static point => point.Value) is var highest and > 0 ? highest : 1;

    public string Title => string.Join(", ", Series.Select(static one => one.Name));

    /// <summary>Returns the panels that have points: the validation mAP, then the losses.</summary>
    public static IReadOnlyList<LogPanel> Of(TrainingLogReport report)
    {
        var last = report.Epochs.Count == 0 ? 0 : report.Epochs[^1].Epoch;
        LogSeries[][] panels =
        [
            [LogSeries.Of(TrainingMetric.ValidationMap.Name, report, static epoch => epoch.ValidationMap)],
            [
                LogSeries.Of(TrainingMetric.CrossEntropy.Name, report, static epoch => epoch.CrossEntropy),
                LogSeries.Of(TrainingMetric.SmoothL1.Name, report, static epoch => epoch.SmoothL1),
            ],
        ];
        return [.. panels.Select(static panel => panel.Where(static one => one.Points.Count > 0).ToArray()).Where(static panel => panel.Length > 0)
            .Select(panel => new LogPanel(last, panel))];
    }
}

/// <summary>The finite values of a metric by epoch.</summary>
internal sealed record LogSeries(string Name, IReadOnlyList<(int Epoch, double Value)> Points)
{
    public static LogSeries Of(string name, TrainingLogReport report, Func<EpochMetrics, double?> valueOf) =>
        new(name, [.. report.Epochs.Select(epoch => (epoch.Epoch, Value: valueOf(epoch) ?? double.NaN)).Where(static point => double.IsFinite(point.Value))]);
}
