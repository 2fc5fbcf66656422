using System.CommandLine;
using System.CommandLine.Help;
using ObjectDetection.Hyperparameters.Cli.Manual;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary>The command line as a whole.</summary>
internal static class OdhpCommand
{
    private static readonly Func<ToolConsole, Command>[] Commands =
    [
        ValidateCommand.Create,
        EmitCommand.Create,
        InitCommand.Create,
        LookupCommands.CreateSchema,
        LookupCommands.CreateSpec,
        ExplainCommand.Create,
        DiffCommand.Create,
        ScheduleCommand.Create,
        FrozenCommand.Create,
        LabelWidthCommand.Create,
        TuningCommand.Create,
        WhyCommand.Create,
        ProfileCommand.Create,
    ];

    public static IReadOnlyList<string> Examples { get; } = ["odhp init --output job.json", "odhp validate job.json", "odhp emit job.json > map.json"];

    public static RootCommand Create(ToolConsole console, OutputOptions outputs)
    {
        var root = new RootCommand(
            "Validates, explains and writes the hyperparameters of Amazon SageMaker's built-in Object Detection algorithm. "
            + "A FILE is a typed JSON document or a string map. Use - to read standard input.");
        foreach (var create in Commands)
        {
            root.Subcommands.Add(create(console));
        }

        root.Subcommands.Add(ShellCommands.CreateCompletion(console));
        root.Subcommands.Add(ShellCommands.CreateMan(console));
        outputs.AddTo(root);
        root.Options.OfType<HelpOption>().Single().Action = new HelpText(console);
        return root;
    }

    /// <summary>Creates no more than one command needs, without help, version and what describes all commands: all of it takes longer than the command takes with a small file.</summary>
    public static Command CreateFor(string? name, ToolConsole console, OutputOptions outputs)
    {
        var root = new Command(Tool.Name);
        foreach (var create in Commands)
        {
            var command = create(console);
            root.Subcommands.Add(command);
            if (command.Name == name)
            {
                break;
            }
        }

        outputs.AddTo(root);
        return root;
    }
}
