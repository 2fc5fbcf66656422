extern alias analyzer;

using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using ObjectDetection.Hyperparameters.Analyzers.Tests.Support;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Validation;
using ObjectDetection.Hyperparameters.Wire;
using Descriptors = analyzer::ObjectDetection.Hyperparameters.Analyzers.Descriptors;

namespace ObjectDetection.Hyperparameters.Analyzers.Tests;

/// <summary>The compiler's verdict is the one at run time.</summary>
public sealed partial class AgreementTests
{
    private const int Count = 2000;

    private static readonly HashSet<string> Covered = [.. Descriptors.All.Select(static descriptor => descriptor.Id)];

    [Fact]
    public void Compiler_reports_what_a_review_reports()
    {
        var random = new RandomRecords(1);
        var records = Enumerable.Range(0, Count).Select(_ => random.Next()).ToList();

        var reports = ReportsOf(records.Select(static record => $"=> {CSharpWriter.Write(record)};"));

        var codes = new HashSet<string>();
        for (var i = 0; i < Count; i++)
        {
            var expected = records[i].Review().Findings.Where(static finding => Covered.Contains(finding.Code)).Select(static finding => $"{finding.Code} {finding.MessageWithSuggestion}").Order(StringComparer.Ordinal);
            reports[i].Select(static diagnostic => $"{diagnostic.Id} {diagnostic.GetMessage(null)}").Order(StringComparer.Ordinal).Should().Equal(expected, CSharpWriter.Write(records[i]));
            codes.UnionWith(reports[i].Select(static diagnostic => diagnostic.Id));
        }

        codes.Should().HaveCountGreaterThan(25);
    }

    /// <summary>Values that only a run knows silence what depends on them, and nothing that is left is wrong.</summary>
    [Fact]
    public void Compiler_reports_nothing_that_a_run_could_refute()
    {
        var random = new RandomRecords(2);
        var records = Enumerable.Range(0, Count).Select(_ => random.Next()).ToList();

        var reports = ReportsOf(records.Select(record =>
            $"=> {string.Join('\n', CSharpWriter.Write(record).Split('\n').Select(line => line.Contains(" = ", StringComparison.Ordinal) && random.Chance(0.4) ? Hidden(line) : line))};"));

        ShouldBeTrue(reports, records);
        reports.Sum(static report => report.Count).Should().BeGreaterThan(Count / 2);
    }

    [Fact]
    public void Copy_of_an_unknown_record_is_reported_only_for_what_is_written()
    {
        var random = new RandomRecords(3);
        var records = new List<ObjectDetectionHyperparameters>();
        var bodies = new List<string>();
        while (records.Count < Count)
        {
            var changed = random.Next();
            var initializer = CSharpWriter.Write(changed)["new ObjectDetectionHyperparameters".Length..];
            records.Add(RandomRecords.Merge(random.Next(), changed, name => initializer.Contains($" {name} = ", StringComparison.Ordinal)));
            bodies.Add($"=> Late<ObjectDetectionHyperparameters>(null!) with {initializer};");
        }

        var reports = ReportsOf(bodies);

        ShouldBeTrue(reports, records);
        reports.Sum(static report => report.Count).Should().BeGreaterThan(Count / 2);
    }

    private static void ShouldBeTrue(List<List<Diagnostic>> reports, List<ObjectDetectionHyperparameters> records)
    {
        for (var i = 0; i < records.Count; i++)
        {
            var codes = CodesOf(records[i]);
            codes.UnionWith(CodesOf(WithNetwork(records[i])));
            var implied = Consequences.All.Where(pair => codes.Contains(pair.Cause.Code)).Select(static pair => pair.Consequence.Code);
            reports[i].Select(static diagnostic => diagnostic.Id).Except(implied).Should().BeSubsetOf(codes, CSharpWriter.Write(records[i]));
        }
    }

    private static HashSet<string> CodesOf(ObjectDetectionHyperparameters record) => [.. record.Review().Findings.Select(static finding => finding.Code)];

    /// <summary>What a pattern freezes on every network is not reported where the network is invalid, which is an error anyway.</summary>
    private static ObjectDetectionHyperparameters WithNetwork(ObjectDetectionHyperparameters record) => record with
    {
        BaseNetwork = Enum.IsDefined(record.BaseNetwork) ? record.BaseNetwork : BaseNetwork.Vgg16,
        ImageShape = HyperparameterCatalogue.ImageShape.Domain.Contains(record.ImageShape) ? record.ImageShape : HyperparameterCatalogue.ImageShape.Default,
    };

    /// <summary>Wraps a value in a call, which is not a constant.</summary>
    private static string Hidden(string line)
    {
        var parts = Assignment().Match(line);
        var type = typeof(ObjectDetectionHyperparameters).GetProperty(parts.Groups["name"].Value)!.PropertyType;
        var name = Nullable.GetUnderlyingType(type) is { } underlying ? underlying.FullName + "?" : type.FullName;
        return $"{parts.Groups["name"].Value} = Late<{name}>({parts.Groups["value"].Value}),";
    }

    private static List<List<Diagnostic>> ReportsOf(IEnumerable<string> bodies)
    {
        var source = new StringBuilder(Compiler.Usings).Append("#nullable enable\npublic static class Program { public static T Late<T>(T value) => value;\n");
        var ends = new List<int>();
        foreach (var body in bodies)
        {
            source.Append($"public static ObjectDetectionHyperparameters Record{ends.Count}() {body}\n");
            ends.Add(source.Length);
        }

        var text = source.Append('}').ToString();
        Compiler.Errors(text).Should().BeEmpty();
        var reports = ends.Select(static _ => new List<Diagnostic>()).ToList();
        foreach (var diagnostic in Compiler.Report(text))
        {
            reports[ends.FindIndex(end => diagnostic.Location.SourceSpan.Start < end)].Add(diagnostic);
        }

        return reports;
    }

    [GeneratedRegex("^ *(?<name>[A-Za-z]+) = (?<value>.*),$")]
    private static partial Regex Assignment();
}
