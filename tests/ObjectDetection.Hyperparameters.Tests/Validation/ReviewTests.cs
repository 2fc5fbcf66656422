using ObjectDetection.Hyperparameters.Tests.Support;
using ObjectDetection.Hyperparameters.Training;
using ObjectDetection.Hyperparameters.Wire;

namespace ObjectDetection.Hyperparameters.Tests.Validation;

public sealed class ReviewTests
{
    private static readonly ObjectDetectionHyperparameters Clean = new() { NumClasses = 2, NumTrainingSamples = 1000 };

    [Fact]
    public void Clean_record_is_submittable_and_says_so()
    {
        var review = Clean.Review();

        review.IsSubmittable.Should().BeTrue();
        review.Findings.Should().BeEmpty();
        review.ToString().Should().Be("nothing found");
    }

    [Fact]
    public void Errors_come_before_warnings_and_warnings_before_infos()
    {
        var record = Clean with { ImageShape = 400, Momentum = 2, Optimizer = Optimizer.Adam, WeightDecay = 0.1, LabelWidth = 20 };

        var review = record.Review(new TrainingContext { InstanceType = "ml.m5.large", Dataset = new() { MaxObjectsPerImage = 9 } });

        review.ToString().Should().Be(string.Join(
            Environment.NewLine,
            "error ODH203: label_width 20 is too small: an image of the training data has 9 objects and needs 47 (2 + 5 x 9). Set it to 47 or more; 60 leaves headroom.",
            "error ODH102: momentum must be a number in (0, 1], but was 2.",
            "error ODH209: Instance type 'ml.m5.large' has no GPU, but the algorithm trains only on GPUs. Use a p2, p3, p3dn, g4dn or g5 instance.",
            "warning ODH306: weight_decay 0.1 is ignored with optimizer adam: only sgd and rmsprop use it. Remove it or choose another optimizer.",
            "info ODH330: image_shape 400 is not a recommended size. Set it to 300 or 512, for which the anchor boxes are designed."));
    }

    [Fact]
    public void Value_at_fault_by_itself_is_told_once()
    {
        var record = Clean with { LearningRate = 5, MiniBatchSize = 0, NumClasses = 0 };

        var review = record.Review(new TrainingContext { InstanceType = "ml.p2.8xlarge", Dataset = new() { Classes = 3, Samples = 5 } });

        review.Findings.Select(static finding => finding.Code).Should().Equal("ODH101", "ODH102", "ODH101", "ODH319");
    }

    [Fact]
    public void Step_in_the_last_epoch_is_told_with_its_update()
    {
        var record = Clean with { NumTrainingSamples = 4452, MiniBatchSize = 16, Epochs = 30, LrSchedulerStep = [30] };

        record.Review().Findings.Should().ContainSingle().Which.Message.Should().Contain("takes effect too late, at update 8341 of 8348");
    }

    /// <summary>Update[41] comes in the ninth of ten epochs: https://github.com/pat3hall/pat-cloud-ml-repo (008_Object_Detection_Inbuilt_SSD.ipynb).</summary>
    [Fact]
    public void Step_at_the_number_of_epochs_that_comes_in_time_is_right() =>
        (Clean with { NumTrainingSamples = 36, MiniBatchSize = 8, Epochs = 10, LrSchedulerStep = [10] }).Review().Findings.Should().BeEmpty();

    [Theory]
    [InlineData("ML.P3.2XLARGE", "ml.p3.2xlarge")]
    [InlineData(" ml.g5.xlarge", "ml.g5.xlarge")]
    [InlineData("ml.g4dn.12xlrage", "ml.g4dn.12xlarge")]
    [InlineData("ml.g9.xlarge", null)]
    public void Unknown_instance_is_compared_with_those_that_are_known(string type, string? suggestion) =>
        Clean.Review(new TrainingContext { InstanceType = type }).Findings.Should().ContainSingle().Which.Suggestion.Should().Be(suggestion);

    [Fact]
    public void Omitted_pretrained_flag_is_told_of_a_map_but_not_of_a_record()
    {
        var map = new Dictionary<string, string> { ["num_classes"] = "2", ["num_training_samples"] = "1000" };
        var reading = ObjectDetectionHyperparameters.ReadHyperParameters(map);

        var finding = reading.Review().Findings.Should().ContainSingle().Which;
        finding.Code.Should().Be("ODH332");
        finding.Severity.Should().Be(FindingSeverity.Info);
        finding.Names.Should().Equal("use_pretrained_model");

        reading.Hyperparameters!.Review().Findings.Should().BeEmpty();
        map["use_pretrained_model"] = "1";
        ObjectDetectionHyperparameters.ReadHyperParameters(map).Review().Findings.Should().BeEmpty();
    }

