using System.CommandLine;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary>The options with which every command writes to a file.</summary>
internal sealed class OutputOptions
{
    private readonly Option<string?> file = new("--output", "-o") { HelpName = Arguments.FileName, Description = "Write to FILE instead of standard output" };
    private readonly Option<bool> isForced = Arguments.Flag("--force", "Overwrite FILE if it exists");

    public void AddTo(Command command)
    {
        if (command.Action is not null)
        {
            command.Options.Add(file);
            command.Options.Add(isForced);
        }

        foreach (var inner in command.Subcommands)
        {
            AddTo(inner);
        }
    }

    /// <summary>Returns the file that the command line names, or <see langword="null"/> for standard output.</summary>
    /// <exception cref="ToolException">The file exists and must not be overwritten, or cannot be written.</exception>
    public OutputFile? Open(ParseResult parsed) =>
        parsed.CommandResult.Command.Options.Contains(file) && parsed.GetValue(file) is { } path && !OutputFile.IsStandardOutput(path)
            ? OutputFile.Open(path, parsed.GetValue(isForced))
            : null;
}
