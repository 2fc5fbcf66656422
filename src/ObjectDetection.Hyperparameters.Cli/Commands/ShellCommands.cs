using System.CommandLine;
using ObjectDetection.Hyperparameters.Cli.Manual;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary><c>odhp completion SHELL</c> and <c>odhp man</c>: what shells and their users know of the tool.</summary>
internal static class ShellCommands
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "powershell"];

    public static Command CreateCompletion(ToolConsole console)
    {
        var shell = new Argument<string>("SHELL") { Description = $"Shell that reads the script: {Text.Alternatives(Shells)}", CompletionSources = { Shells } };
        shell.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && !Shells.Contains(word, StringComparer.Ordinal))
            {
                result.AddError(Arguments.NotAChoice(shell.Name, word, Shells));
            }
        });
        var command = new ToolCommand(
            "completion",
            "Prints a script with which a shell completes commands, options, values and files",
            "source <(odhp completion bash)",
            "source <(odhp completion zsh)",
            "odhp completion fish --output ~/.config/fish/completions/odhp.fish",
            "odhp completion powershell | Out-String | Invoke-Expression") { shell };
        command.SetAction(parsed => console.Out.Write(Resource.Read($"completion.{parsed.GetRequiredValue(shell)}")));
        return command;
    }

    public static Command CreateMan(ToolConsole console)
    {
        var command = new ToolCommand("man", "Prints the manual page", "odhp man --output odhp.1 && man -l odhp.1");
        command.SetAction(parsed => console.Out.Write(ManPage.Of(parsed.RootCommandResult.Command)));
        return command;
    }
}
