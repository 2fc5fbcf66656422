using CsCheck;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Tests.Support;
using ObjectDetection.Hyperparameters.Tests.Validation;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Tests.Training;

public sealed class ProfileFitTests
{
    private static readonly string[] OfCounts = ["ODH203", "ODH204", "ODH319", "ODH320"];

    private static readonly ObjectDetectionHyperparameters Job = Some.Config();

    private static readonly Gen<DatasetProfile> SaneProfile =
        from counts in Gen.Select(Some.AtLeast(1).Nullable(), Some.AtLeast(1).Nullable(), Some.AtLeast(0).Where(static id => id < int.MaxValue).Nullable())
        from objects in Gen.Select(Objects.Nullable(), Objects.Nullable())
        from widths in Gen.Select(Some.AtLeast(0).Nullable(), Some.AtLeast(0).Nullable())
        select new DatasetProfile
        {
            Samples = counts.Item1,
            Classes = counts.Item2,
            HighestClassId = counts.Item3,
            MaxObjectsPerImage = objects.Item1,
            ValidationMaxObjectsPerImage = objects.Item2,
            WidestLabel = widths.Item1,
            ValidationWidestLabel = widths.Item2,
        };

    private static Gen<int> Objects => Gen.OneOf(Gen.Int[0, 200], Gen.Int[0, LabelWidth.MaximumObjects]);

    [Fact]
    public void Counts_of_the_data_set_are_set_and_the_changes_reported()
    {
        var profile = new DatasetProfile { Samples = 4952, Classes = 78, HighestClassId = 79, MaxObjectsPerImage = 90, ValidationMaxObjectsPerImage = 63 };

        var fitted = Job.With(profile, out var changes);

        fitted.Should().Be(Job with { NumClasses = 80, NumTrainingSamples = 4952, LabelWidth = 452 });
        fitted.Should().Be(Job.With(profile));
        changes.ToString().ReplaceLineEndings("\n").Should().Be("num_classes: 20 -> 80\nnum_training_samples: 16551 -> 4952\nlabel_width: 350 -> 452");
    }

    [Fact]
    public void Job_that_fits_does_not_change()
    {
        var fitted = Job.With(new() { Samples = 16551, HighestClassId = 19, MaxObjectsPerImage = 69 }, out var changes);

        fitted.Should().Be(Job);
        changes.IsEmpty.Should().BeTrue();
    }

    [Fact]
    public void Number_of_classes_is_lowered_for_data_with_fewer() => Job.With(new() { Classes = 6 }).Should().Be(Job with { NumClasses = 6 });

    [Fact]
    public void Batch_that_exceeds_the_data_set_is_left_to_the_review()
    {
        var fitted = Job.With(new() { Samples = 20 });

        fitted.Should().Be(Job with { NumTrainingSamples = 20 });
        fitted.Review(new() { Dataset = new() { Samples = 20 } }).Findings.Should().ContainSingle().Which.Code.Should().Be("ODH206");
    }

    [Theory]
    [InlineData(100, 452, null, 452)]
    [InlineData(100, null, 452, 452)]
    [InlineData(350, 452, 317, 452)]
    [InlineData(5, 2, null, 7)]
    [InlineData(0, 7, null, 7)]
    [InlineData(350, 52, 62, 62)]
    [InlineData(350, 2, 2, 7)]
    public void Label_width_becomes_what_the_widest_label_needs(int before, int? training, int? validation, int after) =>
        (Job with { LabelWidth = before }).With(new() { WidestLabel = training, ValidationWidestLabel = validation }).LabelWidth.Should().Be(after);

    [Theory]
    [InlineData(360, 52, 62)]
    [InlineData(349, 52, 62)]
    [InlineData(270_000, 52, 62)]
    [InlineData(350, 52, null)]
    [InlineData(350, null, 62)]
    [InlineData(int.MaxValue, 52, null)]
    [InlineData(350, 0, 0)]
    [InlineData(5, 0, null)]
    [InlineData(5, null, null)]
    public void Wider_label_is_kept_where_it_was_chosen_or_a_channel_is_unknown(int before, int? training, int? validation) =>
        (Job with { LabelWidth = before }).With(new() { WidestLabel = training, ValidationWidestLabel = validation }).LabelWidth.Should().Be(before);

    [Theory]
    [InlineData(270_001, 300)]
    [InlineData(int.MaxValue, 512)]
    public void Label_that_takes_more_memory_than_its_image_is_narrowed(int before, int imageShape) =>
        (Job with { LabelWidth = before, ImageShape = imageShape }).With(new() { WidestLabel = 52, ValidationWidestLabel = 62 }).LabelWidth.Should().Be(62);

    [Fact]
    public void Label_of_the_largest_image_is_kept()
    {
        var job = Job with { LabelWidth = int.MaxValue, ImageShape = int.MaxValue };

        job.With(new() { WidestLabel = 52, ValidationWidestLabel = 62 }).Should().Be(job);
    }

    [Fact]
    public void What_is_unknown_or_impossible_changes_nothing()
    {
        Job.With(new()).Should().Be(Job);
        Job.With(new() { Samples = 0, Classes = 0, MaxObjectsPerImage = 0 }).Should().Be(Job);
        Job.With(new() { Samples = -1, Classes = -1, HighestClassId = -1, MaxObjectsPerImage = -1, ValidationMaxObjectsPerImage = -1, WidestLabel = -1, ValidationWidestLabel = -1 }).Should().Be(Job);
        Job.With(new() { HighestClassId = int.MaxValue, MaxObjectsPerImage = int.MaxValue }).Should().Be(Job);
    }

    [Fact]
    public void Profile_is_required()
    {
        FluentActions.Invoking(() => Job.With(null!)).Should().Throw<ArgumentNullException>().WithParameterName("profile");
        FluentActions.Invoking(() => Job.With(null!, out _)).Should().Throw<ArgumentNullException>().WithParameterName("profile");
    }

    [Fact]
    public void Job_that_was_fitted_has_no_fault_in_its_counts() =>
        Gen.Select(Some.ValidRecord, SaneProfile).Sample((job, profile) =>
            !job.With(profile).Review(new() { Dataset = profile }).Findings.Any(finding => OfCounts.Contains(finding.Code)));

    [Fact]
    public void Any_job_keeps_all_else_and_gets_no_invalid_value()
    {
        var some = new SomeJob(seed: 17);
        var changed = new HashSet<string>();
        for (var i = 0; i < 20_000; i++)
        {
            var (job, profile) = (some.Record(), some.Context()?.Dataset ?? new());

            var fitted = job.With(profile, out var changes);

            changed.UnionWith(changes.Select(static change => change.Hyperparameter.Name));
            changes.Should().NotContain(static change => (int)change.NewValue! < 1);
            (fitted with { NumClasses = job.NumClasses, NumTrainingSamples = job.NumTrainingSamples, LabelWidth = job.LabelWidth }).Should().Be(job);
            fitted.With(profile, out var none).Should().Be(fitted);
            none.IsEmpty.Should().BeTrue();
        }

        changed.Should().BeEquivalentTo(HyperparameterCatalogue.NumClasses.Name, HyperparameterCatalogue.NumTrainingSamples.Name, HyperparameterCatalogue.LabelWidth.Name);
    }
}
