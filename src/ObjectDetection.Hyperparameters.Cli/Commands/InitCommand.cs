using System.CommandLine;
using ObjectDetection.Hyperparameters.Cli.Input;
using ObjectDetection.Hyperparameters.Cli.Terminal;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary><c>odhp init</c></summary>
internal static class InitCommand
{
    public static string[] Examples =>
    [
        "odhp init --output job.json",
        "odhp init --template coco --output coco.json && odhp validate coco.json",
        $"odhp schema --output {SchemaCommand.UsualFile}    (beside the file, for completion in an editor)",
    ];

    public static Command Create(ToolConsole console)
    {
        var template = new Option<string>("--template")
        {
            Description = $"What the file starts from: {string.Join(", ", Templates.Names)}.",
            HelpName = string.Join('|', Templates.Names),
            DefaultValueFactory = static _ => Templates.PascalVoc,
        };
        template.AcceptOnlyFromAmong(Templates.Names);
        var output = new Option<string?>("--output", "-o") { HelpName = "FILE", Description = "Write to a file instead of standard output." };
        var isForced = new Option<bool>("--force") { Description = "Overwrite a file that is there already." };
        var command = new Command("init", "Writes a starter configuration, whose $schema lets an editor check and complete it.") { template, output, isForced };
        command.SetAction(parsed =>
        {
            var name = parsed.GetRequiredValue(template);
            var options = new HyperparametersJsonOptions { IncludeDefaults = name != Templates.Minimal, SchemaReference = SchemaCommand.UsualFile };
            var text = ObjectDetectionHyperparametersJson.Serialize(Templates.Get(name), options) + "\n";
            if (parsed.GetValue(output) is { } path)
            {
                OutputFile.Write(path, text, parsed.GetValue(isForced));
            }
            else
            {
                console.Out.Write(text);
            }

            return ExitCode.Success;
        });
        return command;
    }
}
