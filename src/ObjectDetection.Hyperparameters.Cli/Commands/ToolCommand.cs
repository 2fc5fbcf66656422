using System.CommandLine;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary>A subcommand with examples, which its help shows. A line feed in an example is a place to break it.</summary>
internal sealed class ToolCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public IReadOnlyList<string> Examples { get; } = examples;

    /// <summary>Gets or sets the exit codes, unless the command fails only if the command line or a file is unusable.</summary>
    public IReadOnlyList<(int Code, string Meaning)> ExitCodes { get; set; } = [];
}
