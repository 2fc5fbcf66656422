#nullable enable

using Microsoft.CodeAnalysis.CSharp.Syntax;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Training;
using ObjectDetection.Hyperparameters.Validation;

namespace ObjectDetection.Hyperparameters.Analyzers;

/// <summary>Reviews the records that object initializers and <c>with</c> expressions create.</summary>
internal static class RecordAnalysis
{
    private static readonly Rule[] RulesOfNetworks =
        [Rules.FreezesNothing, Rules.FreezesHeads, Rules.FreezesEverything, Rules.FreezeAmbiguous, Rules.FreezeUnknown];

    public static void Analyze(ExpressionSyntax node, SourceContext context, Reporter reporter)
    {
        if (!RecordLink.IsCandidate(node) || RecordLink.Of(node, context) is not { } link)
        {
            return;
        }

        var findings = Review(link, context, out var values);
        var isIntermediate = link.IsIntermediate();
        var inherited = link.Source is { } source && !source.IsIntermediate() ? Review(source, context, out _) : [];
        foreach (var finding in findings)
        {
            var isOfOneValue = finding.Names.Count == 1;
            if (isOfOneValue ? IsWritten(finding, link, values) : !isIntermediate && !inherited.Any(other => other.Rule == finding.Rule && other.Message == finding.Message))
            {
                reporter.Report(finding, values.Locate(finding, node));
            }
        }
    }

    /// <summary>Determines whether the value at fault is written in this link: the others are reported where they are written.</summary>
    private static bool IsWritten(Finding finding, RecordLink link, RecordValues values) =>
        HyperparameterCatalogue.TryGetByName(finding.Names[0], out var hyperparameter)
        && values.ExpressionOf(hyperparameter) is { } expression
        && link.Initializer!.Span.Contains(expression.Span);

    private static List<Finding> Review(RecordLink link, SourceContext context, out RecordValues values)
    {
        values = RecordValues.Of(link, context, out var unknown);
        var record = ObjectDetectionHyperparameters.From(ref values);
        return [.. Review(record, unknown), .. ReviewOnEveryNetwork(record, unknown)];
    }

    private static IReadOnlyList<Finding> Review(ObjectDetectionHyperparameters record, HyperparameterSet unknown) =>
        Reviewer.Review(new HyperparametersReadResult(record, unknown, []), context: null).Findings;

    /// <summary>Where the source does not show the network or the image size, reports what the pattern does on every network.</summary>
    private static IEnumerable<Finding> ReviewOnEveryNetwork(ObjectDetectionHyperparameters record, HyperparameterSet unknown)
    {
        var (isNetworkKnown, isShapeKnown) = (!unknown.Contains(HyperparameterCatalogue.BaseNetwork), !unknown.Contains(HyperparameterCatalogue.ImageShape));
        if (string.IsNullOrEmpty(record.FreezeLayerPattern) || unknown.Contains(HyperparameterCatalogue.FreezeLayerPattern) || (isNetworkKnown && isShapeKnown))
        {
            return [];
        }

        BaseNetwork[] networks = isNetworkKnown ? [record.BaseNetwork] : [.. ((Domains.ChoiceDomain<BaseNetwork>)HyperparameterCatalogue.BaseNetwork.Domain).Values];
        int[] shapes = isShapeKnown ? [record.ImageShape] : [HyperparameterCatalogue.ImageShape.Default, ParameterNames.LargeImage];
        var known = HyperparameterSet.All.Without(HyperparameterCatalogue.FreezeLayerPattern, HyperparameterCatalogue.BaseNetwork, HyperparameterCatalogue.ImageShape);
        var reviews = networks.SelectMany(network => shapes.Select(shape => Review(record with { BaseNetwork = network, ImageShape = shape }, known))).ToList();
        return reviews[0].Where(finding => RulesOfNetworks.Contains(finding.Rule) && reviews.All(review => review.Any(other => other.Rule == finding.Rule)));
    }
}
