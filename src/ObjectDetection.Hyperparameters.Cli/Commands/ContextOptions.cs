using System.CommandLine;
using ObjectDetection.Hyperparameters.Cli.Input;
using ObjectDetection.Hyperparameters.Cli.Terminal;
using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary>The options that say what is known of a job beside its hyperparameters.</summary>
internal sealed class ContextOptions
{
    public Option<string?> File { get; } = new("--context")
    {
        HelpName = "FILE",
        Description = "A JSON file with what is known of the jobs: instance_type, instance_count, dataset and base_model. The options below override it.",
    };

    public Option<string?> InstanceType { get; } = new("--instance-type")
    {
        HelpName = "T",
        Description = "The type of the instances that train, for example ml.p3.2xlarge.",
        CompletionSources = { static _ => InstanceTypes.All.Select(static type => new System.CommandLine.Completions.CompletionItem(type.Name)) },
    };

    public Option<long?> InstanceCount { get; } = Arguments.WholeNumber("--instance-count", "N", "The number of instances that train.", 1, int.MaxValue);

    /// <summary>What a command line says.</summary>
    /// <exception cref="ToolException">The context file cannot be used.</exception>
    public GivenContext Read(ParseResult parsed, ToolConsole console)
    {
        var context = parsed.GetValue(File) is { } path ? Read(path, console) : new TrainingContext();
        return new GivenContext(context, parsed.GetValue(InstanceType), (int?)parsed.GetValue(InstanceCount));
    }

    private static TrainingContext Read(string path, ToolConsole console)
    {
        var (context, findings) = TrainingContextReader.Read(console.Input.Read(path));
        var shown = Printable.Line(path);
        return findings.Count == 0
            ? context
            : throw new ToolException(string.Join($"\n{Tool.Name}: ", findings.Select(finding =>
                $"{shown}:{finding.Location!.Line}:{finding.Location.Column}: {finding.Message}{(finding.Suggestion is { } meant ? $" Did you mean {meant}?" : "")}")));
    }
}
