using System.CommandLine;
using ObjectDetection.Hyperparameters.Cli.Terminal;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary><c>odhp spec</c></summary>
internal static class SpecCommand
{
    public static string[] Examples => ["odhp spec > supported-hyper-parameters.json"];

    public static Command Create(ToolConsole console)
    {
        var command = new Command("spec", "Prints the hyperparameters as the API's list of HyperParameterSpecification, as CreateAlgorithm takes it.");
        command.SetAction(_ => console.Out.Write(HyperParameterSpecification.ToJson().TrimEnd() + "\n"));
        return command;
    }
}
