namespace ObjectDetection.Hyperparameters.Cli;

/// <summary>The command line or a file is unusable; the message says why, in one line.</summary>
internal class ToolException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The output cannot be written, so that there is no point in going on.</summary>
internal sealed class OutputException(string message, Exception? inner = null) : ToolException(message, inner);
