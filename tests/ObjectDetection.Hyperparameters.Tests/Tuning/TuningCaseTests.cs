using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Tests.Tuning;

/// <summary>Real ranges, tuning jobs and maps of launched jobs.</summary>
public sealed class TuningCaseTests
{
    public static TheoryData<string> RangeIds => [.. TuningData.Cases("tuning-ranges.json").Keys];

    public static TheoryData<string> JobIds => [.. TuningData.Cases("tuning-jobs.json").Keys];

    public static TheoryData<string> MapIds => [.. TuningData.Cases("tuning-maps.json").Keys];

    [Theory]
    [MemberData(nameof(RangeIds))]
    public void Range_is_judged_as_expected(string id)
    {
        var @case = TuningData.Cases("tuning-ranges.json")[id];
        var range = @case.GetProperty("range");
        var name = range.GetProperty("Name").GetString()!;

        var reading = ObjectDetectionTuningSpace.ReadTuningJob(
            TuningData.SmallMap, TuningData.Ranges([(range.GetProperty("Type").GetString()!, range)]));
        var review = reading.Review();

        review.IsSubmittable.Should().Be(@case.GetProperty("expect").GetString() == "valid", "{0}: {1}", @case.GetProperty("reason"), review);
        review.WithSeverity(FindingSeverity.Error).Where(finding => finding.Name != name || !finding.Code.StartsWith("ODH5", StringComparison.Ordinal)).Should().BeEmpty();
        if (review.IsSubmittable)
        {
            new ObjectDetectionTuningSpaceValidator().Validate(reading.Space!).IsValid.Should().BeTrue();
        }
    }

    [Theory]
    [InlineData("T04")]
    [InlineData("T05")]
    public void Recommended_end_outside_the_domain_is_a_warning(string id)
    {
        var range = TuningData.Cases("tuning-ranges.json")[id].GetProperty("range");

        var reading = ObjectDetectionTuningSpace.ReadTuningJob(TuningData.SmallMap, TuningData.Ranges([("Continuous", range)]));

        TuningData.Codes(reading.Review(), FindingSeverity.Warning).Should().Contain(Rules.RecommendedEndOutsideDomain.Code);
    }

    [Theory]
    [MemberData(nameof(JobIds))]
    public void Real_job_reads_validates_and_is_written_as_it_was(string id)
    {
        var @case = TuningData.Cases("tuning-jobs.json")[id];
        var map = TuningData.Map(@case.GetProperty("static"));
        var described = @case.GetProperty("ranges");
        var ranges = described.ValueKind == System.Text.Json.JsonValueKind.Null
            ? new TuningParameterRanges()
            : TuningData.Ranges(described.EnumerateObject().SelectMany(static kind => kind.Value.EnumerateArray().Select(range => (kind.Name, range))));

        var reading = ObjectDetectionTuningSpace.ReadTuningJob(map, ranges);

        reading.Findings.Should().BeEmpty();
        reading.Review().IsSubmittable.Should().BeTrue();
        var space = reading.Space!;
        space.ToStaticHyperParameters().Should().Contain(map);
        space.ToParameterRanges().ContinuousParameterRanges.Should().Equal(ranges.ContinuousParameterRanges.Select(static range => range with { ScalingType = "Auto" }));
        var again = ObjectDetectionTuningSpace.ReadTuningJob(space.ToStaticHyperParameters(), space.ToParameterRanges()).Space!;
        again.Should().Be(space);
    }

    [Theory]
    [MemberData(nameof(MapIds))]
    public void Map_of_a_launched_job_reads_as_a_plain_record_and_a_static_map_as_a_base(string id)
    {
        var map = TuningData.Map(TuningData.Cases("tuning-maps.json")[id].GetProperty("hyperparameters"));

        var record = ObjectDetectionHyperparameters.FromHyperParameters(map);
        var reading = ObjectDetectionTuningSpace.ReadTuningJob(map, new TuningParameterRanges());

        record.IsValid().Should().BeTrue();
        reading.Space!.Base.Should().Be(record);
        reading.Space.ToStaticHyperParameters().Keys.Should().NotContain(static name => name.StartsWith('_'));
    }
}
