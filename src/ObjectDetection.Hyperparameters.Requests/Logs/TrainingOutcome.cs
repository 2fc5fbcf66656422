namespace ObjectDetection.Hyperparameters.Requests.Logs;

/// <summary>Specifies how a job ended, as far as its log shows.</summary>
public enum TrainingOutcome
{
    /// <summary>The log shows no end.</summary>
    Running,

    /// <summary>The job ended normally.</summary>
    Completed,

    /// <summary>The job failed.</summary>
    Failed,

    /// <summary>The job was stopped: by a user, a time limit or the end of a spot instance.</summary>
    Stopped,
}
