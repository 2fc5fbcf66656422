using Microsoft.Extensions.Configuration;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Configuration;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Configuration;

public class KeyTests
{
    [Theory]
    [InlineData("learning_rate")]
    [InlineData("LearningRate")]
    [InlineData("LEARNING_RATE")]
    [InlineData("learningrate")]
    public void Key_in_any_spelling_is_read(string key) =>
        Given.Read(key, "0.25").Hyperparameters!.LearningRate.Should().Be(0.25);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Key_of_every_hyperparameter_is_read(bool asProperty)
    {
        var record = Some.FullConfig();
        var layer = HyperparameterCatalogue.All.Select(h => (asProperty ? h.PropertyName : h.Name, h.GetText(record))).ToArray();

        var reading = Given.Read(Given.Of(layer));

        reading.Failures.Should().BeEmpty();
        reading.Hyperparameters.Should().Be(record);
    }

    [Theory]
    [InlineData("LerningRate", "learning_rate")]
    [InlineData("learning-rate", "learning_rate")]
    [InlineData("batch_size", "mini_batch_size")]
    [InlineData("Epoch", "epochs")]
    public void Key_that_is_unknown_is_an_error_with_a_suggestion(string key, string suggestion)
    {
        var finding = Given.Read(key, "1").Failures.Should().ContainSingle().Subject;

        finding.Key.Should().Be($"Training:Hyperparameters:{key}");
        finding.Code.Should().Be("ODH402");
        finding.Suggestion.Should().Be(suggestion);
    }

    [Fact]
    public void Keys_below_an_unknown_key_are_told_as_one_unknown_key()
    {
        var reading = Given.Read(Given.Configuration([("Optimiser:Name", "sgd"), ("Optimiser:Momentum", "0.9")]));

        reading.Failures.Should().ContainSingle().Which.Key.Should().Be("Training:Hyperparameters:Optimiser");
    }

    /// <summary>The order of a configuration's keys depends on the culture, in which a negative number can have another sign.</summary>
    [Theory]
    [InlineData("en-US", true)]
    [InlineData("ar-SA", true)]
    [InlineData("ar-SA", false)]
    public void Problems_have_one_order_in_every_culture(string culture, bool isRootKnown) =>
        Given.Under(culture, () =>
            {
                var configuration = Given.Configuration([("LrSchedulerStep:2", "x"), ("LrSchedulerStep:10", "x"), ("LrSchedulerStep:-1", "5")]);
                return isRootKnown ? Given.Read(configuration) : configuration.GetSection(Given.Path).ReadObjectDetectionHyperparameters();
            })
            .Failures.Select(static finding => finding.Key[(finding.Key.LastIndexOf(':') + 1)..]).Should().Equal("2", "10", "-1");

    [Theory]
    [InlineData("_comment")]
    [InlineData("_tuning_objective_metric")]
    [InlineData("$schema")]
    public void Key_that_says_nothing_of_the_job_is_passed_over(string key) =>
        Given.Read(key, "anything").Findings.Should().BeEmpty();

    [Fact]
    public void Key_with_keys_below_where_a_value_is_expected_is_an_error()
    {
        var finding = Given.Read("learning_rate:initial", "0.1").Failures.Should().ContainSingle().Subject;

        finding.Key.Should().Be("Training:Hyperparameters:learning_rate");
        finding.Message.Should().Be("learning_rate must be a single value, but contains the key 'initial'.");
    }

    [Fact]
    public void Required_key_with_keys_below_is_not_called_missing_too() =>
        Given.Read(Given.Of([("num_classes:x", "1"), ("num_training_samples", "5")])).Failures.Should().ContainSingle().Which.Code.Should().Be("ODH462");

    [Fact]
    public void Key_that_cannot_be_read_takes_part_in_no_relation()
    {
        // With a schedule, 100 images and a batch of the default size the job would run; 10 images would fail.
        var reading = Given.Read(Given.Of([("num_classes", "1"), ("num_training_samples:x", "10"), ("lr_scheduler_step", "3"), ("mini_batch_size", "32")]));

        reading.Failures.Select(finding => finding.Code).Should().Equal("ODH462");
    }

    [Fact]
    public void Missing_key_is_told_under_the_name_it_would_have()
    {
        var reading = Given.Read(Given.Of([("Epochs", "10")]));

        reading.Failures.Select(finding => finding.Key).Should().Equal("Training:Hyperparameters:num_classes", "Training:Hyperparameters:num_training_samples");
    }

    [Fact]
    public void Section_that_is_absent_is_one_error_that_names_it()
    {
        var finding = Given.Read(new ConfigurationBuilder().Build()).Failures.Should().ContainSingle().Subject;

        finding.ToString().Should().Be(
            "Training:Hyperparameters: error ODH461: Training:Hyperparameters is missing or empty. Set at least num_classes and num_training_samples.");
    }

    [Fact]
    public void Section_that_has_a_value_is_an_error()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(Given.Path, "default")]).Build();

        var finding = Given.Read(configuration).Failures.Should().ContainSingle().Subject;

        finding.Code.Should().Be("ODH463");
        finding.Message.Should().Be("Training:Hyperparameters must be a section, but was 'default'.");
    }

    [Fact]
    public void Whole_configuration_can_be_the_section()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("num_classes", "1"), new("NumTrainingSamples", "x")]).Build();

        configuration.ReadObjectDetectionHyperparameters().Failures.Should().ContainSingle().Which.Key.Should().Be("NumTrainingSamples");
    }

    [Fact]
    public void Every_error_is_told_with_its_key()
    {
        var reading = Given.Read(Given.Of([("num_classes", "0"), ("LearningRate", "1.5"), ("OPTIMIZER", "adamw"), ("lr_scheduler_step", "20,10"), ("Epoch", "3")]));

        reading.Failures.Select(finding => (finding.Key, finding.Code)).Should().Equal(
            ("Training:Hyperparameters:num_classes", "ODH101"),
            ("Training:Hyperparameters:num_training_samples", "ODH401"),
            ("Training:Hyperparameters:LearningRate", "ODH102"),
            ("Training:Hyperparameters:lr_scheduler_step", "ODH201"),
            ("Training:Hyperparameters:OPTIMIZER", "ODH406"),
            ("Training:Hyperparameters:Epoch", "ODH402"));
        reading.Hyperparameters.Should().BeNull();
    }

    [Fact]
    public void Result_says_whether_the_section_is_usable_and_lists_the_findings()
    {
        Given.Read("Epochs", "31").ToString().Should().Be("Training:Hyperparameters: usable");
        Given.Read("ImageShape", "400").ToString().Should().StartWith($"Training:Hyperparameters: usable{Environment.NewLine}Training:Hyperparameters:ImageShape: info ODH330: ");
        Given.Read("Epoch", "31").ToString().Should().Be(
            $"Training:Hyperparameters: not usable{Environment.NewLine}Training:Hyperparameters:Epoch: error ODH402: 'Epoch' is not a hyperparameter of Object Detection. "
            + "Did you mean epochs? [MemoryConfigurationProvider]");
        new ConfigurationBuilder().Build().ReadObjectDetectionHyperparameters().ToString().Should().StartWith($"not usable{Environment.NewLine}error ODH461: The configuration is ");
    }
}
