#nullable enable

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ObjectDetection.Hyperparameters.Analyzers;

/// <summary>Follows local variables to the values that they have all their life.</summary>
internal static class Locals
{
    /// <summary>Returns the expression that a local is initialized with, if nothing writes to it later.</summary>
    public static ExpressionSyntax? ValueOf(IdentifierNameSyntax name, SourceContext context) =>
        context.Model.GetSymbolInfo(name, context.Cancellation).Symbol is ILocalSymbol { IsRef: false } local
        && local.DeclaringSyntaxReferences is [var reference]
        && reference.GetSyntax(context.Cancellation) is VariableDeclaratorSyntax { Initializer.Value: { } value } declarator
        && declarator.SyntaxTree == name.SyntaxTree
        && !value.Span.Contains(name.SpanStart)
        && !Uses(declarator).Any(IsWritten)
            ? value
            : null;

    /// <summary>Returns the declaration of the local that an expression initializes.</summary>
    public static VariableDeclaratorSyntax? DeclaratorOf(ExpressionSyntax expression)
    {
        SyntaxNode node = expression;
        while (node.Parent is ParenthesizedExpressionSyntax parenthesized)
        {
            node = parenthesized;
        }

        return node.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } declarator } ? declarator : null;
    }

    /// <summary>Returns every identifier with the name of a local, in the block that declares it. Some can be others of the same name.</summary>
    public static IReadOnlyList<IdentifierNameSyntax> Uses(VariableDeclaratorSyntax declarator)
    {
        var name = declarator.Identifier.ValueText;
        return ScopeOf(declarator) is { } scope
            ? [.. scope.DescendantNodes().OfType<IdentifierNameSyntax>().Where(identifier => identifier.Identifier.ValueText == name && !IsMemberName(identifier))]
            : [];
    }

    /// <summary>Determines whether an identifier is a place where a value is put, or can be.</summary>
    public static bool IsWritten(ExpressionSyntax identifier) => identifier.Parent switch
    {
        ParenthesizedExpressionSyntax parenthesized => IsWritten(parenthesized),
        AssignmentExpressionSyntax assignment => assignment.Left == identifier,
        ArgumentSyntax { Parent: TupleExpressionSyntax tuple } => tuple.Ancestors().OfType<AssignmentExpressionSyntax>().Any(assignment => assignment.Left.Span.Contains(tuple.Span)),
        ArgumentSyntax argument => !argument.RefKindKeyword.IsKind(SyntaxKind.None),
        RefExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax { RawKind: not (int)SyntaxKind.SuppressNullableWarningExpression } => true,
        ForEachVariableStatementSyntax => true,
        _ => false,
    };

    private static SyntaxNode? ScopeOf(VariableDeclaratorSyntax declarator)
    {
        var scope = declarator.Parent?.Parent?.Parent;
        while (scope is LabeledStatementSyntax or SwitchSectionSyntax or GlobalStatementSyntax)
        {
            scope = scope.Parent;
        }

        return scope;
    }

    private static bool IsMemberName(IdentifierNameSyntax identifier) =>
        (identifier.Parent is MemberAccessExpressionSyntax access && access.Name == identifier)
        || identifier.Parent is MemberBindingExpressionSyntax or NameColonSyntax or NameEqualsSyntax or QualifiedNameSyntax;
}
