namespace ObjectDetection.Hyperparameters.Cli;

/// <summary>The command line or a file cannot be used; the message says why, in one line.</summary>
internal sealed class ToolException : Exception
{
    public ToolException(string message)
        : base(message)
    {
    }

    public ToolException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
