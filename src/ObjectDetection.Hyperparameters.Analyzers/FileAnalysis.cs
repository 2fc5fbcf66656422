#nullable enable

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Analyzers;

/// <summary>Looks at a whole file. One call for each file costs a compiler far less than one for each expression.</summary>
internal static class FileAnalysis
{
    /// <summary>The words without which a file has nothing to look at.</summary>
    private static readonly string[] Words =
    [
        "HyperParameters", "ReadTuningJob", "DifferenceTo", "Review", nameof(EpochList),
        .. HyperparameterCatalogue.All.Select(static hyperparameter => hyperparameter.PropertyName),
        .. HyperparameterCatalogue.All.Select(static hyperparameter => hyperparameter.Name),
    ];

    public static void Analyze(SourceContext context, Reporter reporter)
    {
        var text = context.Model.SyntaxTree.GetText(context.Cancellation).ToString();
        if (!Array.Exists(Words, word => text.IndexOf(word, StringComparison.Ordinal) >= 0))
        {
            return;
        }

        foreach (var node in context.Model.SyntaxTree.GetRoot(context.Cancellation).DescendantNodes())
        {
            context.Cancellation.ThrowIfCancellationRequested();
            Analyze(node, context, reporter);
        }
    }

    private static void Analyze(SyntaxNode node, SourceContext context, Reporter reporter)
    {
        switch (node)
        {
            case BaseObjectCreationExpressionSyntax creation:
                RecordAnalysis.Analyze(creation, context, reporter);
                TuningAnalysis.Analyze(creation, context, reporter);
                MapAnalysis.Analyze(creation, context, reporter);
                break;
            case WithExpressionSyntax with:
                RecordAnalysis.Analyze(with, context, reporter);
                TuningAnalysis.Analyze(with, context, reporter);
                break;
            case InitializerExpressionSyntax { RawKind: (int)SyntaxKind.ObjectInitializerExpression or (int)SyntaxKind.CollectionInitializerExpression } initializer:
                MapAnalysis.Analyze(initializer, context, reporter);
                break;
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment:
                MapAnalysis.AnalyzeEntry(assignment, context, reporter);
                break;
            case InvocationExpressionSyntax invocation:
                MapAnalysis.AnalyzeEntry(invocation, context, reporter);
                CallAnalysis.Analyze(invocation, context, reporter);
                break;
        }
    }
}
