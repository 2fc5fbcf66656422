namespace ObjectDetection.Hyperparameters;

/// <summary>What a finding means for the job.</summary>
public enum FindingSeverity
{
    /// <summary>The job would be refused or would crash.</summary>
    Error,

    /// <summary>The job would run, but not as its author thinks.</summary>
    Warning,

    /// <summary>Legal and effective, but outside what the makers recommend or document.</summary>
    Info,
}
