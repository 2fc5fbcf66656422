using System.CommandLine;
using ObjectDetection.Hyperparameters.Cli.Commands;
using ObjectDetection.Hyperparameters.Cli.Shells;

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
            return Invoke(args, console);
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

    /// <summary>Returns a command line as the parser knows it: other programs have commands for help and for the version.</summary>
    private static string[] Usual(string[] args, RootCommand root) => args switch
    {
        ["help", var unknown, ..] when root.Subcommands.All(command => command.Name != unknown) => [unknown],
        ["help", .. var command] => [.. command, "--help"],
        ["version", ..] => ["--version"],
        _ => args,
    };

    private static int Invoke(string[] args, ToolConsole console)
    {
        var configuration = new ParserConfiguration { ResponseFileTokenReplacer = null };
        var outputs = new OutputOptions();
        var parsed = OdhpCommand.CreateFor(args.FirstOrDefault(), console, outputs).Parse(args, configuration);
        IReadOnlyList<string> errors = [];
        if (!UsageErrors.AreRuledOut(parsed, args))
        {
            outputs = new OutputOptions();
            var root = OdhpCommand.Create(console, outputs);
            if (args is [var request, .. var words] && Completions.TryReadIndex(request, out var index))
            {
                console.Out.Write(Completions.Of(root, words, index));
                console.Flush();
                return ExitCode.Success;
            }

            parsed = root.Parse(Usual(args, root), configuration);
            errors = UsageErrors.Of(parsed, args);
        }

        if (errors.Count > 0)
        {
            foreach (var error in errors)
            {
                console.Complain(Printable.Line(error));
            }

            var command = parsed.CommandResult.Command;
            console.Error.Write($"Run '{Name}{(command is RootCommand ? "" : " " + command.Path())} --help' for help.\n");
            return ExitCode.Unusable;
        }

        using var file = outputs.Open(parsed);
        if (file is not null)
        {
            console.WriteTo(file);
        }

        var code = parsed.Invoke(new InvocationConfiguration
        {
            Output = console.Out,
            Error = console.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
        console.Flush();
        file?.Complete(console.Input);
        return code;
    }

    private static int Fail(ToolConsole console, string message)
    {
        try
        {
            console.Flush();
        }
        catch (Exception failure) when (failure is ToolException or ClosedPipeException or ObjectDisposedException)
        {
            // The output is lost, but the error is still reported.
        }

        console.Complain(message);
        return ExitCode.Unusable;
    }
}
