using Microsoft.Extensions.Configuration;
using ObjectDetection.Hyperparameters.Configuration;

namespace ObjectDetection.Hyperparameters.Tests.Configuration;

public class LayerTests
{
    [Theory]
    [InlineData("learning_rate", "learning_rate")]
    [InlineData("learning_rate", "LearningRate")]
    [InlineData("LearningRate", "LEARNING_RATE")]
    public void Later_provider_overrides_an_earlier_one_whatever_the_spellings(string earlier, string later)
    {
        var reading = Given.Read(Given.Configuration([(earlier, "0.001")], [(later, "0.002")]));

        reading.Findings.Should().BeEmpty();
        reading.Hyperparameters!.LearningRate.Should().Be(0.002);
    }

    [Fact]
    public void Error_names_the_key_and_the_provider_that_count()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(Given.Required.Append(("learning_rate", "0.1")).Select(e => KeyValuePair.Create($"{Given.Path}:{e.Item1}", e.Item2)))
            .AddCommandLine(["--Training:Hyperparameters:LearningRate=7"])
            .Build();

        Given.Read(configuration).Failures.Should().ContainSingle().Which.ToString().Should().Be(
            "Training:Hyperparameters:LearningRate: error ODH102: learning_rate must be a number in (0, 1], but was 7. [CommandLineConfigurationProvider]");
    }

    [Fact]
    public void Errors_of_all_providers_are_told() =>
        Given.Read(Given.Configuration([("momentum", "2")], [("Wrong", "1")], [("optimizer", "lamb")])).Failures.Select(finding => finding.Key).Should().Equal(
            "Training:Hyperparameters:momentum", "Training:Hyperparameters:optimizer", "Training:Hyperparameters:Wrong");

    [Fact]
    public void Error_that_a_later_provider_mends_is_none() =>
        Given.Read(Given.Configuration([("momentum", "2"), ("Momentum:x", "3")], [("momentum", "0.5")])).Findings.Should().BeEmpty();

    [Fact]
    public void Two_spellings_of_one_provider_are_an_error()
    {
        var finding = Given.Read(Given.Configuration([("learning_rate", "0.1"), ("LearningRate", "0.2")])).Failures.Should().ContainSingle().Subject;

        finding.Code.Should().Be("ODH410");
        finding.Message.Should().Contain("Training:Hyperparameters:learning_rate").And.Contain("Training:Hyperparameters:LearningRate");
    }

    [Fact]
    public void Two_spellings_of_one_provider_with_the_same_value_are_not() =>
        Given.Read(Given.Configuration([("learning_rate", "0.1"), ("LearningRate", "0.1")])).Hyperparameters!.LearningRate.Should().Be(0.1);

    [Fact]
    public void Two_spellings_of_an_earlier_provider_are_overridden() =>
        Given.Read(Given.Configuration([("learning_rate", "0.1"), ("LearningRate", "0.2")], [("LEARNING_RATE", "0.3")])).Hyperparameters!.LearningRate.Should().Be(0.3);

    [Fact]
    public void Item_of_a_later_provider_overrides_the_same_item_alone() =>
        Given.Read(Given.Configuration([("lr_scheduler_step:0", "10"), ("lr_scheduler_step:1", "20")], [("LrSchedulerStep:1", "25"), ("LrSchedulerStep:2", "28")]))
            .Hyperparameters!.LrSchedulerStep.Should().Equal(10, 25, 28);

    [Fact]
    public void Text_of_a_later_provider_overrides_all_items() =>
        Given.Read(Given.Configuration([("lr_scheduler_step:0", "10"), ("lr_scheduler_step:1", "20")], [("LrSchedulerStep", "5")]))
            .Hyperparameters!.LrSchedulerStep.Should().Equal(5);

    [Fact]
    public void Items_of_a_later_provider_override_a_text() =>
        Given.Read(Given.Configuration([("lr_scheduler_step", "10,20")], [("LrSchedulerStep:0", "5")])).Hyperparameters!.LrSchedulerStep.Should().Equal(5);

    [Fact]
    public void Empty_value_of_a_later_provider_takes_a_list_away() =>
        Given.Read(Given.Configuration([("lr_scheduler_step:0", "10")], [("LrSchedulerStep", "")])).Hyperparameters!.LrSchedulerStep.Should().BeEmpty();

    [Fact]
    public void Value_in_place_of_the_section_in_a_later_provider_is_an_error()
    {
        var configuration = new ConfigurationBuilder().AddConfiguration(Given.Configuration()).AddCommandLine([$"--{Given.Path}=none"]).Build();

        Given.Read(configuration).Failures.Should().ContainSingle().Which.Code.Should().Be("ODH463");
    }

    [Fact]
    public void Without_the_root_two_spellings_are_an_error_that_tells_the_way_out()
    {
        var section = Given.Configuration([("learning_rate", "0.1")], [("LearningRate", "0.2")]).GetSection(Given.Path);

        var finding = section.ReadObjectDetectionHyperparameters().Failures.Should().ContainSingle().Subject;

        finding.Code.Should().Be("ODH410");
        finding.Message.Should().EndWith("Remove one of them, or set Root so that the later provider overrides the earlier one.");
    }

    [Fact]
    public void Without_the_root_everything_else_is_read_alike()
    {
        var section = Given.Configuration([("learning_rate", "0.1"), ("LrSchedulerStep:0", "3"), ("KvStore", null)], [("learning_rate", "0.2"), ("LrSchedulerStep:1", "4")])
            .GetSection(Given.Path);

        var record = section.ReadObjectDetectionHyperparameters().Hyperparameters!;

        record.LearningRate.Should().Be(0.2);
        record.LrSchedulerStep.Should().Equal(3, 4);
    }

    [Fact]
    public void Root_of_another_section_is_not_taken_for_the_root()
    {
        var section = Given.Configuration([("learning_rate", "0.1")]).GetSection(Given.Path);
        var options = new HyperparametersConfigurationOptions { Root = Given.Of([("learning_rate", "0.9")]) };

        section.ReadObjectDetectionHyperparameters(options).Hyperparameters!.LearningRate.Should().Be(0.1);
    }
}
