using System.Globalization;
using FluentValidation;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Wire;

public sealed class MapWritingTests
{
    private static readonly (string, string)[] Smallest =
    [
        ("num_classes", "20"),
        ("num_training_samples", "16551"),
        ("base_network", "vgg-16"),
        ("early_stopping", "False"),
        ("early_stopping_min_epochs", "10"),
        ("early_stopping_patience", "5"),
        ("early_stopping_tolerance", "0.0"),
        ("image_shape", "300"),
        ("epochs", "30"),
        ("label_width", "350"),
        ("learning_rate", "0.001"),
        ("lr_scheduler_factor", "0.1"),
        ("mini_batch_size", "32"),
        ("momentum", "0.9"),
        ("nms_threshold", "0.45"),
        ("optimizer", "sgd"),
        ("overlap_threshold", "0.5"),
        ("use_pretrained_model", "1"),
        ("weight_decay", "0.0005"),
    ];

    private static readonly (string, string)[] Full =
    [
        ("num_classes", "3"),
        ("num_training_samples", "1000"),
        ("base_network", "resnet-50"),
        ("early_stopping", "True"),
        ("early_stopping_min_epochs", "11"),
        ("early_stopping_patience", "6"),
        ("early_stopping_tolerance", "0.01"),
        ("image_shape", "512"),
        ("epochs", "40"),
        ("freeze_layer_pattern", "^(conv1_|conv2_).*"),
        ("kv_store", "dist_async"),
        ("label_width", "352"),
        ("learning_rate", "0.002"),
        ("lr_scheduler_factor", "0.25"),
        ("lr_scheduler_step", "10,20"),
        ("mini_batch_size", "16"),
        ("momentum", "0.95"),
        ("nms_threshold", "0.4"),
        ("optimizer", "adam"),
        ("overlap_threshold", "0.6"),
        ("use_pretrained_model", "0"),
        ("weight_decay", "0.00001"),
        ("nms_topk", "200"),
    ];

    [Fact]
    public void Smallest_record_is_written_with_every_default_in_the_order_of_the_catalogue() => Entries(Some.Config()).Should().Equal(Smallest);

    [Fact]
    public void Full_record_is_written_whole_in_the_order_of_the_catalogue() => Entries(Some.FullConfig()).Should().Equal(Full);

    [Fact]
    public void What_is_absent_is_left_out()
    {
        Entries(Some.FullConfig() with { KvStore = null }).Should().Equal(Full.Where(static entry => entry.Item1 != "kv_store"));
        Entries(Some.FullConfig() with { NmsTopK = null }).Should().Equal(Full.Where(static entry => entry.Item1 != "nms_topk"));
        Entries(Some.FullConfig() with { LrSchedulerStep = [] }).Should().Equal(Full.Where(static entry => entry.Item1 != "lr_scheduler_step"));
        Entries(Some.FullConfig() with { FreezeLayerPattern = null }).Should().Equal(Full.Where(static entry => entry.Item1 != "freeze_layer_pattern"));
        Entries(Some.FullConfig() with { FreezeLayerPattern = "" }).Should().Equal(Full.Where(static entry => entry.Item1 != "freeze_layer_pattern"));
    }

    [Fact]
    public void Map_is_the_callers_own()
    {
        var record = Some.Config();

        var map = record.ToHyperParameters();
        map["epochs"] = "99";
        map["_tuning_objective_metric"] = "validation:mAP";

        record.ToHyperParameters().Should().NotBeSameAs(map);
        Entries(record).Should().Equal(Smallest);
        map.Should().ContainKey("num_classes").And.NotContainKey("NUM_CLASSES");
    }

    [Fact]
    public void Map_is_the_same_under_every_culture()
    {
        foreach (var culture in CultureInfo.GetCultures(CultureTypes.AllCultures).Concat(Cultures.Telling))
        {
            Cultures.Under(culture, () => Entries(Some.FullConfig()).SequenceEqual(Full)).Should().BeTrue(culture.Name);
            Cultures.Under(culture, () => Entries(Some.Config()).SequenceEqual(Smallest)).Should().BeTrue(culture.Name);
            Cultures.Under(culture, () => ObjectDetectionHyperparameters.FromHyperParameters(Full.ToDictionary(static e => e.Item1, static e => e.Item2)))
                .Should().Be(Some.FullConfig(), culture.Name);
        }
    }

    [Fact]
    public void Negative_zero_tolerance_keeps_its_value()
    {
        var record = Some.Config() with { EarlyStoppingTolerance = -0.0 };

        ObjectDetectionHyperparameters.FromHyperParameters(record.ToHyperParameters()).Should().Be(record);
    }

    [Fact]
    public void Invalid_record_is_not_written_and_every_error_is_told()
    {
        var record = Some.Config() with { NumClasses = 0, LearningRate = 1.5, LrSchedulerStep = [5, 5], WeightDecay = double.NaN };

        foreach (var write in new Action[] { () => record.ToHyperParameters(), () => record.ToHyperParameters(validate: true) })
        {
            var failures = write.Should().Throw<ValidationException>().Which.Errors.ToArray();
            failures.Select(static failure => (failure.PropertyName, failure.ErrorCode)).Should().Equal(
                ("NumClasses", "ODH101"), ("LearningRate", "ODH102"), ("LrSchedulerStep", "ODH201"), ("WeightDecay", "ODH103"));
            failures.Select(static failure => failure.ErrorMessage).Should()
                .Equal(new ObjectDetectionHyperparametersValidator().Validate(record).Errors.Select(static failure => failure.ErrorMessage));
            failures.Should().OnlyContain(static failure => failure.CustomState is Finding && failure.Severity == Severity.Error);
            failures[1].AttemptedValue.Should().Be(1.5);
        }
    }

    [Fact]
    public void Message_of_the_exception_is_what_a_review_shows()
    {
        var record = Some.Config() with { LearningRate = 1.5, LrSchedulerStep = [20, 10] };
        var write = () => record.ToHyperParameters();

        write.Should().Throw<ValidationException>().WithMessage(string.Join(
            Environment.NewLine, record.Review().WithSeverity(FindingSeverity.Error).Select(static finding => $" - {finding}").Prepend("The hyperparameters are not valid:")));
        write.Should().Throw<ValidationException>().WithMessage("*error ODH201: *Did you mean 10,20?");
    }

    [Fact]
    public void Invalid_record_is_written_without_validation()
    {
        var record = Some.Config() with { NumClasses = -5, LearningRate = 1.5, Optimizer = (Optimizer)9, LrSchedulerStep = [5, 0] };

        var map = record.ToHyperParameters(validate: false);

        (map["num_classes"], map["learning_rate"], map["optimizer"], map["lr_scheduler_step"]).Should().Be(("-5", "1.5", "9", "5,0"));
        Some.Config().ToHyperParameters(validate: false).Should().Equal(Some.Config().ToHyperParameters());
    }

    private static IEnumerable<(string, string)> Entries(ObjectDetectionHyperparameters record) =>
        record.ToHyperParameters().Select(static entry => (entry.Key, entry.Value));
}
