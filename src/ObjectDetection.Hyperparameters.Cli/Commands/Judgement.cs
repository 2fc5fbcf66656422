using System.CommandLine;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary>The options that decide whether a job is submittable.</summary>
internal sealed class Judgement
{
    private readonly Option<bool> isStrict = Arguments.Flag("--warnings-as-errors", "Treat warnings as errors");

    public ContextOptions Context { get; } = new();

    public bool IsStrict(ParseResult parsed) => parsed.GetValue(isStrict);

    /// <summary>Determines whether the command line has one of the options.</summary>
    public bool IsGiven(ParseResult parsed) => IsStrict(parsed) || Context.IsGiven(parsed);

    public void AddTo(ToolCommand command)
    {
        command.ExitCodes = ExitCode.Usual;
        Context.AddTo(command);
        command.Options.Add(isStrict);
    }
}
