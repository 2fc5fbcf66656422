using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;

namespace ObjectDetection.Hyperparameters.Cli.Manual;

/// <summary>Help for a terminal. A line is longer only if one of its words is, or an example that cannot be broken.</summary>
internal sealed class HelpText(ToolConsole console) : SynchronousCommandLineAction
{
    /// <summary>Longer lines are hard to read.</summary>
    public const int Widest = 120;

    private const string Indent = "  ";

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        console.Out.Write(Of(new HelpPage(parseResult.CommandResult.Command), Math.Min(Widest, console.Width)));
        return ExitCode.Success;
    }

    public static string Of(HelpPage page, int width)
    {
        var text = new StringBuilder();
        Add(text, "Description", Wrapping.Wrap(page.Description, width - Indent.Length));
        Add(text, "Usage", [page.Usage]);
        Add(text, "Arguments", page.Arguments, width);
        Add(text, "Options", page.Options, width);
        Add(text, "Commands", page.Commands, width);
        Add(text, "Exit codes", page.ExitCodes, width);
        Add(text, "Examples", page.Examples.SelectMany(example => Broken(example, width - Indent.Length)));
        return text.ToString(1, text.Length - 1);
    }

    private static void Add(StringBuilder text, string heading, IReadOnlyList<HelpRow> rows, int width)
    {
        // A name that is much longer than the others has a line of its own.
        var longest = (width / 2) - (2 * Indent.Length);
        var column = rows.Select(static row => row.Name.Length).Where(length => length <= longest).DefaultIfEmpty(0).Max();
        Add(text, heading, rows.SelectMany(row =>
        {
            var lines = Wrapping.Wrap(row.Text, width - column - (2 * Indent.Length)).Select(line => $"{new string(' ', column)}{Indent}{line}").ToArray();
            return row.Name.Length > column ? [row.Name, .. lines] : lines.Select((line, i) => i == 0 ? row.Name + line[row.Name.Length..] : line);
        }));
    }

    private static void Add(StringBuilder text, string heading, IEnumerable<string> lines)
    {
        var indented = string.Concat(lines.Select(static line => $"{Indent}{line}\n"));
        text.Append(indented.Length > 0 ? $"\n{heading}:\n{indented}" : "");
    }

    private static string[] Broken(string example, int width)
    {
        var line = example.Replace("\n", "", StringComparison.Ordinal);
        return (line.Length <= width ? line : example.Replace("\n", $"\\\n{Indent}", StringComparison.Ordinal)).Split('\n');
    }
}
