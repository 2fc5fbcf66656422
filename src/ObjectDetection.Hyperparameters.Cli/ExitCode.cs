namespace ObjectDetection.Hyperparameters.Cli;

internal static class ExitCode
{
    public const int Success = 0;
    public const int NotSubmittable = 1;

    /// <summary>The command line or a file is unusable.</summary>
    public const int Unusable = 2;

    /// <summary>Interrupted from the keyboard.</summary>
    public const int Interrupted = 130;
}
