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
        var configuration = parseResult.InvocationConfiguration;
        var output = configuration.Output;
        using var text = new StringWriter();
        configuration.Output = text;
        help.Invoke(parseResult);

        // System.CommandLine leaves a blank where it breaks a line.
        foreach (var line in text.ToString().TrimEnd().Split('\n'))
        {
            output.WriteLine(line.TrimEnd());
        }

        var examples = (parseResult.CommandResult.Command as ToolCommand)?.Examples ?? rootExamples;
        var lines = examples.Select(static example => $"  {example.Replace("\n", "\\\n    ", StringComparison.Ordinal)}\n");
        output.Write($"\nExamples:\n{string.Concat(lines)}\n");
        return ExitCode.Success;
    }
}
