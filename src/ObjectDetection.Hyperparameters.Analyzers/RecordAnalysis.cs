#nullable enable

using Microsoft.CodeAnalysis.CSharp.Syntax;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Analyzers;

/// <summary>Reviews the records that object initializers and <c>with</c> expressions create.</summary>
internal static class RecordAnalysis
{
    public static void Analyze(ExpressionSyntax node, SourceContext context, Reporter reporter)
    {
        // The analysis of a tuning space knows which values of its base the ranges replace.
        if (!RecordLink.IsCandidate(node) || RecordLink.Of(node, context) is not { } link || link.IsBase())
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
                var expression = values.ExpressionOf(finding);
                var repair = Repair.For(finding, link.Writes(expression) ? expression : null, isText: false);
                reporter.Report(finding, values.Locate(finding, link), link.IsCopiedElsewhere() ? repair.Remove(Repair.Removal) : repair);
            }
        }
    }

    /// <summary>Determines whether the value at fault is written in this link: the others are reported where they are written.</summary>
    public static bool IsWritten(Finding finding, RecordLink link, RecordValues values) =>
        HyperparameterCatalogue.TryGetByName(finding.Names[0], out var hyperparameter)
        && link.Writes(values.ExpressionOf(hyperparameter));

    private static List<Finding> Review(RecordLink link, SourceContext context, out RecordValues values)
    {
        values = RecordValues.Of(link, context, out var unknown);
        return [.. SourceReview.Of(new HyperparametersReadResult(ObjectDetectionHyperparameters.From(ref values), unknown, []), unknown)];
    }
}
