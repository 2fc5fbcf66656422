#nullable enable

using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Analyzers;

/// <summary>Looks at calls of the library.</summary>
internal static class CallAnalysis
{
    public static void Analyze(InvocationExpressionSyntax invocation, SourceContext context, Reporter reporter)
    {
        if (NameOf(invocation) == nameof(EpochList.Parse))
        {
            AnalyzeParse(invocation, context, reporter);
        }
    }

    /// <summary>Returns the name of the method that is called, as it is written.</summary>
    public static string? NameOf(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>A text that is not a list of epochs would throw at run time.</summary>
    private static void AnalyzeParse(InvocationExpressionSyntax invocation, SourceContext context, Reporter reporter)
    {
        var steps = HyperparameterCatalogue.LrSchedulerStep;
        if (invocation.ArgumentList.Arguments.Count == 1
            && invocation.ArgumentList.Arguments[0].Expression is var argument
            && Constants.TryReadText(argument, context, out var text)
            && text is not null
            && !EpochList.TryParse(text, out _)
            && EpochLists.IsMember(context.Model.GetSymbolInfo(invocation, context.Cancellation).Symbol, context))
        {
            reporter.Report(DomainFindings.Of(steps, steps.Domain.Diagnose(text), text), argument.GetLocation());
        }
    }
}
