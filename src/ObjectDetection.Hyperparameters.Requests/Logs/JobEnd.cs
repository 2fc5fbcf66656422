using System.Text.RegularExpressions;

namespace ObjectDetection.Hyperparameters.Requests.Logs;

/// <summary>How a job ended, by the service's own status lines, or else by what the container printed last.</summary>
internal sealed partial class JobEnd
{
    private const int LongestText = 500;

    /// <summary>Words, in lower case, that show a failure whose cause can be unknown.</summary>
    private static readonly string[] FailureWords =
    [
        "customer error", "customererror", "clienterror", "client error", "algorithmerror", "algorithm error", "internalservererror", "internal server error", "platform error",
        "platformerror", "validationexception", "training job failed", "error for training job", "mxneterror", "dmlc::error", "capacityerror",
    ];

    private TrainingOutcome? status;
    private TrainingOutcome last = TrainingOutcome.Running;
    private bool isTraceback;

    public TrainingOutcome Outcome => status ?? (isTraceback && last == TrainingOutcome.Running ? TrainingOutcome.Failed : last);

    /// <summary>Gets the known failure.</summary>
    public FoundFailure? Failure => Outcome is TrainingOutcome.Failed || (Outcome == TrainingOutcome.Stopped && known?.Rule == Rules.TimeLimitReached) ? known : null;

    /// <summary>Gets the line number of the failure.</summary>
    public long? Line { get; private set; }

    /// <summary>Gets the text of the failure.</summary>
    public string? Text { get; private set; }

    private FoundFailure? known;

    public bool Add(string line, long number, bool isNormal)
    {
        var lower = line.ToLowerInvariant();
        if (KnownFailures.Find(line, lower) is { } failure)
        {
            Fail(line, number, failure);
        }
        else if (lower.Contains("error for training job", StringComparison.Ordinal) && lower.Contains(": stopped", StringComparison.Ordinal))
        {
            last = TrainingOutcome.Stopped;
        }
        else if (IsFailure(lower))
        {
            Fail(line, number, null);
        }
        else if (isNormal)
        {
            (last, isTraceback) = (TrainingOutcome.Completed, false);
        }
        else
        {
            isTraceback = (isTraceback || line.Contains("Traceback (most recent call last)", StringComparison.Ordinal))
                && !line.Contains("KeyboardInterrupt", StringComparison.Ordinal);
        }

        return AddStatuses(line, number) || isNormal || isTraceback || last != TrainingOutcome.Running;
    }

    public void AddFailure(string reason, long number)
    {
        Fail(reason, number, KnownFailures.Find(reason));
        status = known?.Rule == Rules.TimeLimitReached ? TrainingOutcome.Stopped : TrainingOutcome.Failed;
    }

    public void AddStatus(string word, long number)
    {
        if (KnownFailures.Find(word) is { } limit)
        {
            Fail(word, number, limit);
        }

        status = word switch
        {
            "Completed" => TrainingOutcome.Completed,
            "Failed" => TrainingOutcome.Failed,
            "Stopped" or "Stopping" or "Interrupted" or "MaxRuntimeExceeded" or "MaxWaitTimeExceeded" => TrainingOutcome.Stopped,
            "Starting" or "Downloading" or "Training" or "InProgress" when status != TrainingOutcome.Failed => null,
            _ => status,
        };
    }

    private static bool IsFailure(string lower)
    {
        foreach (var word in FailureWords)
        {
            if (lower.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return lower.Contains("exit code: ", StringComparison.Ordinal) && ExitCode().IsMatch(lower);
    }

    private bool AddStatuses(string line, long number)
    {
        if (!line.Contains(" - ", StringComparison.Ordinal))
        {
            return false;
        }

        var statuses = Status().Matches(line);
        foreach (Match match in statuses)
        {
            AddStatus(match.Groups["status"].Value, number);
        }

        return statuses.Count > 0;
    }

    private void Fail(string line, long number, FoundFailure? failure)
    {
        last = failure?.Rule == Rules.TimeLimitReached ? TrainingOutcome.Stopped : TrainingOutcome.Failed;
        if (Text is null || (known is null && failure is not null))
        {
            (Text, Line) = (Shorten(line), number);
        }

        known ??= failure;
    }

    private static string Shorten(string line) => line.Length > LongestText ? line[..LongestText] + "..." : line.Trim();

    [GeneratedRegex(@"(?<![A-Za-z])(?<status>Starting|Downloading|Training|Completed|Failed|Stopped|Stopping|Interrupted|MaxRuntimeExceeded|MaxWaitTimeExceeded) - (?=[A-Z])")]
    private static partial Regex Status();

    [GeneratedRegex("exit code: [1-9]")]
    private static partial Regex ExitCode();
}
