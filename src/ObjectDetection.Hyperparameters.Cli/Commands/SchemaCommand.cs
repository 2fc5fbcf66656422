using System.CommandLine;
using ObjectDetection.Hyperparameters.Cli.Input;
using ObjectDetection.Hyperparameters.Cli.Terminal;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary><c>odhp schema</c></summary>
internal static class SchemaCommand
{
    /// <summary>The file that starter configurations name as their schema.</summary>
    public const string UsualFile = "object-detection-hyperparameters.schema.json";

    public static string[] Examples => [$"odhp schema > {UsualFile}"];

    public static Command Create(ToolConsole console)
    {
        var output = new Option<string?>("--output", "-o") { HelpName = "FILE", Description = "Write to a file instead of standard output; it is overwritten." };
        var command = new Command("schema", "Prints the JSON Schema of configurations (draft 2020-12).") { output };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(output) is { } path)
            {
                OutputFile.Write(path, ObjectDetectionHyperparametersJson.Schema, overwrites: true);
            }
            else
            {
                console.Out.Write(ObjectDetectionHyperparametersJson.Schema);
            }
        });
        return command;
    }
}
