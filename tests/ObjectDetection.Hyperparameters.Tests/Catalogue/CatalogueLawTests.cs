using FluentValidation;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Catalogue;

/// <summary>What holds for every hyperparameter alike. A swapped getter, setter or rule line breaks one of these laws.</summary>
public sealed class CatalogueLawTests
{
    /// <summary>Other legal values than the default and than <see cref="Some.FullConfig"/> has, and their spelling.</summary>
    private static readonly Dictionary<string, (object Value, string Text)> Legal = new()
    {
        ["num_classes"] = (7, "7"),
        ["num_training_samples"] = (5000, "5000"),
        ["base_network"] = (BaseNetwork.ResNet50, "resnet-50"),
        ["early_stopping"] = (true, "True"),
        ["early_stopping_min_epochs"] = (12, "12"),
        ["early_stopping_patience"] = (8, "8"),
        ["early_stopping_tolerance"] = (0.125, "0.125"),
        ["image_shape"] = (301, "301"),
        ["epochs"] = (99, "99"),
        ["freeze_layer_pattern"] = ("conv", "conv"),
        ["kv_store"] = (KvStore.DistSync, "dist_sync"),
        ["label_width"] = (357, "357"),
        ["learning_rate"] = (0.75, "0.75"),
        ["lr_scheduler_factor"] = (0.625, "0.625"),
        ["lr_scheduler_step"] = (EpochList.Create(5, 6), "5,6"),
        ["mini_batch_size"] = (17, "17"),
        ["momentum"] = (0.5625, "0.5625"),
        ["nms_threshold"] = (0.6875, "0.6875"),
        ["optimizer"] = (Optimizer.RmsProp, "rmsprop"),
        ["overlap_threshold"] = (0.8125, "0.8125"),
        ["use_pretrained_model"] = (false, "0"),
        ["weight_decay"] = (0.9375, "0.9375"),
        ["nms_topk"] = (123, "123"),
    };

    /// <summary>Values that are not accepted, with the code of the rule that they break. A flag has none.</summary>
    private static readonly Dictionary<string, (object Value, string Code)[]> Illegal = new()
    {
        ["num_classes"] = [(0, "ODH101"), (int.MinValue, "ODH101")],
        ["num_training_samples"] = [(0, "ODH101"), (-1, "ODH101")],
        ["base_network"] = [((BaseNetwork)2, "ODH104"), ((BaseNetwork)(-1), "ODH104")],
        ["early_stopping_min_epochs"] = [(0, "ODH101")],
        ["early_stopping_patience"] = [(0, "ODH101")],
        ["early_stopping_tolerance"] = [(-0.001, "ODH102"), (1.001, "ODH102"), (double.NaN, "ODH103")],
        ["image_shape"] = [(299, "ODH101")],
        ["epochs"] = [(0, "ODH101")],
        ["freeze_layer_pattern"] = [("([", "ODH106"), (new string('c', 2501), "ODH107"), ("a\nb", "ODH108")],
        ["kv_store"] = [((KvStore)2, "ODH104")],
        ["label_width"] = [(0, "ODH101")],
        ["learning_rate"] = [(0.0, "ODH102"), (1.001, "ODH102"), (double.NaN, "ODH103"), (double.PositiveInfinity, "ODH103"), (double.NegativeInfinity, "ODH103")],
        ["lr_scheduler_factor"] = [(0.0, "ODH102"), (1.0, "ODH102"), (double.NaN, "ODH103")],
        ["lr_scheduler_step"] = [(EpochList.Create(0), "ODH105"), (EpochList.Create(5, 5), "ODH201"), (EpochList.Create([.. Enumerable.Range(1000, 501)]), "ODH107")],
        ["mini_batch_size"] = [(0, "ODH101")],
        ["momentum"] = [(0.0, "ODH102"), (1.001, "ODH102"), (double.NaN, "ODH103")],
        ["nms_threshold"] = [(0.0, "ODH102"), (1.001, "ODH102"), (double.NaN, "ODH103")],
        ["optimizer"] = [((Optimizer)4, "ODH104")],
        ["overlap_threshold"] = [(0.0, "ODH102"), (1.001, "ODH102"), (double.NaN, "ODH103")],
        ["weight_decay"] = [(0.0, "ODH102"), (1.0, "ODH102"), (double.NaN, "ODH103")],
        ["nms_topk"] = [(0, "ODH101")],
    };

    public static TheoryData<string> Names => [.. Oracle.Rows.Select(static row => row.Name)];

