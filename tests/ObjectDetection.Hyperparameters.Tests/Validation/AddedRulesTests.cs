using FluentValidation;
using FluentValidation.Internal;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Validation;

/// <summary>Rules that a user adds run with the library's own, whatever these find.</summary>
public sealed class AddedRulesTests
{
    private static readonly ObjectDetectionHyperparameters Right = Some.Config();
    private static readonly ObjectDetectionHyperparameters Wrong = Some.Config() with { LearningRate = 1.5 };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Every way to add a rule that a record with 30 epochs breaks.</summary>
    public static TheoryData<string, Action<ObjectDetectionHyperparametersValidator>> Ways => new()
    {
        { "RuleFor", static v => v.RuleFor(c => c.Epochs).LessThan(20) },
        { "Must", static v => v.RuleFor(c => c).Must(c => c.Epochs < 20).WithName("Epochs").OverridePropertyName("Epochs") },
        { "Include", static v => v.Include(new FewEpochs()) },
        { "Include by function", static v => v.Include(_ => new FewEpochs()) },
        { "When", static v => v.When(c => c.NumClasses == 20, () => v.RuleFor(c => c.Epochs).LessThan(20)) },
        { "WhenAsync", static v => v.RuleFor(c => c.Epochs).MustAsync((epochs, _) => Task.FromResult(epochs < 20)) },
        { "Custom", static v => v.RuleFor(c => c.Epochs).Custom((epochs, context) => context.AddFailure("too many")) },
    };

    [Theory]
    [MemberData(nameof(Ways), DisableDiscoveryEnumeration = true)]
    public async Task Added_rule_runs_in_every_way_of_asking(string way, Action<ObjectDetectionHyperparametersValidator> add)
    {
        var validator = new ObjectDetectionHyperparametersValidator();
        validator.Validate(Right).IsValid.Should().BeTrue("no rule is added yet");
        add(validator);

        (await validator.ValidateAsync(Right, Cancellation)).Errors.Should().ContainSingle(way).Which.PropertyName.Should().Be("Epochs");
        (await validator.ValidateAsync(Wrong, Cancellation)).Errors.Select(static e => e.PropertyName).Should().Equal("Epochs", "LearningRate");
        (await validator.ValidateAsync(new ValidationContext<ObjectDetectionHyperparameters>(Right), Cancellation)).Errors.Should().ContainSingle();
        (await ((IValidator)validator).ValidateAsync(new ValidationContext<object>(Right), Cancellation)).Errors.Should().ContainSingle();
        if (way != "WhenAsync")
        {
            validator.Validate(Right).Errors.Should().ContainSingle();
            ((IValidator<ObjectDetectionHyperparameters>)validator).Validate(Right).Errors.Should().ContainSingle();
            validator.Validate(Right, static options => options.IncludeProperties(c => c.Epochs)).Errors.Should().ContainSingle();
            ((Action)(() => validator.ValidateAndThrow(Right))).Should().Throw<ValidationException>();
        }
    }

    [Fact]
    public void Rule_for_each_epoch_runs()
    {
        var validator = new ObjectDetectionHyperparametersValidator();
        validator.RuleForEach(c => c.LrSchedulerStep).GreaterThan(5);

        validator.Validate(Right with { LrSchedulerStep = [3, 10] }).Errors.Should().ContainSingle().Which.PropertyName.Should().Be("LrSchedulerStep[0]");
        validator.Validate(Right with { LrSchedulerStep = [6, 10] }).IsValid.Should().BeTrue();
    }

    [Fact]
    public void Rule_set_runs_when_it_is_selected()
    {
        var validator = new ObjectDetectionHyperparametersValidator();
        validator.RuleSet("production", () => validator.RuleFor(c => c.Epochs).LessThan(20));

        validator.Validate(Right).IsValid.Should().BeTrue();
        validator.Validate(Wrong).Errors.Should().ContainSingle().Which.PropertyName.Should().Be("LearningRate");
        Names("production", Wrong).Should().Equal("Epochs");
        validator.Validate(Wrong, static options => options.IncludeRuleSets("production").IncludeRulesNotInRuleSet()).Errors.Should().HaveCount(2);
        validator.Validate(Wrong, static options => options.IncludeAllRuleSets()).Errors.Should().HaveCount(2);
        validator.Validate(Right, static options => options.IncludeAllRuleSets()).Errors.Should().ContainSingle();

        IEnumerable<string> Names(string ruleSet, ObjectDetectionHyperparameters record) =>
            validator.Validate(record, options => options.IncludeRuleSets(ruleSet)).Errors.Select(static error => error.PropertyName);
    }

