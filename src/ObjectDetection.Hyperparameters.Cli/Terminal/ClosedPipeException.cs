namespace ObjectDetection.Hyperparameters.Cli.Terminal;

/// <summary>Nobody reads standard output any more, as after <c>odhp ... | head -1</c>: the tool ends quietly.</summary>
internal sealed class ClosedPipeException(int exitCode) : Exception("Standard output was closed.")
{
    /// <summary>The answer as far as it was known.</summary>
    public int ExitCode { get; } = exitCode;
}
