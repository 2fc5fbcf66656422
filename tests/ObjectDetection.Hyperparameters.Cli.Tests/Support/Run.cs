namespace ObjectDetection.Hyperparameters.Cli.Tests.Support;

/// <summary>What came of a run of the tool.</summary>
internal sealed record Run(int ExitCode, string Out, string Error);
