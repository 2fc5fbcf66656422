#nullable enable

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Analyzers;

/// <summary>Reviews string maps that are known to be hyperparameters of the algorithm.</summary>
internal static class MapAnalysis
{
    /// <summary>Looks at a dictionary that is created with its entries, or gets them in the statements that follow.</summary>
    public static void Analyze(BaseObjectCreationExpressionSyntax creation, SourceContext context, Reporter reporter)
    {
        if (MapLiteral.IsCandidate(creation) && MapLiteral.Of(creation, context) is { } map)
        {
            Analyze(map, context, reporter);
        }
    }

    /// <summary>Looks at entries for a dictionary that exists: <c>HyperParameters = { ["epochs"] = "10" }</c>.</summary>
    public static void Analyze(InitializerExpressionSyntax initializer, SourceContext context, Reporter reporter)
    {
        if (initializer.Parent is AssignmentExpressionSyntax assignment
            && assignment.Right == initializer
            && MapDestinations.IsName(MapDestinations.NameOf(assignment.Left))
            && MapLiteral.EntriesOf(initializer).ToList() is { Count: > 0 } entries
            && MapLiteral.IsStringMap(context.Model.GetTypeInfo(assignment.Left, context.Cancellation).Type))
        {
            Analyze(MapLiteral.OfAdditions(initializer, MapDestinations.OfName(MapDestinations.NameOf(assignment.Left)), entries, context), context, reporter);
        }
    }

    /// <summary>Looks at a single entry: <c>request.HyperParameters["epochs"] = "10"</c>, or the same with <c>Add</c>.</summary>
    public static void AnalyzeEntry(ExpressionSyntax expression, SourceContext context, Reporter reporter)
    {
        if (MapEntry.OfExpression(expression) is not var (map, entry)
            || !MapDestinations.IsName(MapDestinations.NameOf(map))
            || !MapLiteral.IsStringMap(context.Model.GetTypeInfo(map, context.Cancellation).Type)
            || (map is IdentifierNameSyntax name && Locals.ValueOf(name, context) is BaseObjectCreationExpressionSyntax creation && MapLiteral.IsCandidate(creation)))
        {
            return;
        }

        // What a later statement replaces is not what the job gets.
        var siblings = (expression.Ancestors().OfType<BlockSyntax>().FirstOrDefault()?.DescendantNodes().OfType<ExpressionStatementSyntax>() ?? [])
            .Select(static statement => MapEntry.OfExpression(statement.Expression))
            .Where(other => other is var (otherMap, _) && SyntaxFactory.AreEquivalent(map, otherMap))
            .Select(static other => other!.Value.Entry)
            .ToList();
        if (siblings.Exists(other => other.Replaces && other.Key.SpanStart > entry.Key.SpanStart && SyntaxFactory.AreEquivalent(other.Key, entry.Key)))
        {
            return;
        }

        var literal = MapLiteral.OfAdditions(expression, MapDestinations.OfName(MapDestinations.NameOf(map)), [entry], context);
        var names = siblings.Select(other => Constants.TryReadText(other.Key, context, out var text) ? text : null).OfType<string>();
        Analyze(literal, context, reporter, names);
    }

    private static void Analyze(MapLiteral map, SourceContext context, Reporter reporter, IEnumerable<string>? names = null)
    {
        if (map.Destination != MapDestination.Reader && !MapDestinations.AreOurs(map.Node, names ?? map.Names, context))
        {
            return;
        }

        string? record = null;
        var taken = new HashSet<string>((names ?? []).Concat(map.Names), StringComparer.Ordinal);
        var findings = map.Review().Where(finding => map.IsComplete || (finding.Names.Count == 1 && finding.Rule != Rules.DifferingDefault)).ToList();
        foreach (var finding in findings)
        {
            record ??= map.WriteRecord() ?? "";
            var repair = Repair.For(finding, map.ExpressionOf(finding), isText: true, taken);
            reporter.Report(finding, map.Locate(finding), record.Length > 0 ? repair.Add(Repair.Record, record) : repair, map.Node.GetLocation());
        }
    }
}
