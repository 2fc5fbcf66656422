using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using System.Text;
using ObjectDetection.Hyperparameters.Cli.Commands;

namespace ObjectDetection.Hyperparameters.Cli.Shells;

/// <summary>Answers the completion scripts.</summary>
/// <remarks>
/// A script calls <c>odhp [complete:N] WORD...</c>, where N words precede the one that is completed. An answer is one line, <c>word TAB description</c>,
/// and the line <c>:files</c> says that the shell adds the names of files. The directive [suggest] of System.CommandLine does not know of files.
/// </remarks>
internal static class Completions
{
    private const string RequestStart = "[complete:";
    private const string Files = ":files";

    public static bool TryReadIndex(string argument, out int index)
    {
        index = 0;
        return argument.StartsWith(RequestStart, StringComparison.Ordinal) && argument[^1] == ']'
            && int.TryParse(argument.AsSpan()[RequestStart.Length..^1], NumberStyles.None, CultureInfo.InvariantCulture, out index);
    }

    public static string Of(RootCommand root, string[] words, int index)
    {
        var before = new Words(root);
        foreach (var word in words.Take(index))
        {
            before.Read(word);
        }

        // Windows PowerShell omits an argument that is empty.
        var text = new StringBuilder();
        foreach (var item in before.Next(words.ElementAtOrDefault(index) ?? ""))
        {
            text.Append(item.InsertText ?? item.Label).Append(item.Detail is { } detail ? $"\t{detail}" : "").Append('\n');
        }

        return text.ToString();
    }

    /// <summary>The words before the one that is completed.</summary>
    private sealed class Words(Command root)
    {
        private readonly List<Option> given = [];
        private Command command = root;
        private Option? pending;
        private int arguments;
        private bool isLiteral;

        public void Read(string word)
        {
            if (pending is not null)
            {
                pending = null;
            }
            else if (isLiteral || word is not ['-', _, ..])
            {
                ReadArgument(word);
            }
            else if (word == "--")
            {
                isLiteral = true;
            }
            else if (Find(word.Split('=')[0]) is { } option)
            {
                given.Add(option);
                pending = option.HasValue() && !word.Contains('=', StringComparison.Ordinal) ? option : null;
            }
        }

        public IEnumerable<CompletionItem> Next(string word)
        {
            if (pending is not null)
            {
                return Values(pending, word);
            }

            if (!isLiteral && word is ['-', ..])
            {
                var parts = word.Split('=', 2);
                return parts.Length == 1 ? Options(word) : Find(parts[0]) is { } option && option.HasValue() ? Values(option, parts[1], $"{parts[0]}=") : [];
            }

            var argument = Argument();
            var commands = arguments == 0 && !isLiteral ? Commands().Where(inner => IsBegun(inner.Name, word)).Select(static inner => Item(inner)) : [];
            CompletionItem[] items = [.. commands, .. argument is null ? [] : Values(argument, word)];

            // Where nothing else can follow, options are shown even before a hyphen.
            return items.Length == 0 && argument is null && word.Length == 0 && !isLiteral ? Options("") : items;
        }

        private static bool IsBegun(string name, string word) => name.StartsWith(word, StringComparison.OrdinalIgnoreCase);

        private static CompletionItem Item(Symbol symbol) => new(symbol.Name, detail: symbol.Description);

        private static IEnumerable<CompletionItem> Values(Symbol symbol, string word, string prefix = "")
        {
            var sources = symbol is Option option ? option.CompletionSources : ((Argument)symbol).CompletionSources;
            return sources.SelectMany(static source => source(CompletionContext.Empty))
                .Where(item => IsBegun(item.Label, word))
                .Select(item => new CompletionItem(item.Label, insertText: prefix + item.Label, detail: item.Detail))
                .Concat(symbol.IsFile() ? [new CompletionItem(Files)] : []);
        }

        private void ReadArgument(string word)
        {
            if (arguments == 0 && !isLiteral && Commands().FirstOrDefault(inner => inner.Name == word) is { } found)
            {
                command = found;
                given.Clear();
            }
            else if (command is not RootCommand)
            {
                // What precedes a command is the word help.
                arguments++;
            }
        }

        private IEnumerable<Command> Commands() => command.Subcommands.Where(static inner => !inner.Hidden);

        private Option? Find(string name) => command.AllOptions().FirstOrDefault(option => option.Name == name || option.Aliases.Contains(name));

        private IEnumerable<CompletionItem> Options(string word) =>
            command.AllOptions().Where(option => !given.Contains(option) && IsBegun(option.Name, word)).Select(static option => Item(option));

        /// <summary>Returns the argument to which the next word belongs.</summary>
        private Argument? Argument()
        {
            var accepted = 0;
            return command.Arguments.FirstOrDefault(argument => (accepted += argument.Arity.MaximumNumberOfValues) > arguments);
        }
    }
}
