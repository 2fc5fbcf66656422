using FluentValidation;
using FluentValidation.TestHelper;
using FluentValidation.Validators;
using Microsoft.Extensions.DependencyInjection;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Tests.Support;
using ObjectDetection.Hyperparameters.Validation.Adapters;

namespace ObjectDetection.Hyperparameters.Tests.Validation;

/// <summary>The validator as users of FluentValidation expect one to behave.</summary>
public sealed class ObjectDetectionHyperparametersValidatorTests
{
    private readonly ObjectDetectionHyperparametersValidator validator = new();

    private static ObjectDetectionHyperparameters Wrong => Some.Config() with { NumClasses = 0, LearningRate = 1.5, WeightDecay = 1, NmsTopK = 0 };

    [Fact]
    public async Task Correct_record_is_valid_in_every_way_of_asking()
    {
        foreach (var record in new[] { Some.Config(), Some.FullConfig() })
        {
            validator.Validate(record).IsValid.Should().BeTrue();
            validator.Validate(record).Errors.Should().BeEmpty();
            (await validator.ValidateAsync(record, TestContext.Current.CancellationToken)).IsValid.Should().BeTrue();
            validator.Validate(record, static options => options.IncludeAllRuleSets()).IsValid.Should().BeTrue();
            validator.TestValidate(record).ShouldNotHaveAnyValidationErrors();
            validator.ValidateAndThrow(record);
            ((IValidator<ObjectDetectionHyperparameters>)validator).Validate(record).IsValid.Should().BeTrue();
            ((IValidator)validator).Validate(new ValidationContext<object>(record)).IsValid.Should().BeTrue();
        }
    }

    [Fact]
    public void Wrong_record_has_every_failure_in_the_order_of_the_catalogue()
    {
        string[] properties = ["NumClasses", "LearningRate", "WeightDecay", "NmsTopK"];

        validator.Validate(Wrong).Errors.Select(static failure => failure.PropertyName).Should().Equal(properties);
        validator.Validate(Wrong).IsValid.Should().BeFalse();
        ((IValidator<ObjectDetectionHyperparameters>)validator).Validate(Wrong).Errors.Should().HaveCount(4);
        ((IValidator)validator).Validate(new ValidationContext<object>(Wrong)).Errors.Should().HaveCount(4);
    }

    [Fact]
    public async Task Asynchronous_validation_has_the_same_failures()
    {
        var messages = validator.Validate(Wrong).Errors.Select(static failure => failure.ErrorMessage);

        (await validator.ValidateAsync(Wrong, TestContext.Current.CancellationToken)).Errors.Select(static failure => failure.ErrorMessage).Should().Equal(messages);
        (await ((IValidator<ObjectDetectionHyperparameters>)validator).ValidateAsync(Wrong, TestContext.Current.CancellationToken)).Errors.Should().HaveCount(4);
        (await validator.ValidateAsync(new ValidationContext<ObjectDetectionHyperparameters>(Wrong), TestContext.Current.CancellationToken)).Errors.Should().HaveCount(4);
        validator.ValidateAsync(Wrong, TestContext.Current.CancellationToken).IsCompletedSuccessfully.Should().BeTrue();
    }

