using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Mutants;

/// <summary>One change of one place.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Span">The place.</param>
/// <param name="Replacement">What stands there instead.</param>
internal sealed record Mutant(SyntaxTree Tree, TextSpan Span, string Replacement)
{
    private SourceText Text => Tree.GetText();

    /// <summary>The line, counted from 1.</summary>
    public int Line => Text.Lines.GetLinePosition(Span.Start).Line + 1;

    /// <summary>The file and the change, with no line number, so that a list of them outlives other changes of the file.</summary>
    public string Key
    {
        get
        {
            var line = Text.Lines.GetLineFromPosition(Span.Start);
            var old = OneLine(Text.ToString(TextSpan.FromBounds(line.Start, Math.Max(line.End, Span.End))));
            var changed = OneLine(Text.ToString(TextSpan.FromBounds(line.Start, Span.Start)) + Replacement + Text.ToString(TextSpan.FromBounds(Span.End, Math.Max(line.End, Span.End))));
            return $"{Path.GetRelativePath(Repository.PathOf("src"), Tree.FilePath).Replace('\\', '/')}: {old} => {changed}";
        }
    }

    public SyntaxTree Apply() => Tree.WithChangedText(Text.WithChanges(new TextChange(Span, Replacement)));

    public override string ToString() => $"{Key} [line {Line}]";

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
