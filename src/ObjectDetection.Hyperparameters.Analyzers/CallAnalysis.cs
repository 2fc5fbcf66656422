#nullable enable

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Analyzers;

/// <summary>Looks at calls of the library.</summary>
internal static class CallAnalysis
{
    private const string WriteMap = "ToHyperParameters";

    /// <summary>The methods after which somebody knows whether a record is valid.</summary>
    private static readonly string[] Validations =
        ["Review", "EnsureSubmittable", "IsValid", "Validate", "ValidateAsync", "ValidateAndThrow", "ValidateAndThrowAsync", "TestValidate", "BeSubmittable", "BeValid"];

    /// <summary>The properties of a review or a result by which somebody decides.</summary>
    private static readonly string[] Verdicts = [nameof(Review.IsSubmittable), nameof(Review.Findings), "IsValid", "Errors"];

    public static void Analyze(InvocationExpressionSyntax invocation, SourceContext context, Reporter reporter)
    {
        switch (NameOf(invocation))
        {
            case nameof(EpochList.Parse):
                AnalyzeParse(invocation, context, reporter);
                break;
            case nameof(Review):
                AnalyzeReview(invocation, context, reporter);
                break;
            case WriteMap:
                AnalyzeMap(invocation, context, reporter);
                break;
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
            var finding = DomainFindings.Of(steps, steps.Domain.Diagnose(text), text);
            reporter.Report(finding, argument.GetLocation(), Repair.For(finding, argument, isText: true));
        }
    }

    /// <summary>A review does not throw: who does not read it has not reviewed.</summary>
    private static void AnalyzeReview(InvocationExpressionSyntax invocation, SourceContext context, Reporter reporter)
    {
        if (IsDiscarded(invocation)
            && context.Model.GetSymbolInfo(invocation, context.Cancellation).Symbol is IMethodSymbol method
            && SourceContext.IsType(method.ReturnType, context.Types.Review))
        {
            reporter.Report(
                new Finding(Rules.ReviewDiscarded, "The result of Review() is discarded, and a review does not throw. Read its findings, or call EnsureSubmittable()."),
                PlaceOf(invocation));
        }
    }

    private static void AnalyzeMap(InvocationExpressionSyntax invocation, SourceContext context, Reporter reporter)
    {
        if (invocation.ArgumentList.Arguments.Count == 1
            && context.Model.GetConstantValue(invocation.ArgumentList.Arguments[0].Expression, context.Cancellation) is { HasValue: true, Value: false }
            && !IsValidatedNearby(invocation)
            && SourceContext.IsType(context.Model.GetSymbolInfo(invocation, context.Cancellation).Symbol?.ContainingType, context.Types.Record))
        {
            reporter.Report(
                new Finding(Rules.MapNotValidated, "ToHyperParameters(validate: false) also writes an invalid record, and nothing here validates it. Call Review(), or omit the argument."),
                PlaceOf(invocation));
        }
    }

    private static bool IsDiscarded(InvocationExpressionSyntax invocation)
    {
        SyntaxNode node = invocation;
        while (node.Parent is ConditionalAccessExpressionSyntax or ParenthesizedExpressionSyntax)
        {
            node = node.Parent;
        }

        return node.Parent is ExpressionStatementSyntax or ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } } };
    }

    /// <summary>Determines whether the member around a call has a call that validates, of whatever, or reads the result of one.</summary>
    private static bool IsValidatedNearby(InvocationExpressionSyntax invocation)
    {
        var member = invocation.Ancestors().FirstOrDefault(static node => node is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? invocation.SyntaxTree.GetRoot();
        return member.DescendantNodes().Any(static node => node switch
        {
            InvocationExpressionSyntax call => Validations.Contains(NameOf(call)),
            MemberAccessExpressionSyntax access => Verdicts.Contains(access.Name.Identifier.ValueText),
            SubpatternSyntax { NameColon.Name.Identifier.ValueText: var name } => Verdicts.Contains(name),
            _ => false,
        });
    }

    private static Location PlaceOf(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.GetLocation(),
        MemberBindingExpressionSyntax binding => binding.Name.GetLocation(),
        _ => invocation.Expression.GetLocation(),
    };
}
