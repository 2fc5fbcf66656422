using System.CommandLine;
using ObjectDetection.Hyperparameters.Cli.Commands;

namespace ObjectDetection.Hyperparameters.Cli.Manual;

/// <summary>The help of a command: the source of what <c>--help</c> shows and of the manual page.</summary>
internal sealed class HelpPage(Command command)
{
    public Command Command { get; } = command;

    /// <summary>Gets the command as it is typed, such as <c>odhp profile merge</c>.</summary>
    public string Title { get; } = command is RootCommand ? Tool.Name : $"{Tool.Name} {command.Path()}";

    public string Description { get; } = command.Description ?? "";

    public string Usage => string.Join(' ', [
        Title, .. Command.Arguments.Select(Placeholder), .. Inner.Any() ? ["[command]"] : Array.Empty<string>(), "[options]"]);

    public IReadOnlyList<HelpRow> Arguments => [.. Command.Arguments.Select(static argument => new HelpRow($"<{argument.Name}>", argument.Description ?? ""))];

    public IReadOnlyList<HelpRow> Options => [.. Command.AllOptions().Select(static option => new HelpRow(Names(option), $"{option.Description}{Default(option)}"))];

    public IReadOnlyList<HelpRow> Commands =>
        [.. Inner.Select(static inner => new HelpRow(string.Join(' ', [inner.Name, .. inner.Arguments.Select(Placeholder)]), inner.Description ?? ""))];

    public IReadOnlyList<HelpRow> ExitCodes =>
        [.. (Command is ToolCommand tool ? tool.ExitCodes : ExitCode.Usual).Select(static row => new HelpRow(Domains.Text.Of(row.Code), row.Meaning))];

    public IReadOnlyList<string> Examples => Command is ToolCommand tool ? tool.Examples : OdhpCommand.Examples;

    private IEnumerable<Command> Inner => Command.Subcommands.Where(static inner => !inner.Hidden);

    /// <summary>Returns the pages of all commands, in the order of the help.</summary>
    public static IEnumerable<HelpPage> All(Command command) => command.Hidden ? [] : [new HelpPage(command), .. command.Subcommands.SelectMany(All)];

    private static string Placeholder(Argument argument)
    {
        var repeated = $"<{argument.Name}>{(argument.Arity.MaximumNumberOfValues > 1 ? "..." : "")}";
        return argument.Arity.MinimumNumberOfValues == 0 || argument.HasDefaultValue ? $"[{repeated}]" : repeated;
    }

    private static string Names(Option option)
    {
        // The other aliases are in the style of Windows.
        var aliases = option.Aliases.Where(static alias => alias[0] == '-').Order(StringComparer.Ordinal);
        return $"{string.Join(", ", [.. aliases, option.Name])}{(option.HelpName is { } value ? $" <{value}>" : "")}";
    }

    private static string Default(Option option) => option.HasDefaultValue && option.HelpName is not null ? $" [default: {option.GetDefaultValue()}]" : "";
}
