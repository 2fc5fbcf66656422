using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary>Says what is wrong with a command line.</summary>
internal static class UsageErrors
{
    private const string Separators = "=:";

    /// <summary>Determines at first sight whether a command line begins with a command, and nothing is wrong with its arguments.</summary>
    /// <remarks>A directive and an argument that begins like an option, is one in the style of Windows, or could be a nested command need a second look.</remarks>
    public static bool AreRuledOut(ParseResult parsed, string[] args)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.Errors.Count > 0 || parsed.UnmatchedTokens.Count > 0 || args.Length == 0 || args[0] != command.Name || command.Action is null || command.Subcommands.Count > 0)
        {
            return false;
        }

        foreach (var token in parsed.Tokens)
        {
            if (token.Type is TokenType.DoubleDash or TokenType.Directive || (token.Type == TokenType.Argument && token.Value is ['-', _, ..] or ['/', _]))
            {
                return false;
            }
        }

        return !FlagsWithValue(command, args).Any();
    }

    public static IReadOnlyList<string> Of(ParseResult parsed, string[] args)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.Action is not ParseErrorAction && parsed.Action != command.Action)
        {
            // Help, version and completion.
            return [];
        }

        if (FlagsWithValue(command, args).ToArray() is { Length: > 0 } flags)
        {
            return flags;
        }

        var options = UnknownOptions(parsed).ToArray();
        var isRoot = command is RootCommand;
        if (options.Length > 0)
        {
            return [.. options.Select(option => UnknownOption(option, command, isRoot))];
        }

        if (isRoot)
        {
            return [parsed.UnmatchedTokens is [var unknown, ..] ? UnknownCommand(unknown, command) : $"Specify a command: {Text.Alternatives(Names(command))}."];
        }

        if (MisspelledCommand(parsed, command) is { } misspelled)
        {
            return [misspelled];
        }

        var errors = parsed.Errors.Where(error => error.SymbolResult is not CommandResult || command.Validators.Count > 0).Select(error => Describe(error, command));
        return [.. errors, .. SwallowedOptions(parsed, command), .. parsed.UnmatchedTokens.Take(1).Select(extra => UnexpectedArgument(extra, command))];
    }

    /// <summary>Returns the end of an error that offers what was probably meant.</summary>
    public static string Question(string? meant) => meant is null ? "" : $" Did you mean {meant}?";

    /// <summary>Returns arguments that look like options; the parser accepts them as files.</summary>
    private static IEnumerable<string> UnknownOptions(ParseResult parsed)
    {
        var literal = parsed.Tokens.SkipWhile(static token => token.Type != TokenType.DoubleDash).Select(static token => token.Value).ToHashSet(StringComparer.Ordinal);
        return parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(static result => result.Tokens).Select(static token => token.Value)
            .Concat(parsed.UnmatchedTokens).Where(token => token is ['-', _, ..] && !literal.Contains(token)).Distinct();
    }

    /// <summary>Returns errors for options that have a value, but accept none; the parser takes it for an argument.</summary>
    private static IEnumerable<string> FlagsWithValue(Command command, string[] args)
    {
        foreach (var word in args)
        {
            if (word == "--")
            {
                yield break;
            }

            var end = word is ['-', _, ..] ? word.AsSpan().IndexOfAny(Separators) : -1;
            if (end > 0 && command.AllOptions().Any(option => option.Name == word[..end] && !option.HasValue()))
            {
                yield return $"{word[..end]} takes no value, but was given {Text.Quote(word[(end + 1)..])}.";
            }
        }
    }

    /// <summary>Returns errors for options that lack their value, because the parser accepts the option that follows as one.</summary>
    private static IEnumerable<string> SwallowedOptions(ParseResult parsed, Command command) =>
        parsed.CommandResult.Children.OfType<OptionResult>()
            .Where(result => result.Tokens.Any(token => command.Options.Any(option => option.Name == token.Value)))
            .Select(static result => NeedsValue(result.Option));

    private static string UnknownOption(string text, Command command, bool isRoot)
    {
        var option = text.Split('=')[0];
        string[] names = [.. command.AllOptions().Select(static known => known.Name)];
        if (names.Contains(option, StringComparer.Ordinal) || command.Options.Any(known => known.Aliases.Contains(option)))
        {
            return $"{option} must come after {command.Path()}.";
        }

        var begun = names.Where(name => name.StartsWith(option, StringComparison.Ordinal)).ToArray();
        var meant = Suggestions.Nearest(option, names) ?? (begun is [var only] ? only : null);
        return $"{Text.Quote(option)} is not an option{(isRoot ? "" : $" of {command.Path()}")}.{Question(meant)}";
    }

    private static string UnknownCommand(string name, Command root)
    {
        // The names of this command first, and then those of nested ones, with the command that has them.
        var meant = Suggestions.Nearest(name, Names(root)) ?? Suggestions.Nearest(name, Nested(root), static command => [command.Name])?.Path();
        return $"{Text.Quote(name)} is not a command.{Question(meant)}";
    }

    /// <summary>Returns an error for a file that does not exist, but whose name is nearly that of a nested command.</summary>
    private static string? MisspelledCommand(ParseResult parsed, Command command)
    {
        var first = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(static result => result.Tokens).FirstOrDefault()?.Value;
        var meant = first is null || Path.Exists(first) ? null : Suggestions.Nearest(first, Nested(command), static inner => [inner.Name]);
        return meant is null ? null : $"{Text.Quote(first!)} is neither a file nor a command.{Question(meant.Path())}";
    }

    private static string UnexpectedArgument(string extra, Command command)
    {
        var accepted = command.Arguments.Count == 0 ? "only options" : string.Join(" and ", command.Arguments.Select(static one => $"one {one.Name}"));
        return $"Unexpected argument {Text.Quote(extra)}: {command.Path()} accepts {accepted}.";
    }

    private static string Describe(ParseError error, Command command) => error.SymbolResult switch
    {
        ArgumentResult { Tokens.Count: 0, Argument: var argument } =>
            $"{command.Path()} needs {(argument.Name.Length > 1 ? "a " : "")}{argument.Name}.{(argument.IsFile() ? " Use - to read standard input." : "")}",
        OptionResult { Tokens.Count: 0, Implicit: true, Option: var option } => $"{command.Path()} needs {option.Name} {option.HelpName}.",
        OptionResult { Tokens.Count: 0, Option: var option } => NeedsValue(option),
        OptionResult { Tokens.Count: > 1, Option: var option } => $"{option.Name} is specified more than once.",
        _ => error.Message,
    };

    private static string NeedsValue(Option option) => $"{option.Name} needs a value: {option.HelpName?.Replace("|", ", ", StringComparison.Ordinal)}.";

    private static string[] Names(Command command) => [.. command.Subcommands.Where(static one => !one.Hidden).Select(static one => one.Name)];

    private static IEnumerable<Command> Nested(Command command) => command.Subcommands.SelectMany(static inner => Nested(inner).Prepend(inner));
}
