using System.CommandLine;
using ObjectDetection.Hyperparameters.Cli.Datasets;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary><c>odhp init</c></summary>
internal static class InitCommand
{
    public static Command Create(ToolConsole console)
    {
        var template = Arguments.Choice("--template", "Template to start from", Templates.Names);
        var data = new DataOptions("Data set that the configuration fits, as for profile");
        var command = new ToolCommand(
            "init",
            "Writes a starter configuration, whose $schema lets an editor validate and complete it",
            "odhp init --output job.json",
            "odhp init --data data/ --output job.json",
            "odhp init --template coco --output coco.json && odhp validate coco.json",
            $"odhp schema --output {LookupCommands.UsualSchemaFile}") { template, data.Data, data.Validation, data.LabelAttribute };
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(template);
            var options = new HyperparametersJsonOptions { IncludeDefaults = name != Templates.Minimal, SchemaReference = LookupCommands.UsualSchemaFile };
            var job = Templates.Get(name);
            if (data.Probe(parsed, console) is { } probed)
            {
                job = DatasetFit.Of(console, probed, job);
            }

            console.Out.Write(ObjectDetectionHyperparametersJson.Serialize(job, options) + "\n");
        });
        return command;
    }
}
