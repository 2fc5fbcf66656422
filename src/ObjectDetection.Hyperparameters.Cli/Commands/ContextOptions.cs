using System.CommandLine;
using System.CommandLine.Completions;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary>The options that describe the training context.</summary>
internal sealed class ContextOptions
{
    public Option<string?> File { get; } = new("--context") { HelpName = Arguments.FileName, Description = "Instance, data set and base model, as a JSON file" };

    public Option<string?> InstanceType { get; } = new("--instance-type")
    {
        HelpName = "TYPE",
        Description = "Instance type, for example ml.p3.2xlarge; overrides the file",
        CompletionSources = { static _ => InstanceTypes.All.Select(static type => new CompletionItem(type.Name)) },
    };

    public Option<long?> InstanceCount { get; } = Arguments.WholeNumber("--instance-count", "N", "Number of instances; overrides the file", 1, int.MaxValue);

    public void AddTo(Command command)
    {
        command.Options.Add(File);
        command.Options.Add(InstanceType);
        command.Options.Add(InstanceCount);
    }

    public bool IsGiven(ParseResult parsed) => parsed.GetValue(File) is not null || parsed.GetValue(InstanceType) is not null || parsed.GetValue(InstanceCount) is not null;

    public GivenContext Read(ParseResult parsed, ToolConsole console, DatasetProfile? dataset = null)
    {
        var file = parsed.GetValue(File) is { } path ? Read(path, console) : new TrainingContext();
        return new GivenContext(file, new TrainingContext { InstanceType = parsed.GetValue(InstanceType), InstanceCount = (int?)parsed.GetValue(InstanceCount), Dataset = dataset });
    }

    private static TrainingContext Read(string path, ToolConsole console)
    {
        var (context, findings) = TrainingContextReader.Read(console.Input.Read(path).Span);
        var shown = Printable.Line(path);
        return findings.Count == 0
            ? context
            : throw new ToolException(string.Join(
                $"\n{Tool.Name}: ", findings.Select(finding => $"{shown}:{finding.Location!.Line}:{finding.Location.Column}: {finding.MessageWithSuggestion}")));
    }
}