    [Fact]
    public async Task Asynchronous_validation_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        foreach (var record in new[] { Some.Config(), Wrong })
        {
            var task = validator.ValidateAsync(record, source.Token);
            task.IsCanceled.Should().BeTrue();
            await ((Func<Task>)(() => task)).Should().ThrowAsync<OperationCanceledException>();
        }
    }

    [Fact]
    public async Task ValidateAndThrow_tells_every_failure()
    {
        ((Action)(() => validator.ValidateAndThrow(Wrong))).Should().Throw<ValidationException>()
            .Which.Errors.Select(static failure => failure.ErrorCode).Should().Equal("ODH101", "ODH102", "ODH102", "ODH101");
        await ((Func<Task>)(() => validator.ValidateAndThrowAsync(Wrong, TestContext.Current.CancellationToken))).Should().ThrowAsync<ValidationException>();
        await validator.ValidateAndThrowAsync(Some.Config(), TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Null_is_no_record()
    {
        ((Action)(() => validator.Validate((ObjectDetectionHyperparameters)null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => validator.ValidateAsync((ObjectDetectionHyperparameters)null!, TestContext.Current.CancellationToken))).Should().Throw<ArgumentNullException>();
        ((Action)(() => validator.Validate(new ValidationContext<ObjectDetectionHyperparameters>(null!)))).Should().Throw<InvalidOperationException>();
        ((Action)(() => validator.Validate((ValidationContext<ObjectDetectionHyperparameters>)null!))).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void TestValidate_finds_failures_by_property_code_message_and_state()
    {
        var result = validator.TestValidate(Wrong);

        result.ShouldHaveValidationErrorFor(static c => c.LearningRate)
            .WithErrorCode(Rules.RealOutOfRange.Code)
            .WithErrorMessage("learning_rate must be a number in (0, 1], but was 1.5.")
            .WithSeverity(Severity.Error);
        result.ShouldHaveValidationErrorFor(static c => c.NmsTopK).WithErrorCode("ODH101");
        result.ShouldHaveValidationErrorFor("NumClasses");
        result.ShouldNotHaveValidationErrorFor(static c => c.Epochs);
        result.ShouldHaveValidationErrorFor(static c => c.WeightDecay).When(static failure => failure.CustomState is Finding { Name: "weight_decay" });
    }

    [Fact]
    public void Placeholders_in_a_value_are_shown_as_they_stand()
    {
        const string Pattern = "{PropertyName} {PropertyValue} {0}\n";

        validator.Validate(Some.Config() with { FreezeLayerPattern = Pattern }).Errors.Single().ErrorMessage
            .Should().Be("freeze_layer_pattern must be on one line, but was '{PropertyName} {PropertyValue} {0}\\u000A'.");
    }

    [Fact]
    public void Messages_are_the_same_under_every_culture_and_language()
    {
        var record = Some.Config() with { NumClasses = -1000, LearningRate = 1234.5, Optimizer = (Optimizer)(-4), LrSchedulerStep = [2000, 1000], Momentum = double.NaN };
        string[] expected =
        [
            "num_classes must be a whole number of at least 1, but was -1000.",
            "learning_rate must be a number in (0, 1], but was 1234.5.",
            "lr_scheduler_step must be in strictly increasing order, but was '2000,1000'.",
            "momentum must be a number in (0, 1], but was NaN.",
            "optimizer must be sgd, adam, rmsprop or adadelta, but was Optimizer -4.",
        ];

        foreach (var culture in Cultures.Telling)
        {
            Cultures.Under(culture, () => new ObjectDetectionHyperparametersValidator().Validate(record)).Errors
                .Select(static failure => failure.ErrorMessage).Should().Equal(expected);
        }
    }

    [Fact]
    public void Property_filter_limits_what_is_told()
    {
        validator.Validate(Wrong, static options => options.IncludeProperties(static c => c.LearningRate)).Errors
            .Should().ContainSingle().Which.PropertyName.Should().Be("LearningRate");
        validator.Validate(Wrong, static options => options.IncludeProperties("NumClasses", "NmsTopK")).Errors
            .Select(static failure => failure.PropertyName).Should().Equal("NumClasses", "NmsTopK");
        validator.Validate(Wrong, static options => options.IncludeProperties(static c => c.Epochs)).IsValid.Should().BeTrue();
    }

    [Fact]
    public void Rule_sets_select_all_rules_or_none()
    {
        validator.Validate(Wrong, static options => options.IncludeRulesNotInRuleSet()).Errors.Should().HaveCount(4);
        validator.Validate(Wrong, static options => options.IncludeAllRuleSets()).Errors.Should().HaveCount(4);
        validator.Validate(Wrong, static options => options.IncludeRuleSets("Other")).IsValid.Should().BeTrue();
    }

    [Fact]
    public void ThrowOnFailures_throws_only_on_failures()
    {
        validator.Validate(Some.Config(), static options => options.ThrowOnFailures()).IsValid.Should().BeTrue();
        ((Action)(() => validator.Validate(Wrong, static options => options.ThrowOnFailures()))).Should().Throw<ValidationException>()
            .Which.Errors.Should().HaveCount(4);
    }

    [Fact]
    public void Class_level_cascade_stops_at_the_first_failure()
    {
        var stopping = new ObjectDetectionHyperparametersValidator { ClassLevelCascadeMode = CascadeMode.Stop };

        stopping.Validate(Wrong).Errors.Should().ContainSingle().Which.PropertyName.Should().Be("NumClasses");
    }

    [Fact]
    public void Descriptor_and_enumeration_list_a_rule_for_every_property_from_the_start()
    {
        var properties = typeof(ObjectDetectionHyperparameters).GetProperties().Select(static property => property.Name).ToArray();
        var descriptor = new ObjectDetectionHyperparametersValidator().CreateDescriptor();

        new ObjectDetectionHyperparametersValidator().Select(static rule => rule.PropertyName).Should().Equal(properties);
        ((System.Collections.IEnumerable)new ObjectDetectionHyperparametersValidator()).Cast<IValidationRule>().Should().HaveCount(properties.Length);
        foreach (var property in properties)
        {
            var rule = descriptor.GetRulesForMember(property).Should().ContainSingle().Subject;
            rule.Components.Select(static component => component.Validator.Name).Should().StartWith("DomainValidator");
        }

        descriptor.GetRulesForMember("LrSchedulerStep").Single().Components.Select(static c => c.Validator.Name).Should().Equal("DomainValidator", "RelationValidator");
        descriptor.GetRulesForMember("MiniBatchSize").Single().Components.Select(static c => c.Validator.Name).Should().Equal("DomainValidator", "RelationValidator");
        descriptor.GetRulesForMember("LearningRate").Single().Components.Single().GetUnformattedErrorMessage().Should().Be("a number in (0, 1]");
        descriptor.GetMembersWithValidators().Select(static member => member.Key).Should().BeEquivalentTo(properties);
        new ObjectDetectionHyperparametersValidator(new TrainingContext()).SelectMany(static rule => rule.Components).Should().OnlyContain(static component => component.GetUnformattedErrorMessage() != null);
    }

    [Fact]
    public void Rule_of_a_property_can_be_asked_by_itself()
    {
        var rule = (PropertyValidator<ObjectDetectionHyperparameters, int>)validator.CreateDescriptor().GetRulesForMember("Epochs").Single().Components.Single().Validator;
        var context = new ValidationContext<ObjectDetectionHyperparameters>(Wrong);

        rule.IsValid(context, 1).Should().BeTrue();
        rule.IsValid(context, 0).Should().BeTrue("the rule adds its own failure");
    }

    [Fact]
    public void Rules_are_built_once()
    {
        validator.Validate(Wrong).Errors.Should().HaveCount(4);
        validator.Validate(Wrong).Errors.Should().HaveCount(4);
        validator.CreateDescriptor();

        validator.Should().HaveCount(23);
    }

    [Fact]
    public void Validator_can_be_registered_and_injected()
    {
        using var services = new ServiceCollection()
            .AddSingleton<IValidator<ObjectDetectionHyperparameters>, ObjectDetectionHyperparametersValidator>()
            .BuildServiceProvider();
        var injected = services.GetRequiredService<IValidator<ObjectDetectionHyperparameters>>();

        injected.Validate(Wrong).Errors.Should().HaveCount(4);
        injected.Validate(Some.Config()).IsValid.Should().BeTrue();
        injected.CanValidateInstancesOfType(typeof(ObjectDetectionHyperparameters)).Should().BeTrue();
    }

    [Fact]
    public void One_instance_is_shared_by_many_threads_from_its_first_use()
    {
        for (var round = 0; round < 5; round++)
        {
            var shared = new ObjectDetectionHyperparametersValidator();
            var counts = new int[8];
            using var start = new Barrier(counts.Length);
            var threads = Enumerable.Range(0, counts.Length).Select(i => new Thread(() =>
            {
                start.SignalAndWait();
                counts[i] = shared.Validate(Wrong).Errors.Count;
            })).ToArray();
            Array.ForEach(threads, static thread => thread.Start());
            Array.ForEach(threads, static thread => thread.Join());

            counts.Should().OnlyContain(static count => count == 4);
            shared.Should().HaveCount(23);
        }
    }
}
