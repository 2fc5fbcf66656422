#nullable enable

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Analyzers;

/// <summary>The values of a record that the source shows, with the expressions that say them.</summary>
internal readonly struct RecordValues : IHyperparameterSource
{
    private readonly ExpressionSyntax?[] expressions;
    private readonly object?[] values;
    private readonly bool[] isKnown;

    private RecordValues(int count) => (expressions, values, isKnown) = (new ExpressionSyntax?[count], new object?[count], new bool[count]);

    /// <summary>Reads the values of a link and of those that it copies from.</summary>
    /// <param name="link">The last link.</param>
    /// <param name="context">The source.</param>
    /// <param name="unknown">The hyperparameters whose values only a run knows.</param>
    public static RecordValues Of(RecordLink link, SourceContext context, out HyperparameterSet unknown)
    {
        var stated = new RecordValues(HyperparameterCatalogue.All.Count);
        for (var current = link; current is not null; current = current.Source)
        {
            stated.Add(current, context);
        }

        unknown = default;
        foreach (var hyperparameter in HyperparameterCatalogue.All)
        {
            if (stated.expressions[hyperparameter.Index] is null ? !link.IsComplete : !stated.isKnown[hyperparameter.Index])
            {
                unknown.Add(hyperparameter);
            }
        }

        return stated;
    }

    /// <summary>Returns the expression of a value, or <see langword="null"/> if none is written.</summary>
    public ExpressionSyntax? ExpressionOf(Hyperparameter hyperparameter) => expressions[hyperparameter.Index];

    /// <inheritdoc/>
    public bool TryRead<T>(Hyperparameter<T> hyperparameter, out T value)
    {
        var isRead = isKnown[hyperparameter.Index];
        value = isRead ? (T)values[hyperparameter.Index]! : default!;
        return isRead;
    }

    /// <summary>Returns the value at fault, if it is written.</summary>
    public ExpressionSyntax? ExpressionOf(Finding finding) =>
        finding.Name is { } name && HyperparameterCatalogue.TryGetByName(name, out var hyperparameter) ? ExpressionOf(hyperparameter) : null;

    /// <summary>
    /// Returns the place of a finding in the last link: the value at fault, else the first one written there that the rule names, else the start of the expression.
    /// A link before it can be correct, and others can copy it.
    /// </summary>
    public Location Locate(Finding finding, RecordLink link)
    {
        foreach (var name in finding.Names)
        {
            if (HyperparameterCatalogue.TryGetByName(name, out var hyperparameter) && ExpressionOf(hyperparameter) is { } expression && link.Writes(expression))
            {
                return expression.GetLocation();
            }
        }

        return Places.StartOf(link.Node);
    }

    /// <summary>Adds the values of one link. Those of later links win.</summary>
    private void Add(RecordLink link, SourceContext context)
    {
        if (link.Initializer is not { } initializer)
        {
            return;
        }

        foreach (var expression in initializer.Expressions)
        {
            if (RecordLink.PropertyOf(expression) is { } name
                && HyperparameterCatalogue.TryGetByPropertyName(name, out var hyperparameter)
                && expressions[hyperparameter.Index] is null)
            {
                var value = ((AssignmentExpressionSyntax)expression).Right;
                expressions[hyperparameter.Index] = value;
                isKnown[hyperparameter.Index] = Constants.TryRead(hyperparameter, value, context, out values[hyperparameter.Index]);
            }
        }
    }
}