    [Fact]
    public async Task Rule_sets_that_ran_are_told_as_FluentValidation_tells_them()
    {
        var validator = new ObjectDetectionHyperparametersValidator();
        var plain = new FewEpochs();
        Action<ValidationStrategy<ObjectDetectionHyperparameters>>[] selections =
        [
            static _ => { },
            static options => options.IncludeProperties(c => c.Epochs),
            static options => options.IncludeRuleSets("other"),
            static options => options.IncludeRulesNotInRuleSet(),
            static options => options.IncludeAllRuleSets(),
        ];
        foreach (var select in selections)
        {
            var expected = plain.Validate(Right, select).RuleSetsExecuted;
            validator.Validate(Right, select).RuleSetsExecuted.Should().Equal(expected);
            validator.Validate(Wrong, select).RuleSetsExecuted.Should().Equal(expected);
        }

        validator.Validate(Right).RuleSetsExecuted.Should().Equal("default");
        validator.Validate(Wrong).RuleSetsExecuted.Should().Equal("default");
        (await validator.ValidateAsync(Right, Cancellation)).RuleSetsExecuted.Should().Equal("default");
    }

    [Fact]
    public void Root_context_data_reaches_an_added_rule()
    {
        var validator = new ObjectDetectionHyperparametersValidator();
        validator.RuleFor(c => c.Epochs).Must((_, epochs, context) => epochs <= (int)context.RootContextData["most"]);
        var context = new ValidationContext<ObjectDetectionHyperparameters>(Right) { RootContextData = { ["most"] = 20 } };

        validator.Validate(context).Errors.Should().ContainSingle();
    }

    [Fact]
    public void Class_level_cascade_stops_at_an_added_rule() =>
        Extended(new ObjectDetectionHyperparametersValidator { ClassLevelCascadeMode = CascadeMode.Stop })
            .Validate(Wrong).Errors.Should().ContainSingle().Which.PropertyName.Should().Be("Epochs");

    [Fact]
    public void Rule_level_cascade_applies_to_an_added_rule()
    {
        var validator = new ObjectDetectionHyperparametersValidator { RuleLevelCascadeMode = CascadeMode.Stop };
        validator.RuleFor(c => c.Epochs).LessThan(20).LessThan(10);

        validator.Validate(Right).Errors.Should().ContainSingle();
    }

    [Fact]
    public void Added_rules_run_in_a_child_validator()
    {
        var child = Extended(new ObjectDetectionHyperparametersValidator());
        var parent = new InlineValidator<Request>();
        parent.RuleFor(r => r.Job).SetValidator(child);
        parent.RuleFor(r => r.Job).SetValidator((_, _) => child).OverridePropertyName("Again");
        parent.RuleForEach(r => r.More).SetValidator(child);

        parent.Validate(new Request(Right, [Right, Wrong])).Errors.Select(static error => error.PropertyName)
            .Should().Equal("Job.Epochs", "Again.Epochs", "More[0].Epochs", "More[1].Epochs", "More[1].LearningRate");
    }

    [Fact]
    public void Message_of_the_exception_has_both_kinds_of_failures()
    {
        var validate = () => Extended(new ObjectDetectionHyperparametersValidator()).ValidateAndThrow(Wrong);

        validate.Should().Throw<ValidationException>().WithMessage(
            """
            The hyperparameters are not valid:
             - Epochs: too many
             - error ODH102: learning_rate must be a number in (0, 1], but was 1.5.
            """);
    }

    [Fact]
    public void Descriptor_lists_added_rules_too() =>
        Extended(new ObjectDetectionHyperparametersValidator()).CreateDescriptor().GetRulesForMember("Epochs").Should().HaveCount(2);

    [Fact]
    public void Without_an_added_rule_a_correct_record_costs_one_result()
    {
        var validator = new ObjectDetectionHyperparametersValidator();

        Cost.Within(64, () => validator.Validate(Right));
    }

    private static ObjectDetectionHyperparametersValidator Extended(ObjectDetectionHyperparametersValidator validator)
    {
        validator.RuleFor(c => c.Epochs).LessThan(20).WithMessage("too many");
        return validator;
    }

    private sealed record Request(ObjectDetectionHyperparameters Job, IReadOnlyList<ObjectDetectionHyperparameters> More);

    private sealed class FewEpochs : AbstractValidator<ObjectDetectionHyperparameters>
    {
        public FewEpochs() => RuleFor(c => c.Epochs).LessThan(20);
    }
}
