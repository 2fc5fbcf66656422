#nullable enable

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ObjectDetection.Hyperparameters.Analyzers;

/// <summary>The places of what is not written itself.</summary>
internal static class Places
{
    /// <summary>Returns the place that stands for a whole expression: its type or its keyword.</summary>
    public static Location StartOf(ExpressionSyntax expression) => expression switch
    {
        ObjectCreationExpressionSyntax creation => creation.Type.GetLocation(),
        ImplicitObjectCreationExpressionSyntax creation => creation.NewKeyword.GetLocation(),
        WithExpressionSyntax with => with.WithKeyword.GetLocation(),
        _ => expression.GetLocation(),
    };
}
