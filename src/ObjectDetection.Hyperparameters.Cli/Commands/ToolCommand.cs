using System.CommandLine;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary>A subcommand with examples, which its help shows. A line feed in an example is a place to break it.</summary>
internal sealed class ToolCommand(string name, string description, params string[] examples) : Command(name, description)
{
    public string[] Examples { get; } = examples;
}
