using System.CommandLine;
using ObjectDetection.Hyperparameters.Cli.Commands;
using ObjectDetection.Hyperparameters.Datasets;

namespace ObjectDetection.Hyperparameters.Cli.Datasets;

/// <summary>The options that name the data set of jobs.</summary>
/// <param name="description">What the data is for.</param>
internal sealed class DataOptions(string description)
{
    public Option<string?> Data { get; } = new("--data") { HelpName = Arguments.PathName, Description = description };

    public Option<string?> Validation { get; } = new("--validation-data") { HelpName = Arguments.PathName, Description = "Validation data that is elsewhere" };

    public Option<string?> LabelAttribute { get; } = new("--label-attribute") { HelpName = "NAME", Description = "Label of an augmented manifest that has several" };

    /// <summary>Probes the data, if there is any.</summary>
    public ProbedData? Probe(ParseResult parsed, ToolConsole console) => parsed.GetValue(Data) is not { } path ? null : new ProbedData(
        path,
        ToolProbe.Run(console, [path], new DatasetProbeOptions { Validation = parsed.GetValue(Validation), LabelAttribute = parsed.GetValue(LabelAttribute) }));
}
