#nullable enable

using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Analyzers;

/// <summary>Reviews the ranges of tuning spaces and, where the source shows the base, its combinations with them.</summary>
internal static class TuningAnalysis
{
    public static void Analyze(ExpressionSyntax node, SourceContext context, Reporter reporter)
    {
        if (!RecordLink.IsCandidate(node) || !SourceContext.IsType(context.Model.GetTypeInfo(node, context.Cancellation).Type, context.Types.Space))
        {
            return;
        }

        var values = ValuesOf(node);
        var ranges = new Dictionary<Hyperparameter, RangeLiteral>();
        HyperparameterSet unread = default;
        foreach (var tunable in Tunables.All)
        {
            if (!values.TryGetValue(tunable.Hyperparameter.PropertyName, out var value))
            {
                continue;
            }

            if (RangeLiteral.Read(tunable.Hyperparameter, value, context) is { } range)
            {
                ranges.Add(tunable.Hyperparameter, range);
            }
            else
            {
                unread.Add(tunable.Hyperparameter);
            }
        }

        var space = SpaceOf(ranges, record: new ObjectDetectionHyperparameters { NumClasses = 1, NumTrainingSamples = 1 });
        foreach (var (tunable, finding) in Tunables.All.SelectMany(tunable => tunable.Examine(space).Select(finding => (tunable, finding))))
        {
            reporter.Report(finding, ranges[tunable.Hyperparameter].PlaceOf(finding).GetLocation());
        }

        if (node is BaseObjectCreationExpressionSyntax && values.TryGetValue(nameof(ObjectDetectionTuningSpace.Base), out var source) && RecordLink.OfSource(source, context) is { } link)
        {
            AnalyzeCombinations(link, ranges, unread, context, reporter);
        }
    }

    /// <summary>Reports what the base and the ranges do to each other. What is wrong with one of them is reported there.</summary>
    private static void AnalyzeCombinations(RecordLink link, Dictionary<Hyperparameter, RangeLiteral> ranges, HyperparameterSet unread, SourceContext context, Reporter reporter)
    {
        var values = RecordValues.Of(link, context, out var unknown);
        foreach (var hyperparameter in HyperparameterCatalogue.All)
        {
            if (unknown.Contains(hyperparameter) && !ranges.ContainsKey(hyperparameter))
            {
                unread.Add(hyperparameter);
            }
        }

        var space = SpaceOf(ranges, ObjectDetectionHyperparameters.From(ref values));
        var isBase = link.IsBase();
        var ofRanges = Tunables.All.SelectMany(tunable => tunable.Examine(space)).Select(static finding => finding.Message).ToList();
        foreach (var finding in SpaceReviewer.Review(space, context: null, options: null, unread).Findings)
        {
            var tuned = ranges.Keys.FirstOrDefault(hyperparameter => finding.Names.Contains(hyperparameter.Name));
            if (tuned is not null && !ofRanges.Contains(finding.Message))
            {
                reporter.Report(finding, ranges[tuned].Expression.GetLocation());
            }
            else if (tuned is null && isBase && (finding.Names.Count == 1 ? RecordAnalysis.IsWritten(finding, link, values) : !ofRanges.Contains(finding.Message)))
            {
                var expression = values.ExpressionOf(finding);
                reporter.Report(finding, values.Locate(finding, link), Repair.For(finding, link.Writes(expression) ? expression : null, isText: false));
            }
        }
    }

    private static Dictionary<string, ExpressionSyntax> ValuesOf(ExpressionSyntax node)
    {
        var values = new Dictionary<string, ExpressionSyntax>(StringComparer.Ordinal);
        foreach (var expression in RecordLink.InitializerOf(node)!.Expressions)
        {
            if (RecordLink.PropertyOf(expression) is { } name)
            {
                values[name] = ((AssignmentExpressionSyntax)expression).Right;
            }
        }

        return values;
    }

    private static ObjectDetectionTuningSpace SpaceOf(Dictionary<Hyperparameter, RangeLiteral> ranges, ObjectDetectionHyperparameters record)
    {
        return new ObjectDetectionTuningSpace
        {
            Base = record,
            LearningRate = RangeOf(HyperparameterCatalogue.LearningRate) as ContinuousRange,
            MiniBatchSize = RangeOf(HyperparameterCatalogue.MiniBatchSize) as TuningRange<int>,
            Momentum = RangeOf(HyperparameterCatalogue.Momentum) as ContinuousRange,
            Optimizer = RangeOf(HyperparameterCatalogue.Optimizer) as Categories<Optimizer>,
            WeightDecay = RangeOf(HyperparameterCatalogue.WeightDecay) as ContinuousRange,
        };

        object? RangeOf(Hyperparameter hyperparameter) => ranges.TryGetValue(hyperparameter, out var range) ? range.Range : null;
    }
}
