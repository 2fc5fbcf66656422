#nullable enable

using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Wire;

namespace ObjectDetection.Hyperparameters.Analyzers;

/// <summary>What a code fix can do about a finding. The properties of the diagnostic say it.</summary>
internal static class Repair
{
    /// <summary>The name of the hyperparameter at fault.</summary>
    public const string Name = "name";

    /// <summary>What was probably meant, as a string map spells it.</summary>
    public const string Suggestion = "suggestion";

    /// <summary>The source that replaces the expression of the diagnostic.</summary>
    public const string Replacement = "replacement";

    /// <summary>Present if the assignment or entry of the expression can be removed.</summary>
    public const string Removal = "removal";

    /// <summary>The record that says the same as the map of the additional location.</summary>
    public const string Record = "record";

    private static readonly Rule[] OfIgnored =
    [
        Rules.FactorWithoutSteps, Rules.LearningRateIgnored, Rules.ScheduleIgnored, Rules.MomentumIgnored, Rules.WeightDecayIgnored, Rules.EarlyStoppingOff, Rules.DuplicateName,
        Rules.EmptyValue, Rules.ContainerOnlyValue,
    ];

    /// <summary>Returns the properties for a value of a record, or for an entry of a map.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="expression">The expression at fault, or <see langword="null"/> if that is not written.</param>
    /// <param name="isText">Whether the expression is a text of a map.</param>
    /// <param name="taken">The names that the map has. A name that replaces another is added, so that no two entries get the same.</param>
    public static ImmutableDictionary<string, string?> For(Finding finding, ExpressionSyntax? expression, bool isText, HashSet<string>? taken = null)
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add(Name, finding.Name).Add(Suggestion, finding.Suggestion);
        if (expression is null)
        {
            return properties;
        }

        var replacement = isText ? TextFor(finding) is { } text ? CSharpWriter.WriteValue(text) : null : ValueFor(finding, expression);
        var isTaken = finding.Rule == Rules.UnknownName && finding.Suggestion is { } name && taken?.Add(name) == false;
        properties = replacement is null || isTaken ? properties : properties.Add(Replacement, replacement);
        return OfIgnored.Contains(finding.Rule) ? properties.Add(Removal, "") : properties;
    }

    private static string? TextFor(Finding finding) =>
        finding.Suggestion ?? (HyperparameterOf(finding) is { } hyperparameter ? Nearest(finding, hyperparameter) switch
        {
            int number => Text.Of(number),
            double number => RealText.Format(number),
            _ => null,
        }
        : null);

    private static string? ValueFor(Finding finding, ExpressionSyntax expression)
    {
        if (HyperparameterOf(finding) is not { } hyperparameter)
        {
            return null;
        }

        return finding.Suggestion is { } suggestion && EpochList.TryParse(suggestion, out var epochs) && hyperparameter == HyperparameterCatalogue.LrSchedulerStep
            ? WriteEpochs(epochs, expression)
            : Nearest(finding, hyperparameter) is { } value ? CSharpWriter.WriteValue(value)
            : null;
    }

    private static Hyperparameter? HyperparameterOf(Finding finding) =>
        finding.Name is { } name && HyperparameterCatalogue.TryGetByName(name, out var hyperparameter) ? hyperparameter : null;

    /// <summary>Returns the accepted value nearest to the one at fault. If there is no nearest one, because the range excludes its end, returns the default.</summary>
    private static object? Nearest(Finding finding, Hyperparameter hyperparameter) => hyperparameter.Domain.Core switch
    {
        WholeNumberDomain whole when finding.Rule == Rules.WholeNumberOutOfRange => whole.Minimum,
        RealDomain real when finding.Rule == Rules.RealOutOfRange && finding.AttemptedValue is double value => NearestReal(real, value, hyperparameter),
        RealDomain when finding.Rule == Rules.NotFinite => ((DefaultedHyperparameter<double>)hyperparameter).Default,
        WholeNumberDomain when finding.Rule == Rules.LabelHoldsNothing => Training.LabelWidth.Minimum,
        _ => null,
    };

    private static double NearestReal(RealDomain domain, double value, Hyperparameter hyperparameter)
    {
        var interval = domain.Interval;
        var end = value > interval.Maximum ? interval.Maximum : value < interval.Minimum ? interval.Minimum : value;
        return domain.Contains(end) ? end : ((DefaultedHyperparameter<double>)hyperparameter).Default;
    }

    /// <summary>Writes a list as the expression at fault does.</summary>
    private static string WriteEpochs(EpochList epochs, ExpressionSyntax expression)
    {
        var items = string.Join(", ", epochs.Select(Text.Of));
        return Constants.Bare(expression) switch
        {
            CollectionExpressionSyntax => $"[{items}]",
            InvocationExpressionSyntax invocation when CallAnalysis.NameOf(invocation) == nameof(EpochList.Parse) => $"{invocation.Expression}({CSharpWriter.WriteValue(epochs.ToString())})",
            InvocationExpressionSyntax invocation => $"{invocation.Expression}({items})",
            ImplicitArrayCreationExpressionSyntax => $"new[] {{ {items} }}",
            _ => $"new int[] {{ {items} }}",
        };
    }
}
