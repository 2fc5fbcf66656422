namespace ObjectDetection.Hyperparameters.Cli;

/// <summary>The command line or a file is unusable; the message says why, in one line.</summary>
internal sealed class ToolException(string message, Exception? inner = null) : Exception(message, inner);
