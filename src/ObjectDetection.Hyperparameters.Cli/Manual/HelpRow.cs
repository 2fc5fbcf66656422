namespace ObjectDetection.Hyperparameters.Cli.Manual;

/// <summary>A name and what it means.</summary>
internal readonly record struct HelpRow(string Name, string Text);
