using System.Diagnostics;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Tests.Support;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Tests.Domains;

/// <summary>Holds short legal patterns to little memory and time, however much they repeat.</summary>
public sealed class PatternCostTests
{
    private const long FewBytes = 4_000_000;

    private static int jobs;

    [Theory]
    [InlineData("(", 40, "conv", "){2}", "")]
    [InlineData("(", 40, "conv", "){2,}", "")]
    [InlineData("(", 300, "conv", "){2}", "")]
    [InlineData("(", 150, "conv", "){4294967294}", "")]
    [InlineData("(", 40, "conv", "){2}", @"\1")]
    [InlineData("(?>", 40, "conv", "){2}", "")]
    public void Pattern_wider_than_every_name_matches_nothing(string open, int levels, string body, string close, string end)
    {
        var pattern = Nested(open, levels, body, close) + end;

        var frozen = Cost.Within(FewBytes, () => Job(pattern).GetFrozenParameters());

        frozen.IsKnown.Should().BeTrue();
        frozen.Names.Should().BeEmpty();
        frozen.FoundBySearch.Should().BeEmpty();
        Cost.Within(FewBytes, () => Job(pattern).Review()).Findings.Should().ContainSingle().Which.Code.Should().Be("ODH313");
    }

    [Theory]
    [InlineData("(", 40, "c?", "){2}", "")]
    [InlineData("(", 40, "", "){2}", "")]
    [InlineData("(", 40, "conv|", "){2}", "")]
    [InlineData("(?:", 20, ".*", "){2,}", "")]
    [InlineData("(?:", 200, @"\w+|_", ")*", "")]
    [InlineData("(?:.?){65535}", 1, "", "", "")]
    public void Repeats_that_can_match_every_name_are_counted_without_being_written_out(string open, int levels, string body, string close, string end)
    {
        var frozen = Cost.Within(FewBytes, () => Job(Nested(open, levels, body, close) + end).GetFrozenParameters());

        frozen.Names.Should().HaveCount(frozen.Total);
    }

    [Theory]
    [InlineData("(", 40, "conv", "){2}", @"|s(x)?\41")]
    [InlineData("(?>", 40, "c?", "){2}", "")]
    [InlineData("(?:", 40, "c?", "){2}", @"(s?)\1")]
    [InlineData("((?i)[\u0400-\uFF00]?){9}", 1, "", "", @"\1")]
    public void Pattern_that_only_dotnet_could_match_is_unknown_when_it_is_too_large(string open, int levels, string body, string close, string end)
    {
        var pattern = Nested(open, levels, body, close) + end;

        Job(pattern).IsValid().Should().BeTrue();
        Cost.Within(FewBytes, () => Job(pattern).GetFrozenParameters()).IsKnown.Should().BeFalse();
        Cost.Within(FewBytes, () => Job(pattern).Review()).Findings.Should().ContainSingle().Which.Code.Should().Be("ODH318");
    }

    [Theory]
    [InlineData(@"(\w*)+(?<!t)$", 120)]
    [InlineData("(a+)+$", 0)]
    [InlineData("(.*a){20}", 0)]
    [InlineData("(?:[a-z_0-9]{0,40}){40}t$", 73)]
    [InlineData("(?=(.*_)*w)stage", 52)]
    public void Nested_loops_without_references_are_decided(string pattern, int frozen) =>
        Cost.Within(FewBytes, () => Job(pattern).GetFrozenParameters()).Names.Should().HaveCount(frozen);

    [Theory]
    [InlineData(@"(.+)*\1")]
    [InlineData(@"((\w+)+)+\1X")]
    [InlineData(@"(x?)\1(?:(?:(?:){30}){30}){30}")]
    public void Evil_pattern_with_a_reference_takes_a_fraction_of_a_second(string pattern) =>
        Cost.Within(20_000_000, () => Job(pattern).Review(), TimeSpan.FromSeconds(1)).IsSubmittable.Should().BeTrue();

    [Fact]
    public void Random_nested_repeats_cost_little_and_agree_with_dotnet()
    {
        var random = new Random(13);
        var clock = Stopwatch.StartNew();
        var compared = 0;
        for (var i = 0; i < 400; i++)
        {
            var pattern = Some(random, random.Next(2, 9));
            var end = random.Next(4) == 0 ? @"(s?)\1" : "";

            var record = Job(pattern + end);
            record.IsValid().Should().BeTrue(pattern);
            var frozen = Cost.Within(FewBytes, () => Job(pattern + end).GetFrozenParameters());
            Cost.Within(FewBytes, () => record.Review());

            // A reference to nothing keeps a pattern from the tree, and .NET has its own way to count.
            var other = Job($"()(?:{pattern})" + @"\1" + end).GetFrozenParameters();
            if (frozen.IsKnown && other.IsKnown && end.Length == 0)
            {
                other.Names.Should().Equal(frozen.Names, pattern);
                other.FoundBySearch.Should().Equal(frozen.FoundBySearch, pattern);
                compared++;
            }
        }

        compared.Should().BeGreaterThan(100);
        clock.Elapsed.Should().BeLessThan(TimeSpan.FromSeconds(60));
    }

    private static string Nested(string open, int levels, string body, string close) =>
        string.Concat(Enumerable.Repeat(open, levels)) + body + string.Concat(Enumerable.Repeat(close, levels));

    private static string Some(Random random, int depth)
    {
        string[] parts = ["conv", "s", ".", @"\w", @"\b", "[a-m]", "[^s]", "", "(?=.*s)", "(?<!t)", "^"];
        string[] repeats = ["*", "+", "?", "{2}", "{0,7}", "{3,40}", "{2,}", "", ""];
        return depth == 0
            ? parts[random.Next(parts.Length)]
            : $"(?:{Some(random, depth - 1)}{(random.Next(3) == 0 ? $"|{Some(random, random.Next(depth))}" : "")}){repeats[random.Next(repeats.Length)]}";
    }

    /// <summary>Returns a job with a pattern that no earlier job had, because answers are kept: a comment with a number follows it.</summary>
    private static ObjectDetectionHyperparameters Job(string pattern) => new()
    {
        NumClasses = 1,
        NumTrainingSamples = 1000,
        BaseNetwork = BaseNetwork.ResNet50,
        ImageShape = 300,
        FreezeLayerPattern = $"{pattern}(?#{Interlocked.Increment(ref jobs)})",
    };
}
