using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Wire;

/// <summary>Every case of the files, read and reviewed.</summary>
public sealed class CaseTests
{
    public static TheoryData<string> ValidationCases => [.. CaseFiles.Validation.Keys];

    public static TheoryData<string> MapCases => [.. CaseFiles.Maps.Keys];

    [Fact]
    public void Files_are_whole()
    {
        CaseFiles.Validation.Should().HaveCount(91);
        CaseFiles.Maps.Should().HaveCount(37);
        CaseFiles.Maps.Values.Count(static @case => @case.GetProperty("accepted").ValueKind == System.Text.Json.JsonValueKind.True).Should().Be(12);
    }

    [Theory]
    [MemberData(nameof(ValidationCases))]
    public void Verdict_names_at_fault_and_suggestions_are_those_of_the_case(string id)
    {
        var @case = CaseFiles.Validation[id];

        var review = CaseFiles.Review(CaseFiles.MapOf(@case));

        review.IsSubmittable.Should().Be(@case.GetProperty("expect").GetString() == "valid", review.ToString());
        var names = review.WithSeverity(FindingSeverity.Error).Select(static finding => finding.Name).OfType<string>().Distinct();
        names.Should().BeEquivalentTo(@case.GetProperty("invalid_names").EnumerateArray().Select(static name => name.GetString()), review.ToString());
        if (@case.TryGetProperty("suggest", out var suggestions))
        {
            foreach (var suggestion in suggestions.EnumerateObject())
            {
                review.Findings.Single(finding => finding.Name == suggestion.Name).Suggestion.Should().Be(suggestion.Value.GetString());
            }
        }
    }

    [Theory]
    [MemberData(nameof(MapCases))]
    public void Map_that_trained_is_submittable_and_other_algorithms_maps_are_told_as_such(string id)
    {
        var @case = CaseFiles.Maps[id];

        var review = CaseFiles.Review(CaseFiles.MapOf(@case));

        if (@case.GetProperty("accepted").ValueKind == System.Text.Json.JsonValueKind.True)
        {
            review.IsSubmittable.Should().BeTrue(review.ToString());
        }

        var isOthers = @case.TryGetProperty("expect", out var expected) && expected.GetString() == "other-algorithm";
        review.Findings.Any(static finding => finding.Rule == Rules.OtherAlgorithm).Should().Be(isOthers, review.ToString());
    }

    [Theory]
    [MemberData(nameof(MapCases))]
    public void Map_that_is_submittable_is_written_so_that_it_reads_back_equal(string id)
    {
        var reading = ObjectDetectionHyperparameters.ReadHyperParameters(CaseFiles.MapOf(CaseFiles.Maps[id]));

        if (reading.Review().IsSubmittable)
        {
            ObjectDetectionHyperparameters.FromHyperParameters(reading.Hyperparameters!.ToHyperParameters()).Should().Be(reading.Hyperparameters);
        }
        else
        {
            ((Action)(() => reading.Hyperparameters!.ToHyperParameters())).Should().Throw<Exception>();
        }
    }
}
