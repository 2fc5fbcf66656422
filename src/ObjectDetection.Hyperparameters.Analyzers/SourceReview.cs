#nullable enable

using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Training;
using ObjectDetection.Hyperparameters.Validation;

namespace ObjectDetection.Hyperparameters.Analyzers;

/// <summary>Reviews what the source says, where only a run knows the rest.</summary>
internal static class SourceReview
{
    private static readonly Rule[] RulesOfNetworks =
        [Rules.FreezesNothing, Rules.FreezesHeads, Rules.FreezesEverything, Rules.FreezeAmbiguous, Rules.FreezeUnknown];

    /// <summary>Returns what a review finds.</summary>
    /// <param name="result">What the source says.</param>
    /// <param name="unknown">The hyperparameters whose values only a run knows.</param>
    public static IEnumerable<Finding> Of(HyperparametersReadResult result, HyperparameterSet unknown) =>
        Reviewer.Review(result, context: null).Findings.Concat(OnEveryNetwork(result.Record, result.Unread, unknown));

    /// <summary>Where the source does not show the network or the image size, reports what the pattern does on every network.</summary>
    private static IEnumerable<Finding> OnEveryNetwork(ObjectDetectionHyperparameters record, HyperparameterSet unread, HyperparameterSet unknown)
    {
        var (isNetworkKnown, isShapeKnown) = (!unknown.Contains(HyperparameterCatalogue.BaseNetwork), !unknown.Contains(HyperparameterCatalogue.ImageShape));
        if (string.IsNullOrEmpty(record.FreezeLayerPattern) || unread.Contains(HyperparameterCatalogue.FreezeLayerPattern) || (isNetworkKnown && isShapeKnown))
        {
            return [];
        }

        BaseNetwork[] networks = isNetworkKnown ? [record.BaseNetwork] : [.. ((ChoiceDomain<BaseNetwork>)HyperparameterCatalogue.BaseNetwork.Domain).Values];
        int[] shapes = isShapeKnown ? [record.ImageShape] : [HyperparameterCatalogue.ImageShape.Default, ParameterNames.LargeImage];
        var left = HyperparameterSet.All.Without(HyperparameterCatalogue.FreezeLayerPattern);
        left = isNetworkKnown && unread.Contains(HyperparameterCatalogue.BaseNetwork) ? left : left.Without(HyperparameterCatalogue.BaseNetwork);
        left = isShapeKnown && unread.Contains(HyperparameterCatalogue.ImageShape) ? left : left.Without(HyperparameterCatalogue.ImageShape);
        var reviews = networks.SelectMany(network => shapes.Select(shape =>
            Reviewer.Review(new HyperparametersReadResult(record with { BaseNetwork = network, ImageShape = shape }, left, []), context: null).Findings)).ToList();
        return reviews[0].Where(finding => RulesOfNetworks.Contains(finding.Rule) && reviews.All(review => review.Any(other => other.Rule == finding.Rule)));
    }
}
