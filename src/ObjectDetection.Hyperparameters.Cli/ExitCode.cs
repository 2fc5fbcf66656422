namespace ObjectDetection.Hyperparameters.Cli;

/// <summary>What the tool tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Everything is submittable.</summary>
    public const int Success = 0;

    /// <summary>Something is not submittable.</summary>
    public const int NotSubmittable = 1;

    /// <summary>The command line or a file could not be used.</summary>
    public const int Unusable = 2;

    /// <summary>Interrupted from the keyboard.</summary>
    public const int Interrupted = 130;
}
