using System.CommandLine;
using System.CommandLine.Help;
using ObjectDetection.Hyperparameters.Cli.Manual;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary>The command line as a whole.</summary>
internal static class OdhpCommand
{
    public static IReadOnlyList<string> Examples { get; } = ["odhp init --output job.json", "odhp validate job.json", "odhp emit job.json > map.json"];

    public static RootCommand Create(ToolConsole console, OutputOptions outputs)
    {
        var root = new RootCommand(
            "Validates, explains and writes the hyperparameters of Amazon SageMaker's built-in Object Detection algorithm. "
            + "A FILE is a typed JSON document or a string map. Use - to read standard input.")
        {
            ValidateCommand.Create(console),
            EmitCommand.Create(console),
            InitCommand.Create(console),
            LookupCommands.CreateSchema(console),
            LookupCommands.CreateSpec(console),
            ExplainCommand.Create(console),
            DiffCommand.Create(console),
            ScheduleCommand.Create(console),
            FrozenCommand.Create(console),
            LabelWidthCommand.Create(console),
            TuningCommand.Create(console),
            WhyCommand.Create(console),
            ProfileCommand.Create(console),
            ShellCommands.CreateCompletion(console),
            ShellCommands.CreateMan(console),
        };
        outputs.AddTo(root);
        root.Options.OfType<HelpOption>().Single().Action = new HelpText(console);
        return root;
    }
}
