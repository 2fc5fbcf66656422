using System.CommandLine;
using System.CommandLine.Help;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary>The command line as a whole.</summary>
internal static class OdhpCommand
{
    public static RootCommand Create(ToolConsole console, OutputOptions outputs)
    {
        var root = new RootCommand(
            "Validates, explains and writes the hyperparameters of Amazon SageMaker's built-in Object Detection algorithm. "
            + "A FILE is a typed JSON document or a string map. Use - to read standard input.\n\n"
            + "Exit codes: 0 if everything is submittable, 1 if something is not, 2 if the command line or a file is unusable, 130 if interrupted.")
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
        };
        outputs.AddTo(root);
        var help = root.Options.OfType<HelpOption>().Single();
        help.Action = new HelpWithExamples(
            (HelpAction)help.Action!, console, ["odhp init --output job.json", "odhp validate job.json", "odhp emit job.json > map.json"]);
        return root;
    }
}
