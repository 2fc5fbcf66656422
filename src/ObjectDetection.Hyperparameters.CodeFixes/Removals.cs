using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ObjectDetection.Hyperparameters.CodeFixes;

/// <summary>Removes the assignment or the entry of a value.</summary>
internal static class Removals
{
    /// <summary>Returns what removes a value from its initializer or its statement, or <see langword="null"/> if it cannot be removed.</summary>
    public static Func<SyntaxNode>? Of(SyntaxNode root, ExpressionSyntax value)
    {
        foreach (var node in value.AncestorsAndSelf())
        {
            switch (node)
            {
                case ExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: not InitializerExpressionSyntax } initializer } item
                    when item is AssignmentExpressionSyntax or InitializerExpressionSyntax:
                    return () => root.ReplaceNode(initializer, initializer.WithExpressions(initializer.Expressions.Remove(item)));
                case ExpressionStatementSyntax { Parent: BlockSyntax } statement:
                    return () => root.RemoveNode(statement, SyntaxRemoveOptions.KeepNoTrivia)!;
                case StatementSyntax or MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }
}
