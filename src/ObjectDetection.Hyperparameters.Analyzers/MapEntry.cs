#nullable enable

using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ObjectDetection.Hyperparameters.Analyzers;

/// <summary>An entry of a string map, as the source writes it.</summary>
/// <param name="Key">The expression of the name.</param>
/// <param name="Value">The expression of the value.</param>
/// <param name="Replaces">Whether the entry replaces an earlier one of the same name, as an indexer does.</param>
internal sealed record MapEntry(ExpressionSyntax Key, ExpressionSyntax Value, bool Replaces)
{
    /// <summary>Returns the entry that an expression of an initializer writes, or <see langword="null"/> if it writes none.</summary>
    public static MapEntry? OfInitializer(ExpressionSyntax expression) => expression switch
    {
        AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [var key] } } assignment => new MapEntry(key.Expression, assignment.Right, Replaces: true),
        InitializerExpressionSyntax { Expressions: [var key, var value] } => new MapEntry(key, value, Replaces: false),
        _ => null,
    };

    /// <summary>Returns the entry that a statement adds to a map, with the expression of the map.</summary>
    public static (ExpressionSyntax Map, MapEntry Entry)? OfExpression(ExpressionSyntax expression) => expression switch
    {
        AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression, Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: [var key] } access } assignment =>
            (access.Expression, new MapEntry(key.Expression, assignment.Right, Replaces: true)),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Add" } access, ArgumentList.Arguments: [var key, var value] } =>
            (access.Expression, new MapEntry(key.Expression, value.Expression, Replaces: false)),
        _ => null,
    };

    /// <summary>Determines, without a look at any symbol, whether the name can be one of the algorithm's: it is one, or a constant can stand for it.</summary>
    public bool CanHaveOurName() => Constants.Bare(Key) switch
    {
        LiteralExpressionSyntax { Token.Value: string name } => Catalogue.HyperparameterCatalogue.TryGetByName(name, out _),
        IdentifierNameSyntax or MemberAccessExpressionSyntax => true,
        _ => false,
    };
}
