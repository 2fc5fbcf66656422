using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary>The usual help, followed by examples, in lines of at most 80 characters.</summary>
internal sealed class HelpWithExamples(HelpAction help, ToolConsole console, string[] rootExamples) : SynchronousCommandLineAction
{
    private const int Widest = 80;

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.MaxWidth = Math.Min(Widest, console.Width);
        help.Invoke(parseResult);
        var examples = (parseResult.CommandResult.Command as ToolCommand)?.Examples ?? rootExamples;
        var lines = examples.Select(static example => $"  {example.Replace("\n", "\\\n    ", StringComparison.Ordinal)}\n");
        parseResult.InvocationConfiguration.Output.Write($"Examples:\n{string.Concat(lines)}\n");
        return ExitCode.Success;
    }
}
