using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary>The usual help, followed by examples.</summary>
/// <param name="help">The usual help.</param>
/// <param name="examples">The examples for each command.</param>
internal sealed class HelpWithExamples(HelpAction help, IReadOnlyDictionary<Command, string[]> examples) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        help.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (examples.TryGetValue(parseResult.CommandResult.Command, out var lines))
        {
            output.WriteLine("Examples:");
            foreach (var line in lines)
            {
                output.WriteLine($"  {line}");
            }

            output.WriteLine();
        }

        return ExitCode.Success;
    }
}
