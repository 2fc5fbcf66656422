using System.CommandLine;
using ObjectDetection.Hyperparameters.Cli.Commands;

namespace ObjectDetection.Hyperparameters.Cli;

/// <summary>Runs a command line and turns every failure into an exit code and a line on standard error.</summary>
internal static class Tool
{
    public const string Name = "odhp";

    public static string Version { get; } = typeof(Tool).Assembly.GetName().Version!.ToString(3);

    public static int Run(string[] args, ToolConsole console)
    {
        try
        {
            var code = Invoke(args, console);
            console.Flush();
            return code;
        }
        catch (ClosedPipeException)
        {
            return console.CodeSoFar;
        }
        catch (Exception failure)
        {
            return Fail(console, failure switch
            {
                ToolException => failure.Message,
                IOException or UnauthorizedAccessException => Printable.Line(failure.Message),
                OutOfMemoryException => "Out of memory.",
                _ => $"Unexpected error ({failure.GetType().Name}): {Printable.Line(failure.Message)}",
            });
        }
    }

    private static int Invoke(string[] args, ToolConsole console)
    {
        var root = OdhpCommand.Create(console);
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var errors = UsageErrors.Of(parsed);
        if (errors.Count > 0)
        {
            foreach (var error in errors)
            {
                console.Complain(Printable.Line(error));
            }

            var command = parsed.CommandResult.Command;
            console.Error.Write($"Run '{Name}{(command is RootCommand ? "" : " " + command.Name)} --help' for help.\n");
            return ExitCode.Unusable;
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            Output = console.Out,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private static int Fail(ToolConsole console, string message)
    {
        try
        {
            console.Flush();
        }
        catch (Exception failure) when (failure is ToolException or ClosedPipeException)
        {
            // The output is lost, but the error is still reported.
        }

        console.Complain(message);
        return ExitCode.Unusable;
    }
}
