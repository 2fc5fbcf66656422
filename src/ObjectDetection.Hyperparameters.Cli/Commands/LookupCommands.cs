using System.CommandLine;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary><c>odhp schema</c> and <c>odhp spec</c>: what the library publishes.</summary>
internal static class LookupCommands
{
    /// <summary>The file that starter configurations name as their schema.</summary>
    public const string UsualSchemaFile = "object-detection-hyperparameters.schema.json";

    private const string Configuration = "configuration";
    private const string Report = "report";
    private const string Dataset = "dataset";
    private const string Log = "log";

    public static Command CreateSchema(ToolConsole console)
    {
        var of = Arguments.Choice("--of", "What it describes: a configuration, or what a command prints with --format json: a row of validate, the report of profile or of why", Configuration, Report, Dataset, Log);
        var command = new ToolCommand("schema", "Prints a JSON Schema (draft 2020-12)", $"odhp schema > {UsualSchemaFile}", $"odhp schema --of {Report}") { of };
        command.SetAction(parsed => console.Out.Write(parsed.GetRequiredValue(of) is var chosen && chosen == Configuration ? ObjectDetectionHyperparametersJson.Schema : Resource.Read($"{chosen}.schema.json")));
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
