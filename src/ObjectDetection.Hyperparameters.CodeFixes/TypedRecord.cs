using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace ObjectDetection.Hyperparameters.CodeFixes;

/// <summary>Turns a dictionary into the record that writes it.</summary>
internal static class TypedRecord
{
    public const string Title = "Turn this dictionary into the typed record";

    private static readonly string Namespace = typeof(ObjectDetectionHyperparameters).Namespace!;

    /// <summary>Finds the names of types at the start of a value: <c>= Optimizer.Adam</c>, <c>= (Optimizer)(7)</c>, <c>new ObjectDetectionHyperparameters</c>.</summary>
    private static readonly Regex TypeNames = new(@"(?<=(= \(?|new ))[A-Z]\w*(?=[.)\n\r])", RegexOptions.CultureInvariant);

    private static readonly Regex Lists = new(@"(?<== )\[([^\]]*)\]", RegexOptions.CultureInvariant);

    /// <summary>Returns the changes, or none if the dictionary has comments that would be lost.</summary>
    public static IReadOnlyList<TextChange> Changes(SemanticModel model, SourceText source, BaseObjectCreationExpressionSyntax map, string record)
    {
        // Before C# 11, nothing can create a record with required members.
        var version = ((CSharpParseOptions)map.SyntaxTree.Options).LanguageVersion;
        if (version < LanguageVersion.CSharp11 || Removals.HasComments(map, map.Span))
        {
            return [];
        }

        var root = (CompilationUnitSyntax)map.SyntaxTree.GetRoot();
        var imports = !model.LookupNamespacesAndTypes(map.SpanStart, name: nameof(ObjectDetectionHyperparameters)).IsEmpty;
        var import = imports ? null : ImportOf(root, source);
        var text = TypeNames.Replace(record, name => (imports || import is not null) && IsFree(model, map.SpanStart, name.Value, imports) ? name.Value : $"global::{Namespace}.{name.Value}");
        if (version < LanguageVersion.CSharp12)
        {
            text = Lists.Replace(text, "new[] { $1 }");
        }

        var line = source.Lines.GetLineFromPosition(map.SpanStart).ToString();
        var indentation = line[..^line.TrimStart().Length];
        var change = new TextChange(map.Span, $"{text.Replace("\n", EndOf(source) + indentation)}.ToHyperParameters()");
        return import is { } added ? [added, change] : [change];
    }

    /// <summary>Determines whether a name means the library's type at a position, or would with the import of its namespace.</summary>
    private static bool IsFree(SemanticModel model, int position, string name, bool isImported)
    {
        var found = model.LookupSymbols(position, name: name);
        return found.IsEmpty ? !isImported : found.All(static symbol => symbol is INamedTypeSymbol type && type.ContainingNamespace.ToDisplayString() == Namespace);
    }

    /// <summary>Determines whether a file has a name that the import would give a second meaning.</summary>
    private static bool UsesOurNames(CompilationUnitSyntax root)
    {
        var names = new HashSet<string>(typeof(ObjectDetectionHyperparameters).Assembly.GetTypes().Where(static type => type.Namespace == Namespace).Select(static type => type.Name), StringComparer.Ordinal);
        return root.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => names.Contains(name.Identifier.ValueText));
    }

    /// <summary>Returns the change that adds the import behind the others, or <see langword="null"/> if there are none, they depend on a condition, or a name would mean two things.</summary>
    private static TextChange? ImportOf(CompilationUnitSyntax root, SourceText source)
    {
        if (root.Usings.Count == 0 || UsesOurNames(root) || root.Usings.Any(static directive => directive.ContainsDirectives) || root.Usings.Last().GetTrailingTrivia().Any(static trivia => trivia.IsDirective)
            || root.DescendantTrivia(TextSpan.FromBounds(0, root.Usings.FullSpan.End)).Any(static trivia => trivia.IsDirective))
        {
            return null;
        }

        var line = source.Lines.GetLineFromPosition(root.Usings.Last().Span.End);
        return new TextChange(new TextSpan(line.EndIncludingLineBreak, 0), $"{(line.EndIncludingLineBreak == line.End ? EndOf(source) : "")}using {Namespace};{EndOf(source)}");
    }

    private static string EndOf(SourceText source) => source.ToString().Contains("\r\n") ? "\r\n" : "\n";
}