    [Fact]
    public void Nothing_is_said_of_what_could_not_be_read()
    {
        var map = new Dictionary<string, string>
        {
            ["num_classes"] = "2",
            ["num_training_samples"] = "many",
            ["use_pretrained_model"] = "1",
            ["optimizer"] = "adamw",
            ["momentum"] = "0.5",
            ["mini_batch_size"] = "64",
        };

        var review = ObjectDetectionHyperparameters.ReadHyperParameters(map).Review(new TrainingContext { Dataset = new() { Samples = 70 } });

        review.Findings.Select(static finding => finding.Name).Should().Equal("num_training_samples", "optimizer");
        review.IsSubmittable.Should().BeFalse();
    }

    [Fact]
    public void Freeze_pattern_is_not_judged_with_a_network_or_a_shape_that_is_invalid()
    {
        var record = Clean with { FreezeLayerPattern = "conv" };

        (record with { BaseNetwork = (BaseNetwork)9 }).Review().Findings.Should().ContainSingle().Which.Code.Should().Be("ODH104");
        (record with { ImageShape = 0 }).Review().Findings.Should().ContainSingle().Which.Code.Should().Be("ODH101");
    }

    [Fact]
    public void Labels_that_are_equally_wide_in_both_channels_are_those_of_the_training_data() =>
        Clean.Review(new TrainingContext { Dataset = new() { MaxObjectsPerImage = 80, ValidationMaxObjectsPerImage = 80 } }).Findings.Should().ContainSingle()
            .Which.Message.Should().Contain("an image of the training data has 80 objects");

    [Fact]
    public void Widest_label_that_a_width_can_hold_is_suggested() =>
        Clean.Review(new TrainingContext { Dataset = new() { WidestLabel = int.MaxValue } }).Findings.Should().ContainSingle()
            .Which.Message.Should().EndWith("Set it to 2147483647 or more; 2147483647 leaves headroom.");

    [Theory]
    [InlineData("", "0.1", true, "ODH302")]
    [InlineData("", "0.5", true, "ODH302")]
    [InlineData("5", "0.1", true, null)]
    [InlineData("5", "0.5", true, null)]
    [InlineData("", null, true, null)]
    [InlineData("", "0.1", false, null)]
    public void Factor_that_a_request_states_is_ignored_without_steps_even_if_it_is_the_default(string steps, string? factor, bool isOfRequest, string? code)
    {
        var map = Some.Map();
        map["lr_scheduler_step"] = steps;
        map["use_pretrained_model"] = "1";
        if (factor is not null)
        {
            map["lr_scheduler_factor"] = factor;
        }

        HyperparameterMapReader.Read(map, isOfRequest: isOfRequest).Review().Findings.Select(static finding => finding.Code).Should().Equal(code is null ? [] : [code]);
    }

    [Fact]
    public void Data_without_an_image_does_not_match_and_holds_no_batch() =>
        Clean.Review(new TrainingContext { Dataset = new() { Samples = 0 } }).Findings.Select(static finding => finding.Code).Should().Equal("ODH206", "ODH319");

    [Theory]
    [InlineData("num_training_samples", 59, "ODH404")]
    [InlineData("num_training_samples", 60, "ODH301,ODH404")]
    [InlineData("mini_batch_size", 59, "ODH404")]
    [InlineData("mini_batch_size", 60, "ODH301,ODH404")]
    public void Step_is_late_whatever_the_batches_are_if_their_number_could_not_be_read(string name, int step, string codes)
    {
        var map = Some.Map((name, "many"), ("lr_scheduler_step", $"{step}"), ("use_pretrained_model", "1"), ("epochs", "30"));

        ObjectDetectionHyperparameters.ReadHyperParameters(map).Review().Findings.Select(static finding => finding.Code).Order().Should().Equal(codes.Split(','));
    }

    [Fact]
    public void Step_at_the_number_of_epochs_is_late_if_the_batches_are_invalid()
    {
        var record = Clean with { Epochs = 10, LrSchedulerStep = [10] };

        foreach (var invalid in new[] { record with { NumTrainingSamples = 0 }, record with { NumTrainingSamples = -1000 }, record with { MiniBatchSize = 0 } })
        {
            invalid.Review().Findings.Should().ContainSingle(static finding => finding.Code == "ODH301").Which.Message.Should().Contain("has no effect: training ends after epoch 10");
        }
    }

    [Fact]
    public void Late_step_is_not_told_where_an_epoch_has_no_updates() =>
        (Clean with { NumTrainingSamples = 10, MiniBatchSize = 11, LrSchedulerStep = [31] }).Review().Findings.Should().ContainSingle().Which.Code.Should().Be("ODH202");

    [Fact]
    public void What_steps_do_is_not_told_where_they_are_not_increasing()
    {
        (Clean with { LrSchedulerStep = [5, 5], LrSchedulerFactor = 0.0001 }).Review().Findings.Should().ContainSingle().Which.Code.Should().Be("ODH201");
        (Clean with { LrSchedulerStep = [5, 5], Optimizer = Optimizer.RmsProp }).Review().Findings.Should().ContainSingle().Which.Code.Should().Be("ODH201");
    }
}
