using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;
using DiffPlex.Renderer;
using ObjectDetection.Hyperparameters.Requests.Sources;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary>The options <c>--fix</c> and <c>--dry-run</c>.</summary>
internal sealed class FixOptions(Argument<string[]> files, Option<bool> lines)
{
    private const char Unended = '\0';
    private readonly Option<bool> fix = Arguments.Flag("--fix", "Correct misspelled names, flags, numbers and choices, sort epochs, and show what changed");
    private readonly Option<bool> dryRun = Arguments.Flag("--dry-run", "With --fix: show the changes, but leave the files as they are");

    public void AddTo(Command command)
    {
        command.Options.Add(fix);
        command.Options.Add(dryRun);
        command.Validators.Add(Check);
    }

    public bool IsSet(ParseResult parsed) => parsed.GetValue(fix);

    /// <summary>Returns what is done with each file before it is reviewed: nothing, or its fix, which is shown as a unified diff.</summary>
    public Func<string, ReadOnlyMemory<byte>, ReadOnlyMemory<byte>> Fixes(ParseResult parsed, ToolConsole console, GivenContext given, bool isText)
    {
        if (!IsSet(parsed))
        {
            return static (_, utf8) => utf8;
        }

        Array.ForEach(parsed.GetRequiredValue(files), console.Input.Remember);
        (console.Output as OutputFile)?.Check(console.Input);
        var output = isText ? console.Out : console.Error;
        var style = isText ? TextStyle.OfOutput(console) : TextStyle.OfError(console);
        return (path, utf8) =>
        {
            var fixer = new DocumentFixer(text => [.. Documents.Review(path, text, given, isStrict: false).SelectMany(static outcome => outcome.Findings)]);
            var mended = fixer.Fix(utf8);
            if (mended.Equals(utf8))
            {
                return utf8;
            }

            // Shown first: nothing is changed that could not be shown.
            Show(path, utf8, mended);
            if (parsed.GetValue(dryRun))
            {
                return utf8;
            }

            OutputFile.Replace(path, mended.Span);
            return mended;
        };

        void Show(string path, ReadOnlyMemory<byte> before, ReadOnlyMemory<byte> after)
        {
            var diff = UnidiffRenderer.GenerateUnidiff(Text(before), Text(after), Printable.Line(path), Printable.Line(path));
            foreach (var line in diff.TrimEnd('\n').Split('\n'))
            {
                var shown = string.Join('\t', line.TrimEnd(Unended).Split('\t').Select(Printable.Line));
                output.Write(line.StartsWith('-') ? style.Paint(shown, Color.Red) : line.StartsWith('+') ? style.Paint(shown, Color.Green) : shown);
                output.Write(line.EndsWith(Unended) ? "\n\\ No newline at end of file\n" : "\n");
            }

            console.Flush();
        }
    }

    /// <summary>Returns a document without the end of its last line, behind which a diff would show an empty one; without it, the line is marked.</summary>
    private static string Text(ReadOnlyMemory<byte> utf8) =>
        utf8.Span is [.. var lines, (byte)'\n'] ? Encoding.UTF8.GetString(lines) : Encoding.UTF8.GetString(utf8.Span) + Unended;

    private void Check(CommandResult result)
    {
        if (!result.GetValue(fix))
        {
            if (result.GetValue(dryRun))
            {
                result.AddError($"{dryRun.Name} needs {fix.Name}.");
            }
        }
        else if (result.GetValue(lines))
        {
            result.AddError($"{fix.Name} does not work with {lines.Name}.");
        }
        else if (result.GetResult(files)?.Tokens.Any(static token => token.Value == InputFiles.StandardInput) == true)
        {
            result.AddError($"{fix.Name} changes files, but {InputFiles.StandardInput} is standard input.");
        }
    }
}
