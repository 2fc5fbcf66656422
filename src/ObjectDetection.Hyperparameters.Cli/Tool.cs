using System.CommandLine;
using System.CommandLine.Invocation;
using ObjectDetection.Hyperparameters.Cli.Commands;
using ObjectDetection.Hyperparameters.Cli.Terminal;

namespace ObjectDetection.Hyperparameters.Cli;

/// <summary>Runs a command line, and turns whatever happens into an exit code and a line on standard error.</summary>
internal static class Tool
{
    /// <summary>The name of the command.</summary>
    public const string Name = "odhp";

    /// <summary>The version, without what a build adds to it.</summary>
    public static string Version { get; } = typeof(Tool).Assembly.GetName().Version!.ToString(3);

    /// <summary>Runs a command line, and returns the exit code.</summary>
    public static int Run(string[] args, ToolConsole console)
    {
        try
        {
            var code = Invoke(args, console);
            console.Flush();
            return code;
        }
        catch (ClosedPipeException closed)
        {
            return closed.ExitCode;
        }
        catch (ToolException unusable)
        {
            return Fail(console, unusable.Message);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return Fail(console, Printable.Line(failure.Message));
        }
        catch (OutOfMemoryException)
        {
            return Fail(console, "there is not enough memory.");
        }
        catch (Exception failure) when (failure is not StackOverflowException)
        {
            return Fail(console, $"failed in a way that was not foreseen ({failure.GetType().Name}): {Printable.Line(failure.Message)}");
        }
    }

    private static int Invoke(string[] args, ToolConsole console)
    {
        var root = OdhpCommand.Create(console);
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            foreach (var message in parsed.Errors.Select(static error => error.Message).Distinct())
            {
                console.Complain(Printable.Line(message));
            }

            var command = parsed.CommandResult.Command;
            console.Error.Write($"Run '{Name}{(command is RootCommand ? "" : " " + command.Name)} --help' to see how it is used.\n");
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
        catch (Exception failure) when (failure is IOException or ClosedPipeException)
        {
            // What could not be written is lost; that there is a fault is still told.
        }

        console.Complain(message);
        return ExitCode.Unusable;
    }
}
