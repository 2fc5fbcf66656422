using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ObjectDetection.Hyperparameters.CodeFixes;

/// <summary>Turns a dictionary into the record that writes it.</summary>
internal static class TypedRecord
{
    public const string Title = "Turn this dictionary into the typed record";

    private static readonly string Namespace = typeof(ObjectDetectionHyperparameters).Namespace!;

    public static async Task<Document> Apply(Document document, BaseObjectCreationExpressionSyntax map, string record, CancellationToken cancellation)
    {
        var root = (CompilationUnitSyntax)(await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false))!;
        var model = (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false))!;
        var isVisible = !model.LookupNamespacesAndTypes(map.SpanStart, name: nameof(ObjectDetectionHyperparameters)).IsEmpty;
        var line = root.GetText().Lines.GetLineFromPosition(map.SpanStart).ToString();
        var indentation = line[..^line.TrimStart().Length];
        var end = root.GetText().ToString().Contains("\r\n") ? "\r\n" : "\n";
        var text = $"{record.Replace("\n", end + indentation)}.ToHyperParameters()";
        var changed = root.ReplaceNode(map, SyntaxFactory.ParseExpression(text).WithTriviaFrom(map));
        if (!isVisible)
        {
            var import = SyntaxFactory.UsingDirective(SyntaxFactory.ParseName(Namespace)).NormalizeWhitespace().WithTrailingTrivia(SyntaxFactory.EndOfLine(end));
            changed = changed.WithUsings(changed.Usings.Add(import));
        }

        return document.WithSyntaxRoot(changed);
    }
}
