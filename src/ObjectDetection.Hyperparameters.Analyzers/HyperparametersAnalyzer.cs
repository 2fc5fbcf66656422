#nullable enable

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ObjectDetection.Hyperparameters.Analyzers;

/// <summary>Reports in the compiler what a review would report, as far as the source says it with constants.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HyperparametersAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (KnownTypes.Find(start.Compilation) is not { } types)
            {
                return;
            }

            var isTest = IsTest(start.Options.AnalyzerConfigOptionsProvider.GlobalOptions);
            start.RegisterSyntaxNodeAction(
                node => RecordAnalysis.Analyze((ExpressionSyntax)node.Node, new SourceContext(node.SemanticModel, types, node.CancellationToken), new Reporter(node.ReportDiagnostic, isTest)),
                SyntaxKind.ObjectCreationExpression,
                SyntaxKind.ImplicitObjectCreationExpression,
                SyntaxKind.WithExpression);
            start.RegisterSyntaxNodeAction(
                node => CallAnalysis.Analyze((InvocationExpressionSyntax)node.Node, new SourceContext(node.SemanticModel, types, node.CancellationToken), new Reporter(node.ReportDiagnostic, isTest)),
                SyntaxKind.InvocationExpression);
        });
    }

    /// <summary>Tests write wrong configurations on purpose.</summary>
    private static bool IsTest(AnalyzerConfigOptions options) => IsOn(options, "IsTestProject") || IsOn(options, "IsTestingPlatformApplication");

    private static bool IsOn(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue($"build_property.{property}", out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
