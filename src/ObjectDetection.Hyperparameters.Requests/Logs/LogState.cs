namespace ObjectDetection.Hyperparameters.Requests.Logs;

/// <summary>What the lines of a log have shown so far. Its size has a bound, whatever the length of the log.</summary>
internal sealed class LogState
{
    private const string NormalEnd = "Test data is not provided.";
    private const string FirstStatus = "Starting - Starting the training job";
    private JobEnd end = new();
    private LogMetrics metrics = new();
    private LogHints hints = new();
    private Dictionary<string, string>? map;
    private bool isRecognized;

    /// <summary>Adds a line. Any number of records can be glued together in it.</summary>
    public void Add(string line, long number)
    {
        line = LogPatterns.WithoutColors(line);
        if (line.Contains(FirstStatus, StringComparison.Ordinal) && isRecognized)
        {
            // Another job follows in the same notebook, and what is asked for is the last one.
            (end, metrics, hints, map) = (new(), new(), new(), null);
        }

        var isMetric = metrics.Add(line);
        isRecognized |= isMetric | ReadMap(line) | hints.Add(line, number) | LogPatterns.IsFromContainer(line);
        isRecognized |= end.Add(line, number, isNormal: line.Contains(NormalEnd, StringComparison.Ordinal));
    }

    public void AddFailureReason(string reason, long number)
    {
        end.AddFailure(reason, number);
        isRecognized = true;
    }

    public void AddStatus(string status, long number)
    {
        end.AddStatus(status, number);
        isRecognized = true;
    }

    public void AddMap(Dictionary<string, string> given) => (map, isRecognized) = (given, true);

    public TrainingLogReport ToReport()
    {
        var (progress, reason) = ProgressJudge.Judge(metrics);
        var outcome = end.Outcome;
        var location = end.Line is { } line ? Location(line) : null;
        var found = end.Failure ?? (metrics.HasNotANumber ? ProgressJudge.Diverged : null);
        return new TrainingLogReport
        {
            Outcome = outcome,
            IsRecognized = isRecognized,
            Failure = found?.ToFinding(end.Failure is null ? null : location),
            Cause = found?.Cause,
            FailureLine = outcome == TrainingOutcome.Failed ? end.Text : null,
            HyperParameters = map?.AsReadOnly(),
            Review = map is null ? null : ObjectDetectionHyperparameters.ReadHyperParameters(map).Review(),
            Hints = hints.ToFindings(metrics.Hosts),
            BestMap = metrics.BestMap,
            BestEpoch = metrics.BestEpoch,
            EpochsSeen = metrics.EpochsSeen,
            Epochs = metrics.Epochs,
            LearningRateChanges = metrics.Changes,
            Progress = progress,
            ProgressReason = reason,
        };
    }

    internal static FindingLocation Location(long line) => new("$", (int)Math.Min(line, int.MaxValue));

    private bool ReadMap(string line)
    {
        if (LogPatterns.StartOfMap(line) is not { } start)
        {
            return false;
        }

        map = PythonMap.Read(line.AsSpan(start)) ?? map;
        return true;
    }
}