    public static TheoryData<string, int> IllegalCases
    {
        get
        {
            var cases = new TheoryData<string, int>();
            foreach (var (name, values) in Illegal)
            {
                for (var i = 0; i < values.Length; i++)
                {
                    cases.Add(name, i);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Value_that_was_put_in_comes_out_and_nothing_else_changes(string name)
    {
        var (value, text) = Legal[name];
        foreach (var before in new[] { Some.Config(), Some.FullConfig() })
        {
            var after = With(before, name, value);

            Entry(name).GetValue(after).Should().Be(value);
            Entry(name).GetText(after).Should().Be(text);
            var expected = before.ToHyperParameters();
            expected[name] = text;
            after.ToHyperParameters().Should().BeEquivalentTo(expected);
            RecordPropertiesOtherThan(name, after).Should().Equal(RecordPropertiesOtherThan(name, before));
            typeof(ObjectDetectionHyperparameters).GetProperty(Entry(name).PropertyName)!.GetValue(after).Should().Be(value);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Legal_value_is_accepted_by_every_way_of_asking(string name) => Judge(With(Some.Config(), name, Legal[name].Value)).Should().BeTrue();

    [Theory]
    [MemberData(nameof(IllegalCases))]
    public void Illegal_value_is_told_once_and_as_itself_by_every_way_of_asking(string name, int index)
    {
        var (value, code) = Illegal[name][index];
        var record = With(Some.Config(), name, value);

        Judge(record).Should().BeFalse();

        var failure = new ObjectDetectionHyperparametersValidator().Validate(record).Errors.Should().ContainSingle().Subject;
        failure.PropertyName.Should().Be(Entry(name).PropertyName);
        failure.ErrorCode.Should().Be(code);
        failure.AttemptedValue.Should().Be(value);
        failure.Severity.Should().Be(Severity.Error);
        failure.ErrorMessage.Should().StartWith($"{name} must ").And.EndWith(".");
        var finding = failure.CustomState.Should().BeOfType<Finding>().Subject;
        finding.Name.Should().Be(name);
        finding.Names.Should().Equal(name);
        finding.PropertyName.Should().Be(Entry(name).PropertyName);
        finding.Code.Should().Be(code);
        finding.Severity.Should().Be(FindingSeverity.Error);
        finding.AttemptedValue.Should().Be(value);
        finding.Message.Should().Be(failure.ErrorMessage);
        var reviewed = record.Review().WithSeverity(FindingSeverity.Error).Should().ContainSingle().Subject;
        (reviewed.Code, reviewed.Name, reviewed.PropertyName, reviewed.Message).Should().Be((code, name, finding.PropertyName, finding.Message));
        reviewed.AttemptedValue.Should().Be(value);
    }

    [Fact]
    public void Only_flags_have_no_illegal_value() =>
        Oracle.Rows.Where(static row => !Illegal.ContainsKey(row.Name)).Should().OnlyContain(static row => row.Type == typeof(bool));

    [Fact]
    public void Every_value_illegal_at_once_is_told_in_the_order_of_the_catalogue()
    {
        var record = Illegal.Aggregate(Some.Config(), static (record, values) => With(record, values.Key, values.Value[0].Value));

        var names = new ObjectDetectionHyperparametersValidator().Validate(record).Errors.Select(static failure => ((Finding)failure.CustomState).Name);

        names.Should().Equal(Oracle.Rows.Select(static row => row.Name).Where(Illegal.ContainsKey));
        record.Review().WithSeverity(FindingSeverity.Error).Select(static finding => finding.Name).Should().Equal(names);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Default_is_that_of_the_record_and_is_recognised(string name)
    {
        var visitor = new DefaultVisitor();

        visitor.Visit(Entry(name));

        visitor.Checked.Should().Be(Oracle.Rows.Single(row => row.Name == name).Default is not null);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Null_is_no_record(string name)
    {
        var entry = Entry(name);

        ((Action)(() => entry.GetText(null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => entry.GetValue(null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => With(null!, name, Legal[name].Value))).Should().Throw<ArgumentNullException>();
    }

    private static bool Judge(ObjectDetectionHyperparameters record)
    {
        var validator = new ObjectDetectionHyperparametersValidator();
        var isValid = record.IsValid();

        validator.Validate(record).IsValid.Should().Be(isValid);
        validator.ValidateAsync(record, TestContext.Current.CancellationToken).Result.IsValid.Should().Be(isValid);
        validator.Validate(new ValidationContext<ObjectDetectionHyperparameters>(record)).IsValid.Should().Be(isValid);
        ((IValidator)validator).Validate(new ValidationContext<ObjectDetectionHyperparameters>(record)).IsValid.Should().Be(isValid);
        record.Review().IsSubmittable.Should().Be(isValid);
        return isValid;
    }

    private static Hyperparameter Entry(string name) => HyperparameterCatalogue.All.Single(h => h.Name == name);

    private static ObjectDetectionHyperparameters With(ObjectDetectionHyperparameters record, string name, object value)
    {
        var visitor = new WithVisitor(record, value);
        visitor.Visit(Entry(name));
        return visitor.Result;
    }

    private static IEnumerable<object?> RecordPropertiesOtherThan(string name, ObjectDetectionHyperparameters record) =>
        typeof(ObjectDetectionHyperparameters).GetProperties().Where(p => p.Name != Entry(name).PropertyName).Select(p => p.GetValue(record));

    private sealed class WithVisitor(ObjectDetectionHyperparameters record, object value) : HyperparameterVisitor
    {
        public ObjectDetectionHyperparameters Result { get; private set; } = record;

        protected override void Visit<T>(Hyperparameter<T> hyperparameter)
        {
            Result = hyperparameter.With(Result, (T)value);
            hyperparameter.Get(Result).Should().Be((T)value);
        }
    }

    private sealed class DefaultVisitor : HyperparameterVisitor
    {
        public bool Checked { get; private set; }

        protected override void Visit<T>(Hyperparameter<T> hyperparameter)
        {
            if (hyperparameter is not DefaultedHyperparameter<T> defaulted)
            {
                return;
            }

            Checked = true;
            defaulted.Default.Should().Be(defaulted.Get(Some.Config()));
            defaulted.Domain.Contains(defaulted.Default).Should().BeTrue();
            defaulted.Domain.Format(defaulted.Default).Should().Be(defaulted.DefaultText);
            defaulted.IsDefault(Some.Config()).Should().BeTrue();
            defaulted.IsDefault(Some.FullConfig()).Should().BeFalse();
            ((Action)(() => defaulted.IsDefault(null!))).Should().Throw<ArgumentNullException>();
        }
    }
}
