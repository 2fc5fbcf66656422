using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Requests.Checks;

namespace ObjectDetection.Hyperparameters.Requests.Tests.Checks;

/// <summary>A request of any size costs time and memory in proportion to it: each pair of its channels would be too much.</summary>
public sealed class LargeRequestTests
{
    private const int Count = 50_000;

    [Theory]
    [InlineData("train")]
    [InlineData("other")]
    [InlineData(null)]
    public void Request_with_many_channels_lists_a_thousand_problems(string? name)
    {
        var request = Request(i => new Channel(name ?? $"channel-{i}") { ContentType = "image/jpeg", S3DataType = S3DataType.S3Prefix, S3Uri = "s3://bucket/data" });

        var findings = RequestChecks.Check(request, UnknownMembers.None, isBaseModelKnown: false).ToArray();

        findings.Should().HaveCount(Listing.Maximum + 1);
        findings[^1].Code.Should().Be("ODH457");
        findings.Should().Contain(static finding => finding.Code == "ODH811", "errors are listed first");
    }

    [Fact]
    public void Request_with_many_unknown_members_is_checked()
    {
        var unknown = new UnknownMembers();
        for (var i = 0; i < Count; i++)
        {
            unknown.Add($"$.InputDataConfig[{i}].DataSource.S3DataSource.AttributeNames[1]");
        }

        var request = Request(static i => new Channel("train") { S3DataType = S3DataType.AugmentedManifestFile, S3Uri = "s3://bucket/a.manifest", AttributeNames = ["source-ref"] });

        RequestChecks.Check(request, unknown, isBaseModelKnown: false).Should().NotContain(static finding => finding.Code == "ODH816");
    }

    [Fact]
    public void Uri_of_any_length_is_read()
    {
        var uri = $"https://bucket{string.Concat(Enumerable.Repeat(".s3-", 1_000_000))}\uE000";

        S3Place.Of(uri)!.Bucket.Should().Be("bucket");
    }

    private static TrainingRequest Request(Func<int, Channel> channel) => new() { InputDataConfig = [.. Enumerable.Range(0, Count).Select(channel)] };
}
