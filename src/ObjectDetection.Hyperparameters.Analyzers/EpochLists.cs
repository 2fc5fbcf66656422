#nullable enable

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ObjectDetection.Hyperparameters.Analyzers;

/// <summary>Reads lists of epochs from the expressions that create them.</summary>
internal static class EpochLists
{
    public static bool TryRead(ExpressionSyntax expression, SourceContext context, out EpochList epochs)
    {
        epochs = EpochList.Empty;
        switch (Constants.Bare(expression))
        {
            case CollectionExpressionSyntax collection:
                return TryReadElements(collection, context, out epochs);
            case ImplicitArrayCreationExpressionSyntax array:
                return TryReadItems(array.Initializer.Expressions, context, out epochs);
            case ArrayCreationExpressionSyntax { Initializer: { } initializer }:
                return TryReadItems(initializer.Expressions, context, out epochs);
            case InvocationExpressionSyntax invocation:
                return TryReadCall(invocation, context, out epochs);
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: nameof(EpochList.Empty) } access:
                return IsMember(context.Model.GetSymbolInfo(access, context.Cancellation).Symbol, context);
            case DefaultExpressionSyntax or LiteralExpressionSyntax { RawKind: (int)SyntaxKind.DefaultLiteralExpression }:
            case BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer: null }:
                return SourceContext.IsType(context.Model.GetTypeInfo(expression, context.Cancellation).ConvertedType, context.Types.EpochList);
            default:
                return false;
        }
    }

    /// <summary>Determines whether a method or property belongs to the list.</summary>
    public static bool IsMember(ISymbol? symbol, SourceContext context) => SourceContext.IsType(symbol?.ContainingType, context.Types.EpochList);

    private static bool TryReadCall(InvocationExpressionSyntax invocation, SourceContext context, out EpochList epochs)
    {
        epochs = EpochList.Empty;
        var name = CallAnalysis.NameOf(invocation);
        if (name is not (nameof(EpochList.Create) or nameof(EpochList.Parse))
            || !IsMember(context.Model.GetSymbolInfo(invocation, context.Cancellation).Symbol, context)
            || invocation.ArgumentList.Arguments.Any(static argument => argument.NameColon is not null))
        {
            return false;
        }

        var arguments = invocation.ArgumentList.Arguments.Select(static argument => argument.Expression).ToList();
        if (name == nameof(EpochList.Parse))
        {
            return arguments.Count == 1 && Constants.TryReadText(arguments[0], context, out var text) && EpochList.TryParse(text, out epochs);
        }

        return TryReadItems(arguments, context, out epochs) || (arguments.Count == 1 && TryRead(arguments[0], context, out epochs));
    }

    private static bool TryReadElements(CollectionExpressionSyntax collection, SourceContext context, out EpochList epochs)
    {
        epochs = EpochList.Empty;
        var items = collection.Elements.OfType<ExpressionElementSyntax>().Select(static element => element.Expression).ToList();
        return items.Count == collection.Elements.Count && TryReadItems(items, context, out epochs);
    }

    private static bool TryReadItems(IReadOnlyCollection<ExpressionSyntax> items, SourceContext context, out EpochList epochs)
    {
        var numbers = new int[items.Count];
        var count = 0;
        foreach (var item in items)
        {
            if (Constants.AsWhole(context.Model.GetConstantValue(item, context.Cancellation).Value) is not { } number)
            {
                epochs = EpochList.Empty;
                return false;
            }

            numbers[count++] = number;
        }

        epochs = EpochList.Create(numbers);
        return true;
    }
}
