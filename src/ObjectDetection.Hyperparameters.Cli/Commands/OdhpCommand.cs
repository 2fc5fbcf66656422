using System.CommandLine;
using System.CommandLine.Help;
using ObjectDetection.Hyperparameters.Cli.Terminal;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary>The command line as a whole.</summary>
internal static class OdhpCommand
{
    public static RootCommand Create(ToolConsole console)
    {
        var root = new RootCommand(
            "Checks, explains and emits the hyperparameters of SageMaker's built-in Object Detection algorithm. "
            + "FILE is a typed JSON document or a string map; - is standard input. "
            + "Exit codes: 0 everything is submittable, 1 something is not, 2 the command line or a file could not be used, 130 interrupted.");
        (Command Command, string[] Examples)[] commands =
        [
            (ValidateCommand.Create(console), ValidateCommand.Examples),
            (EmitCommand.Create(console), EmitCommand.Examples),
            (InitCommand.Create(console), InitCommand.Examples),
            (SchemaCommand.Create(console), SchemaCommand.Examples),
            (SpecCommand.Create(console), SpecCommand.Examples),
            (ExplainCommand.Create(console), ExplainCommand.Examples),
            (DiffCommand.Create(console), DiffCommand.Examples),
            (ScheduleCommand.Create(console), ScheduleCommand.Examples),
            (FrozenCommand.Create(console), FrozenCommand.Examples),
            (LabelWidthCommand.Create(console), LabelWidthCommand.Examples),
            (TuningCommand.Create(console), TuningCommand.Examples),
        ];
        var examples = new Dictionary<Command, string[]> { [root] = ["odhp init --output job.json", "odhp validate job.json", "odhp emit job.json > map.json"] };
        foreach (var (command, ofCommand) in commands)
        {
            root.Add(command);
            examples.Add(command, ofCommand);
        }

        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples((HelpAction)help.Action!, examples);
        return root;
    }
}
