#nullable enable

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
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
            start.RegisterSemanticModelAction(file =>
                FileAnalysis.Analyze(new SourceContext(file.SemanticModel, types, file.CancellationToken), new Reporter(file.ReportDiagnostic, isTest)));
        });
    }

    /// <summary>Tests write wrong configurations on purpose.</summary>
    private static bool IsTest(AnalyzerConfigOptions options) => IsOn(options, "IsTestProject") || IsOn(options, "IsTestingPlatformApplication");

    private static bool IsOn(AnalyzerConfigOptions options, string property) =>
        options.TryGetValue($"build_property.{property}", out var value) && value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
