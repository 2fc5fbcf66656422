using System.CommandLine;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary><c>odhp schema</c> and <c>odhp spec</c>: what the library publishes.</summary>
internal static class LookupCommands
{
    /// <summary>The file that starter configurations name as their schema.</summary>
    public const string UsualSchemaFile = "object-detection-hyperparameters.schema.json";

    public static Command CreateSchema(ToolConsole console)
    {
        var command = new ToolCommand("schema", "Prints the JSON Schema (draft 2020-12) of a configuration", $"odhp schema > {UsualSchemaFile}");
        command.SetAction(_ => console.Out.Write(ObjectDetectionHyperparametersJson.Schema));
        return command;
    }

    public static Command CreateSpec(ToolConsole console)
    {
        var command = new ToolCommand(
            "spec", "Prints the list of HyperParameterSpecification that CreateAlgorithm accepts", "odhp spec > supported-hyper-parameters.json");
        command.SetAction(_ => console.Out.Write(HyperParameterSpecification.ToJson().TrimEnd() + "\n"));
        return command;
    }
}
