#nullable enable

using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Analyzers;

/// <summary>A range of a tuning space, as the source writes it with constants.</summary>
/// <param name="Expression">The whole expression.</param>
/// <param name="Range">The range.</param>
/// <param name="Parts">The expressions of its limits, its scale or its categories, with their values.</param>
internal sealed record RangeLiteral(ExpressionSyntax Expression, object Range, IReadOnlyList<(ExpressionSyntax Expression, object Value)> Parts)
{
    private static readonly string[] Parameters = [nameof(ContinuousRange.Minimum), nameof(ContinuousRange.Maximum), nameof(ContinuousRange.Scaling)];

    /// <summary>Reads a range, or returns <see langword="null"/> if only a run knows it.</summary>
    public static RangeLiteral? Read(Hyperparameter hyperparameter, ExpressionSyntax expression, SourceContext context)
    {
        var bare = Constants.Bare(expression);
        var items = CategoriesOf(bare, context);
        return hyperparameter switch
        {
            Hyperparameter<double> when bare is BaseObjectCreationExpressionSyntax creation =>
                ReadNumbers<double>(creation, context, Constants.AsReal, static (minimum, maximum, scale) => new ContinuousRange(minimum, maximum, scale)),
            Hyperparameter<int> when bare is BaseObjectCreationExpressionSyntax creation =>
                ReadNumbers<int>(creation, context, Constants.AsWhole, static (minimum, maximum, scale) => new IntegerRange(minimum, maximum, scale)),
            Hyperparameter<int> when items is not null => ReadCategories<int>(hyperparameter, bare, items, context),
            Hyperparameter<Optimizer> when items is not null => ReadCategories<Optimizer>(hyperparameter, bare, items, context),
            _ => null,
        };
    }

    /// <summary>Returns the part that a finding is about, or the whole.</summary>
    public ExpressionSyntax PlaceOf(Finding finding) =>
        Parts.LastOrDefault(part => part.Value.Equals(finding.AttemptedValue)).Expression ?? Expression;

    private static RangeLiteral? ReadNumbers<T>(BaseObjectCreationExpressionSyntax creation, SourceContext context, Func<object?, T?> convert, Func<T, T, ScalingType, object> create)
        where T : struct
    {
        var arguments = new ExpressionSyntax?[Parameters.Length];
        foreach (var (argument, index) in (creation.ArgumentList?.Arguments ?? default).Select(static (argument, index) => (argument, index)))
        {
            var position = argument.NameColon is { } name ? Array.IndexOf(Parameters, name.Name.Identifier.ValueText) : index;
            if (position < 0 || position >= arguments.Length)
            {
                return null;
            }

            arguments[position] = argument.Expression;
        }

        if (arguments is not [{ } first, { } last, var scaling]
            || creation.Initializer is not null
            || convert(Value(first)) is not { } minimum
            || convert(Value(last)) is not { } maximum
            || (scaling is not null && Constants.AsWhole(Value(scaling)) is null))
        {
            return null;
        }

        var scale = scaling is null ? ScalingType.Auto : (ScalingType)Constants.AsWhole(Value(scaling))!.Value;
        List<(ExpressionSyntax, object)> parts = [(first, minimum), (last, maximum)];
        if (scaling is not null)
        {
            parts.Add((scaling, scale));
        }

        return new RangeLiteral(creation, create(minimum, maximum, scale), parts);

        object? Value(ExpressionSyntax expression) => context.Model.GetConstantValue(expression, context.Cancellation).Value;
    }

    private static RangeLiteral? ReadCategories<T>(Hyperparameter hyperparameter, ExpressionSyntax expression, IReadOnlyList<ExpressionSyntax> items, SourceContext context)
    {
        var parts = new List<(ExpressionSyntax Expression, object Value)>();
        foreach (var item in items)
        {
            if (!Constants.TryRead(hyperparameter, item, context, out var value) || value is null)
            {
                return null;
            }

            parts.Add((item, value));
        }

        return new RangeLiteral(expression, Categories.Of([.. parts.Select(static part => (T)part.Value)]), parts);
    }

    /// <summary>Returns the items of a collection expression, or the arguments of <c>Categories.Of</c>.</summary>
    private static IReadOnlyList<ExpressionSyntax>? CategoriesOf(ExpressionSyntax expression, SourceContext context)
    {
        switch (expression)
        {
            case CollectionExpressionSyntax collection when collection.Elements.All(static element => element is ExpressionElementSyntax):
                return [.. collection.Elements.Cast<ExpressionElementSyntax>().Select(static element => element.Expression)];
            case InvocationExpressionSyntax invocation when CallAnalysis.NameOf(invocation) == nameof(Categories.Of)
                && context.Model.GetSymbolInfo(invocation, context.Cancellation).Symbol?.ContainingType.Name == nameof(Categories)
                && invocation.ArgumentList.Arguments.All(static argument => argument.NameColon is null && argument.Expression is not CollectionExpressionSyntax):
                return [.. invocation.ArgumentList.Arguments.Select(static argument => argument.Expression)];
            default:
                return null;
        }
    }
}
