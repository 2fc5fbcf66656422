using ObjectDetection.Hyperparameters.Tests.Validation.Cases;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Tests.Validation;

public sealed class RealJobsReviewTests
{
    public static TheoryData<string> Trained => new(ReviewCaseFiles.RealJobs.Where(static job => job.Accepted == true).Select(static job => job.Id));

    public static TheoryData<string> Warned => new(ReviewCaseFiles.WarnedMaps.Select(static map => map.Id));

    [Theory]
    [MemberData(nameof(Trained))]
    public void Map_that_trained_has_no_error_under_its_instance(string id)
    {
        var job = ReviewCaseFiles.RealJobs.Single(job => job.Id == id);

        var review = ObjectDetectionHyperparameters.ReadHyperParameters(job.Hyperparameters).Review(ContextOf(job));

        review.WithSeverity(FindingSeverity.Error).Should().BeEmpty();
        review.IsSubmittable.Should().BeTrue();
    }

    [Fact]
    public void Good_jobs_are_not_told_that_their_sizes_ruin_them()
    {
        string[] sizes = ["ODH307", "ODH308"];
        var told = ReviewCaseFiles.RealJobs
            .Where(static job => job.Accepted == true)
            .Where(job => ObjectDetectionHyperparameters.ReadHyperParameters(job.Hyperparameters).Review(ContextOf(job)).Findings.Any(finding => sizes.Contains(finding.Code)));

        told.Should().ContainSingle("it ended with a validation:mAP of 0.0005").Which.Id.Should().Be("tbs89-worst-job");
    }

    [Theory]
    [InlineData("packt-batch90", "ODH323")]
    [InlineData("aws-birds-pr-55-110", "ODH301")]
    [InlineData("deeplens-drone", "")]
    public void Real_job_is_told_what_its_author_did_not_know(string id, string code)
    {
        var job = ReviewCaseFiles.RealJobs.Single(job => job.Id == id);
        var review = ObjectDetectionHyperparameters.FromHyperParameters(job.Hyperparameters).Review(ContextOf(job));

        string.Join(',', review.WithSeverity(FindingSeverity.Warning).Select(static finding => finding.Code)).Should().Be(code);
    }

    [Theory]
    [MemberData(nameof(Warned))]
    public void Warning_names_what_has_no_effect(string id)
    {
        var map = ReviewCaseFiles.WarnedMaps.Single(map => map.Id == id);

        var review = ObjectDetectionHyperparameters.ReadHyperParameters(map.Hyperparameters).Review();

        review.IsSubmittable.Should().BeTrue();
        review.WithSeverity(FindingSeverity.Warning).SelectMany(static finding => finding.Names).Should().Contain(map.WarnNames);
    }

    private static TrainingContext ContextOf(ReviewCaseFiles.RealJob job) => new() { InstanceType = job.InstanceType, InstanceCount = job.InstanceCount };
}
