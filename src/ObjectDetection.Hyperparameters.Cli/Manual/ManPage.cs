using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ObjectDetection.Hyperparameters.Cli.Manual;

/// <summary>The manual page, as roff with the macros of man(7).</summary>
internal static partial class ManPage
{
    private static readonly HelpRow[] Environment =
    [
        new("NO_COLOR", "Turns colors off, unless it is empty"),
        new("TERM", "The value dumb turns colors off"),
    ];

    public static string Of(Command root)
    {
        HelpPage[] pages = [.. HelpPage.All(root)];
        var (whole, commands) = (pages[0], pages[1..]);
        var shared = commands.Select(static page => page.Options).Aggregate(static (one, other) => [.. one.Intersect(other)]);
        var summary = whole.Description.Split(". ")[0];
        var roff = new StringBuilder($".TH {Tool.Name.ToUpperInvariant()} 1 \"{Date()}\" \"{Tool.Name} {Tool.Version}\" \"User Commands\"\n");
        roff.Append($".SH NAME\n{Tool.Name} \\- {Escape(char.ToLowerInvariant(summary[0]) + summary[1..])}\n");
        roff.Append($".SH SYNOPSIS\n{Syntax(whole.Usage)}\n");
        roff.Append($".SH DESCRIPTION\n{Line(whole.Description)}\n");
        roff.Append($".SH OPTIONS\n{Rows(whole.Options)}");
        roff.Append($".SH COMMANDS\nThe options that every command has are listed after the last command.\n");
        foreach (var page in commands)
        {
            roff.Append($".SS {Escape(page.Title)}\n{Syntax(page.Usage)}\n.PP\n{Line(page.Description)}.\n");
            roff.Append(Rows([.. page.Arguments, .. page.Options.Except(shared)]));
            var isUsual = page.ExitCodes.SequenceEqual(whole.ExitCodes);
            roff.Append(isUsual || page.ExitCodes.Count == 0 ? "" : $".PP\nExit status:\n{Rows(page.ExitCodes)}");
            roff.Append($".PP\nExamples:\n{Examples(page)}");
        }

        roff.Append($".SS Options of every command\n{Rows([.. shared.Except(whole.Options)])}");
        roff.Append($".SH EXIT STATUS\n{Rows(whole.ExitCodes)}");
        roff.Append($".SH ENVIRONMENT\n{Rows(Environment)}");
        return roff.Append($".SH EXAMPLES\n{Examples(whole)}").ToString();
    }

    /// <summary>Returns a line of text, of which no part is a request or an escape sequence.</summary>
    internal static string Line(string text) => (text is ['.', ..] ? "\\&" : "") + Escape(text);

    /// <summary>Returns the date by which builds are reproducible, or nothing.</summary>
    /// <remarks>https://reproducible-builds.org/specs/source-date-epoch/</remarks>
    private static string Date() => long.TryParse(System.Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), CultureInfo.InvariantCulture, out var seconds)
        ? DateTime.UnixEpoch.AddSeconds(seconds).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : "";

    private static string Rows(IReadOnlyList<HelpRow> rows) => string.Concat(rows.Select(static row => $".TP\n{Syntax(row.Name)}\n{Line(row.Text)}\n"));

    private static string Examples(HelpPage page)
    {
        var lines = page.Examples.SelectMany(static example => example.Replace("\n", "\\\n  ", StringComparison.Ordinal).Split('\n'));
        return $".RS 4\n.EX\n{string.Concat(lines.Select(static line => $"{Line(line)}\n"))}.EE\n.RE\n";
    }

    /// <summary>Returns what is typed in bold, and what is replaced in italics.</summary>
    private static string Syntax(string text) => Word().Replace(text, static word => word.Value switch
    {
        ['<', .. var name, '>'] => $"\\fI{Escape(name)}\\fR",
        _ => $"\\fB{Escape(word.Value)}\\fR",
    });

    private static string Escape(string text) => Special().Replace(text, static special => special.ValueSpan[0] switch
    {
        '\\' => "\\e",
        '-' => "\\-",
        '\'' => "\\(aq",
        '"' => "\\(dq",
        '`' => "\\(ga",
        '^' => "\\(ha",
        '~' => "\\(ti",
        var other => $"\\[u{(int)other:X4}]",
    });

    [GeneratedRegex(@"[\\\-'""`^~]|[^\x20-\x7E]")]
    private static partial Regex Special();

    /// <summary>Finds placeholders and, unlike brackets and commas, words.</summary>
    [GeneratedRegex("<[^>]+>|[A-Za-z0-9_?-]+")]
    private static partial Regex Word();
}
