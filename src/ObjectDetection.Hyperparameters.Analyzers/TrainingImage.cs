#nullable enable

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Requests.Catalogue;

namespace ObjectDetection.Hyperparameters.Analyzers;

/// <summary>Tells by the image of a job whether its hyperparameters are those of the algorithm.</summary>
internal static class TrainingImage
{
    private const string Registry = ".dkr.ecr.";
    private const string Library = "TrainingImages";

    /// <summary>Stands for the part of a text that only a run knows.</summary>
    private const char Unknown = '\0';

    /// <summary>Determines whether a map is beside the image of the algorithm, in the same object or call, or in a member that has no other image and no other map.</summary>
    public static bool IsOurs(SyntaxNode map, SourceContext context)
    {
        foreach (var node in map.Ancestors())
        {
            if (MemberOf(node) is { } member)
            {
                return Judge(member, context) == true && member.SelectMany(TargetsIn).Distinct(StringComparer.Ordinal).Take(2).Count() <= 1;
            }

            if (node is BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax && Judge([node], context) is { } isOurs)
            {
                return isOurs;
            }
        }

        return false;
    }

    /// <summary>Returns the syntax of the member that a node is, or <see langword="null"/> if it is none. The statements of a program are one.</summary>
    private static IReadOnlyList<SyntaxNode>? MemberOf(SyntaxNode node) => node switch
    {
        GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => [.. unit.Members.OfType<GlobalStatementSyntax>()],
        MemberDeclarationSyntax member => [member],
        _ => null,
    };

    /// <summary>Determines whether all images are those of the algorithm, or returns <see langword="null"/> if there are none.</summary>
    private static bool? Judge(IReadOnlyList<SyntaxNode> nodes, SourceContext context)
    {
        bool? verdict = null;
        foreach (var node in nodes.SelectMany(static node => node.DescendantNodes()))
        {
            if (IsImage(node, context) is { } isOurs)
            {
                verdict = isOurs && verdict != false;
            }
        }

        return verdict;
    }

    private static bool? IsImage(SyntaxNode node, SourceContext context) => node switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => IsImage(text),
        InterpolatedStringExpressionSyntax interpolated => IsImage(string.Concat(interpolated.Contents.Select(static part => part is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : $"{Unknown}"))),
        IdentifierNameSyntax { Identifier.ValueText: Library } name when IsLibrary(context.Model.GetSymbolInfo(name, context.Cancellation).Symbol) => true,
        _ => null,
    };

    private static bool IsLibrary(ISymbol? symbol) =>
        symbol is INamedTypeSymbol { ContainingNamespace: { Name: "Requests", ContainingNamespace: { Name: "Hyperparameters", ContainingNamespace.Name: "ObjectDetection" } } };

    /// <summary>Determines whether a text is the image of the algorithm in a registry of AWS, or returns <see langword="null"/> if it is none at all.</summary>
    private static bool? IsImage(string text)
    {
        var registry = text.IndexOf(Registry, StringComparison.Ordinal);
        if (registry < 0)
        {
            return null;
        }

        var account = text[..registry];
        var repository = text[(text.LastIndexOf('/') + 1)..];
        return (account == $"{Unknown}" || Registries.RegionOf(account) is not null)
            && repository.StartsWith(AlgorithmIdentity.Repository, StringComparison.Ordinal)
            && repository.Length > AlgorithmIdentity.Repository.Length
            && repository[AlgorithmIdentity.Repository.Length] is ':' or '@' or Unknown;
    }

    /// <summary>Returns what tells the maps in a node apart: the expression of each, or the place where an object is created with one.</summary>
    private static IEnumerable<string> TargetsIn(SyntaxNode node)
    {
        foreach (var expression in node.DescendantNodes().OfType<ExpressionSyntax>())
        {
            if (expression is AssignmentExpressionSyntax { Left: var left } && MapDestinations.IsName(MapDestinations.NameOf(left)))
            {
                var creation = expression.Parent?.Parent as ExpressionSyntax;
                yield return left is not IdentifierNameSyntax || creation is null ? $"{left}"
                    : Locals.DeclaratorOf(creation) is { } declarator ? $"{declarator.Identifier.ValueText}.{left}"
                    : $"{expression.SpanStart}";
            }
            else if (MapEntry.OfExpression(expression) is var (map, _) && MapDestinations.IsName(MapDestinations.NameOf(map)))
            {
                yield return $"{map}";
            }
        }
    }
}
