namespace ObjectDetection.Hyperparameters.Tests.Configuration;

public class ValueTests
{
    [Theory]
    [InlineData("True", true)]
    [InlineData("true", true)]
    [InlineData("FALSE", false)]
    [InlineData("1", true)]
    [InlineData("0", false)]
    public void UsePretrainedModel_is_read_as_number_or_word(string value, bool expected) =>
        Given.Read("UsePretrainedModel", value).Hyperparameters!.UsePretrainedModel.Should().Be(expected);

    [Theory]
    [InlineData("yes")]
    [InlineData("2")]
    [InlineData(" true")]
    public void UsePretrainedModel_in_another_spelling_is_an_error(string value) =>
        Given.Read("UsePretrainedModel", value).Failures.Should().ContainSingle().Which.Code.Should().Be("ODH407");

    [Theory]
    [InlineData("true", true)]
    [InlineData("False", false)]
    public void EarlyStopping_is_read_as_word(string value, bool expected) =>
        Given.Read("EarlyStopping", value).Hyperparameters!.EarlyStopping.Should().Be(expected);

    [Fact]
    public void EarlyStopping_as_number_is_an_error_with_the_word() =>
        Given.Read("EarlyStopping", "1").Failures.Should().ContainSingle().Which.Suggestion.Should().Be("True");

    [Theory]
    [InlineData("adadelta")]
    [InlineData("AdaDelta")]
    [InlineData("ADADELTA")]
    public void Choice_is_read_by_spelling_and_by_name(string value) => Given.Read("Optimizer", value).Hyperparameters!.Optimizer.Should().Be(Optimizer.AdaDelta);

    [Theory]
    [InlineData("Optimizer", "2")]
    [InlineData("Optimizer", "ada_delta")]
    [InlineData("BaseNetwork", "ResNet-50")]
    [InlineData("KvStore", "Device")]
    public void Choice_in_another_spelling_is_an_error(string key, string value) =>
        Given.Read(key, value).Failures.Should().ContainSingle().Which.Code.Should().Be("ODH406");

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    [InlineData("")]
    public void Comma_in_a_number_is_an_error_in_every_culture(string culture)
    {
        var finding = Given.Under(culture, () => Given.Read("learning_rate", "0,001")).Failures.Should().ContainSingle().Subject;

        finding.ToString().Should().Be(
            "Training:Hyperparameters:learning_rate: error ODH405: learning_rate must be a number in (0, 1], but was '0,001': a comma is not a decimal point. "
            + "Did you mean 0.001? [MemoryConfigurationProvider]");
    }

    [Theory]
    [InlineData("de-DE")]
    [InlineData("tr-TR")]
    public void Values_and_keys_are_read_the_same_in_every_culture(string culture)
    {
        var reading = Given.Under(culture, () => Given.Read(Given.Configuration([("MINI_BATCH_SIZE", "16"), ("WEIGHTDECAY", "5e-4"), ("LR_SCHEDULER_STEP:0", "7")])));

        reading.Failures.Should().BeEmpty();
        reading.Hyperparameters!.MiniBatchSize.Should().Be(16);
        reading.Hyperparameters.WeightDecay.Should().Be(0.0005);
        reading.Hyperparameters.LrSchedulerStep.Should().Equal(7);
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void Empty_value_of_what_may_be_absent_is_absent(string? value)
    {
        var reading = Given.Read(Given.Configuration([("KvStore", value), ("NmsTopK", value), ("FreezeLayerPattern", value), ("LrSchedulerStep", value)]));

        reading.Findings.Should().BeEmpty();
        reading.Hyperparameters.Should().Be(new ObjectDetectionHyperparameters { NumClasses = 20, NumTrainingSamples = 16551 });
    }

    [Theory]
    [InlineData("LearningRate", "", "ODH403")]
    [InlineData("LearningRate", null, "ODH403")]
    [InlineData("UsePretrainedModel", "", "ODH403")]
    [InlineData("KvStore", " ", "ODH406")]
    public void Empty_value_of_another_is_an_error(string key, string? value, string code) =>
        Given.Read(key, value).Failures.Should().ContainSingle().Which.Code.Should().Be(code);

    [Fact]
    public void Empty_value_of_a_required_one_is_told_as_missing_under_its_key() =>
        Given.Read(Given.Of([("NumClasses", ""), ("NumTrainingSamples", "5")])).Failures.Should().ContainSingle()
            .Which.ToString().Should().StartWith("Training:Hyperparameters:NumClasses: error ODH401: num_classes is required but empty. ")
            .And.Contain("Set it to a whole number of at least 1.");

    [Fact]
    public void List_is_read_as_text() => Given.Read("LrSchedulerStep", "10, 20").Hyperparameters!.LrSchedulerStep.Should().Equal(10, 20);

    [Fact]
    public void List_is_read_as_items_in_the_order_of_their_numbers()
    {
        var items = Enumerable.Range(0, 12).Select(i => ($"lr_scheduler_step:{i}", (string?)$"{i + 1}")).Reverse().ToArray();

        Given.Read(Given.Configuration(items)).Hyperparameters!.LrSchedulerStep.Should().Equal(Enumerable.Range(1, 12));
    }

    [Theory]
    [InlineData("0", "1.5", "ODH408")]
    [InlineData("0", "10,20", "ODH408")]
    [InlineData("0", "ten", "ODH408")]
    [InlineData("0:epoch", "10", "ODH462")]
    [InlineData("first", "10", "ODH462")]
    [InlineData("-1", "10", "ODH462")]
    [InlineData("00", "10", "ODH462")]
    public void List_with_a_wrong_item_is_an_error_under_the_key_of_the_item(string item, string value, string code)
    {
        var finding = Given.Read($"LrSchedulerStep:{item}", value).Failures.Should().ContainSingle().Subject;

        finding.Code.Should().Be(code);
        finding.Key.Should().Be($"Training:Hyperparameters:LrSchedulerStep:{item.Split(':')[0]}");
    }

    [Fact]
    public void List_with_several_wrong_items_has_every_one_told() =>
        Given.Read(Given.Configuration([("LrSchedulerStep:0", "a"), ("LrSchedulerStep:1", "10"), ("LrSchedulerStep:2", "b")])).Failures.Should().HaveCount(2);

    [Fact]
    public void List_as_text_and_items_of_one_provider_is_an_error() =>
        Given.Read(Given.Configuration([("LrSchedulerStep", "10,20"), ("LrSchedulerStep:0", "5")])).Failures.Should().ContainSingle()
            .Which.Message.Should().Be("lr_scheduler_step has both the value '10,20' and the item '0'. Remove one of them.");

    [Fact]
    public void Message_is_one_line_whatever_the_value() =>
        Given.Read("LrSchedulerStep:0", "1\r\n2\u2028").Failures.Should().ContainSingle().Which.ToString().Should().NotContainAny("\r", "\n", "\u2028");
}
