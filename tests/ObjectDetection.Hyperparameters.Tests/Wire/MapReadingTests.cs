using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Tests.Catalogue;
using ObjectDetection.Hyperparameters.Tests.Support;
using ObjectDetection.Hyperparameters.Wire;

namespace ObjectDetection.Hyperparameters.Tests.Wire;

public sealed class MapReadingTests
{
    [Fact]
    public void Map_with_every_value_is_read()
    {
        var reading = Read(Some.FullConfig().ToHyperParameters());

        reading.Findings.Should().BeEmpty();
        reading.IsReadable.Should().BeTrue();
        reading.Hyperparameters.Should().Be(Some.FullConfig());
    }

    [Fact]
    public void Map_with_the_required_names_is_read_with_the_defaults() => Read(Some.Map()).Hyperparameters.Should().Be(Some.Config());

    [Fact]
    public void Map_is_read_in_any_order() => Read(Some.FullConfig().ToHyperParameters().Reverse()).Hyperparameters.Should().Be(Some.FullConfig());

    [Fact]
    public void Any_kind_of_map_can_be_read()
    {
        IReadOnlyDictionary<string, string> readOnly = Some.Map();
        IEnumerable<KeyValuePair<string, string>> sequence = Some.Map().Select(static entry => entry);

        ObjectDetectionHyperparameters.FromHyperParameters(Some.Map()).Should().Be(Some.Config());
        ObjectDetectionHyperparameters.FromHyperParameters(readOnly).Should().Be(Some.Config());
        ObjectDetectionHyperparameters.FromHyperParameters(sequence).Should().Be(Some.Config());
        ObjectDetectionHyperparameters.FromHyperParameters(new SortedDictionary<string, string>(Some.Map())).Should().Be(Some.Config());
    }

    [Fact]
    public void Null_is_no_map()
    {
        ((Action)(() => ObjectDetectionHyperparameters.FromHyperParameters(null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => ObjectDetectionHyperparameters.ReadHyperParameters(null!))).Should().Throw<ArgumentNullException>();
        ((Action)(() => ObjectDetectionHyperparameters.TryReadHyperParameters(null!, out _, out _))).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Values_outside_their_domains_are_read_and_then_reviewed()
    {
        var reading = Read(Some.Map(("learning_rate", "1.5"), ("image_shape", "1"), ("lr_scheduler_step", "20,10"), ("weight_decay", "-1")));

        reading.IsReadable.Should().BeTrue();
        reading.Findings.Should().BeEmpty();
        reading.Hyperparameters!.LearningRate.Should().Be(1.5);
        reading.Review().WithSeverity(FindingSeverity.Error).Select(static finding => (finding.Code, finding.Name)).Should().Equal(
            ("ODH101", "image_shape"), ("ODH102", "learning_rate"), ("ODH201", "lr_scheduler_step"), ("ODH102", "weight_decay"));
    }

    [Theory]
    [InlineData("num_classes")]
    [InlineData("num_training_samples")]
    public void Required_name_that_is_missing_or_empty_is_told(string name)
    {
        var without = Some.Map();
        without.Remove(name);

        Single(Read(without)).Should().Be(("ODH401", name, $"{name} is required but not set. Set it to a whole number of at least 1.", null));
        Single(Read(Some.Map((name, "")))).Should().Be(("ODH401", name, $"{name} is required but empty. Set it to a whole number of at least 1.", null));
        Read(Some.Map((name, ""))).Findings[0].AttemptedValue.Should().Be("");
        Read(without).Findings[0].AttemptedValue.Should().BeNull();
        Read(without).Findings[0].Rule.Should().BeSameAs(Rules.Missing);
    }

    [Theory]
    [InlineData("base_network", "vgg-16 or resnet-50, or remove it to use the default")]
    [InlineData("early_stopping", "True or False, or remove it to use the default")]
    [InlineData("epochs", "a whole number of at least 1, or remove it to use the default")]
    [InlineData("learning_rate", "a number in (0, 1], or remove it to use the default")]
    [InlineData("kv_store", "dist_sync or dist_async, or remove it")]
    [InlineData("use_pretrained_model", "1 or 0, or remove it to use the default")]
    [InlineData("nms_topk", "a whole number of at least 1, or remove it")]
    public void Empty_value_is_told_where_it_cannot_be_meant(string name, string fix)
    {
        var reading = Read(Some.Map((name, "")));

        Single(reading).Should().Be(("ODH403", name, $"{name} is empty. Set it to {fix}.", null));
        reading.Findings[0].AttemptedValue.Should().Be("");
    }

    [Theory]
    [InlineData("lr_scheduler_step")]
    [InlineData("freeze_layer_pattern")]
    public void Empty_value_is_absent_where_the_container_itself_has_it(string name) => Read(Some.Map((name, ""))).Hyperparameters.Should().Be(Some.Config());

    [Theory]
    [InlineData("learning-rate", "learning_rate")]
    [InlineData("LearningRate", "learning_rate")]
    [InlineData("learningRate", "learning_rate")]
    [InlineData("LEARNING_RATE", "learning_rate")]
    [InlineData(" learning_rate ", "learning_rate")]
    [InlineData("lerning_rate", "learning_rate")]
    [InlineData("lr", "learning_rate")]
    [InlineData("lr_schedule_step", "lr_scheduler_step")]
    [InlineData("lr_scheduler_steps", "lr_scheduler_step")]
    [InlineData("epoch", "epochs")]
    [InlineData("minibatch_size", "mini_batch_size")]
    [InlineData("optimiser", "optimizer")]
    [InlineData("nms_top_k", "nms_topk")]
    [InlineData("random-param", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    [InlineData("threshold", null)]
    public void Unknown_name_is_told_with_the_nearest_one(string name, string? suggestion)
    {
        var reading = Read(Some.Map((name, "7")));

        Single(reading).Should().Be(("ODH402", name, $"'{name}' is not a hyperparameter of Object Detection.", suggestion));
        reading.Findings[0].AttemptedValue.Should().Be("7");
        reading.Findings[0].PropertyName.Should().BeNull();
    }

    [Theory]
    [MemberData(nameof(Oracle.AliasCases), MemberType = typeof(Oracle))]
    public void Alias_leads_to_the_name_that_it_stands_for(string alias, string name) => Read(Some.Map((alias, "1"))).Findings.Single().Suggestion.Should().Be(name);

    [Theory]
    [MemberData(nameof(Oracle.Cases), MemberType = typeof(Oracle))]
    public void Property_name_leads_to_the_name_in_the_map(OracleRow row)
    {
        if (row.Name is "epochs" or "momentum" or "optimizer")
        {
            row.Property.Should().BeEquivalentTo(row.Name);
        }

        Read(Some.Map((row.Property, "1"))).Findings.Single().Suggestion.Should().Be(row.Name);
    }

    [Theory]
    [InlineData("num_classes", "0", 0)]
    [InlineData("epochs", "-5", -5)]
    [InlineData("nms_topk", "0", 0)]
    [InlineData("image_shape", "-2147483648", int.MinValue)]
    public void Whole_number_below_the_range_is_read_and_reported_as_out_of_range(string name, string text, int value)
    {
        var result = Read(Some.Map((name, text)));
        HyperparameterCatalogue.TryGetByName(name, out var hyperparameter).Should().BeTrue();

        result.Findings.Should().BeEmpty();
        hyperparameter!.GetValue(result.Hyperparameters!).Should().Be(value);
        result.Review().WithSeverity(FindingSeverity.Error).Should().Contain(finding => finding.Code == "ODH101" && finding.Name == name && value.Equals(finding.AttemptedValue));
        result.Hyperparameters!.ToHyperParameters(validate: false)[name].Should().Be(text);
        ObjectDetectionHyperparametersJson.Read($$"""{"{{name}}": "{{text}}"}""").Review().Findings.Should().Contain(finding => finding.Code == "ODH101" && finding.Name == name);
    }

    [Theory]
    [InlineData("base_network", "vgg16", "ODH406", "vgg-16")]
    [InlineData("base_network", "VGG-16", "ODH406", "vgg-16")]
    [InlineData("base_network", "resnet50", "ODH406", "resnet-50")]
    [InlineData("base_network", "resnet-50 ", "ODH406", "resnet-50")]
    [InlineData("base_network", "alexnet", "ODH406", null)]
    [InlineData("optimizer", "\"sgd\"", "ODH406", "sgd")]
    [InlineData("optimizer", "None", "ODH406", null)]
    [InlineData("kv_store", "None", "ODH406", null)]
    [InlineData("kv_store", "dist-sync", "ODH406", "dist_sync")]
    [InlineData("kv_store", "local", "ODH406", null)]
    [InlineData("kv_store", "Device", "ODH406", null)]
    [InlineData("num_training_samples", "16,551", "ODH404", "16551")]
    [InlineData("epochs", "30.0", "ODH404", "30")]
    [InlineData("epochs", "None", "ODH404", null)]
    [InlineData("nms_topk", "400.0", "ODH404", "400")]
    [InlineData("epochs", "2147483648", "ODH409", null)]
    [InlineData("num_classes", "99999999999", "ODH409", null)]
    [InlineData("learning_rate", "0,001", "ODH405", "0.001")]
    [InlineData("learning_rate", "None", "ODH405", null)]
    [InlineData("momentum", "NaN", "ODH405", null)]
    [InlineData("use_pretrained_model", "True", "ODH407", "1")]
    [InlineData("use_pretrained_model", "false", "ODH407", "0")]
    [InlineData("early_stopping", "1", "ODH407", "True")]
    [InlineData("early_stopping", "None", "ODH407", null)]
    [InlineData("lr_scheduler_step", "[10, 20]", "ODH408", "10,20")]
    [InlineData("lr_scheduler_step", "None", "ODH408", null)]
    public void Misspelled_value_is_told_with_what_was_meant(string name, string text, string code, string? suggestion)
    {
        var reading = Read(Some.Map((name, text)));

        var finding = reading.Findings.Should().ContainSingle().Subject;
        (finding.Code, finding.Name, finding.Suggestion, finding.AttemptedValue).Should().Be((code, name, suggestion, (object)text));
        finding.PropertyName.Should().Be(Oracle.Rows.Single(row => row.Name == name).Property);
        reading.IsReadable.Should().BeFalse();
        reading.Hyperparameters.Should().BeNull();
    }

    [Fact]
    public void Message_about_a_spelling_says_what_is_accepted_what_was_given_and_what_it_is()
    {
        Read(Some.Map(("learning_rate", "0,001"))).Findings.Single().Message.Should().Be("learning_rate must be a number in (0, 1], but was '0,001': a comma is not a decimal point.");
        Read(Some.Map(("optimizer", "blah"))).Findings.Single().Message.Should().Be("optimizer must be sgd, adam, rmsprop or adadelta, but was 'blah'.");
    }

    [Fact]
    public void Duplicate_is_told_beside_what_is_wrong_with_the_first()
    {
        var reading = Read([.. Some.Map(), new("epochs", "20"), new("epochs", "10"), new("epochs", null!)]);

        reading.Findings.Select(static finding => (finding.Code, finding.Name, finding.Message, finding.AttemptedValue)).Should().Equal(
            ("ODH410", "epochs", "epochs is specified more than once, here with the value '10'. Remove the duplicate.", "10"),
            ("ODH410", "epochs", "epochs is specified more than once. Remove the duplicate.", null));
        reading.Review().WithSeverity(FindingSeverity.Error).Should().HaveCount(2);
        Read([.. Some.Map(), new("epochs", "x"), new("epochs", "10")]).Findings.Select(static finding => finding.Code).Should().BeEquivalentTo("ODH404", "ODH410");
        Read([.. Some.Map(), new("epochs", "10"), new("Epochs", "10")]).Findings.Select(static finding => finding.Code).Should().Equal("ODH402");
    }

    [Fact]
    public void Duplicate_of_a_required_name_is_not_told_as_missing() =>
        Read([.. Some.Map(), new("num_classes", null!)]).Findings.Select(static finding => finding.Code).Should().Equal("ODH410");

    [Fact]
    public void Null_name_and_null_value_are_told()
    {
        var reading = Read([new("num_classes", null!), new("num_training_samples", "5"), new("epochs", null!), new(null!, "7"), new(null!, null!)]);

        reading.Findings.Select(static finding => (finding.Code, finding.Name, finding.Message, finding.AttemptedValue)).Should().Equal(
            ("ODH411", "num_classes", "num_classes must be a whole number of at least 1, but was null.", null),
            ("ODH411", "epochs", "epochs must be a whole number of at least 1, but was null.", null),
            ("ODH411", null, "A name is null; its value is '7'. Set it to the name of a hyperparameter.", "7"),
            ("ODH411", null, "A name is null. Set it to the name of a hyperparameter.", null));
        reading.Review().WithSeverity(FindingSeverity.Error).Should().HaveCount(4);
    }

    [Fact]
    public void Null_value_of_an_unknown_name_is_told_as_unknown() =>
        Single(Read([.. Some.Map(), new("blah", null!)])).Should().Be(("ODH402", "blah", "'blah' is not a hyperparameter of Object Detection.", null));

    [Fact]
    public void Map_may_have_100_entries_and_no_more()
    {
        static Dictionary<string, string> With(int count) => Some.Map([.. Enumerable.Range(0, count - 2).Select(static i => ($"_own_{i}", ""))]);

        Read(With(100)).Findings.Should().BeEmpty();
        Single(Read(With(101))).Should().Be(("ODH412", null, "The map has 101 entries, but the service accepts at most 100.", null));
        Read(With(101)).Findings[0].AttemptedValue.Should().Be(101);
    }

    [Theory]
    [InlineData(1000, 1001, null)]
    [InlineData(1001, 1002, "Only the first 1000 of 1002 problems are listed.")]
    [InlineData(1234, 1002, "Only the first 1000 of 1235 problems are listed.")]
    public void First_thousand_unknown_names_are_listed_and_the_others_counted(int names, int listed, string? message)
    {
        var findings = Read(Some.Map([.. Enumerable.Range(0, names).Select(static number => ($"x{number}", "1"))])).Findings;

        findings.Should().HaveCount(listed);
        findings.Where(static finding => finding.Code == "ODH457").Select(static finding => finding.Message).Should().Equal(message is null ? [] : [message]);
    }

    [Fact]
    public void Default_that_is_ignored_is_told_only_where_somebody_stated_it_in_a_request()
    {
        var map = Some.Map(("lr_scheduler_factor", "0.1"), ("use_pretrained_model", "1"));

        Read(map).Review().Findings.Should().BeEmpty();
        HyperparameterMapReader.Read(map, isOfRequest: true).Review().Findings.Select(static finding => finding.Code).Should().Equal("ODH302");
    }

    [Fact]
    public void Name_may_have_256_characters_and_no_more()
    {
        Read(Some.Map((new string('x', 256), ""))).Findings.Select(static finding => finding.Code).Should().Equal("ODH402");

        var findings = Read(Some.Map((new string('x', 257), ""))).Findings;
        findings.Select(static finding => finding.Code).Should().Equal("ODH402", "ODH413");
        findings[1].Name.Should().Be(new string('x', 257));
        findings[1].Message.Should().Be($"The name '{new string('x', 80)}'... (257 characters) is too long: the service accepts at most 256 characters.");
    }

    [Fact]
    public void Value_may_have_2500_characters_and_no_more()
    {
        Read(Some.Map(("freeze_layer_pattern", new string('c', 2500)))).Review().IsSubmittable.Should().BeTrue();
        Read(Some.Map(("lr_scheduler_step", "5" + new string(' ', 2499)))).Hyperparameters!.LrSchedulerStep.Should().Equal(5);

        var reading = Read(Some.Map(("freeze_layer_pattern", new string('c', 2501))));
        Single(reading).Should().Be(("ODH416", "freeze_layer_pattern", "freeze_layer_pattern has 2501 characters, but the service accepts at most 2500.", null));
        reading.Review().WithSeverity(FindingSeverity.Error).Should().ContainSingle();
        Read(Some.Map(("num_classes", new string('1', 2501)))).Findings.Select(static finding => finding.Code).Should().Equal("ODH416");
    }

    [Theory]
    [InlineData("_tuning_objective_metric", "validation:mAP")]
    [InlineData("_kvstore", "device")]
    [InlineData("_num_kv_servers", "auto")]
    [InlineData("_", "")]
    public void Name_of_the_services_own_is_passed_over(string name, string value)
    {
        var reading = Read(Some.Map((name, value)));

        reading.Findings.Should().BeEmpty();
        reading.Hyperparameters.Should().Be(Some.Config());
        reading.Hyperparameters!.ToHyperParameters().Should().NotContainKey(name);
    }

    [Fact]
    public void Containers_own_kv_store_is_read_as_absent_with_a_warning()
    {
        var reading = Read(Some.Map(("kv_store", "device")));

        reading.IsReadable.Should().BeTrue();
        reading.Hyperparameters.Should().Be(Some.Config());
        var finding = reading.Findings.Should().ContainSingle().Subject;
        finding.Rule.Should().BeSameAs(Rules.ContainerOnlyValue);
        finding.Severity.Should().Be(FindingSeverity.Warning);
        finding.Name.Should().Be("kv_store");
        finding.AttemptedValue.Should().Be("device");
        reading.Review().IsSubmittable.Should().BeTrue();
        Read(Some.Map(("nms_topk", "400"))).Hyperparameters!.NmsTopK.Should().Be(400);
        Read(Some.Map(("nms_topk", "400"))).Findings.Should().BeEmpty();
    }

    [Theory]
    [InlineData("num_layers", "Image Classification")]
    [InlineData("augmentation_type", "Image Classification")]
    [InlineData("backbone", "Semantic Segmentation")]
    [InlineData("crop_size", "Semantic Segmentation")]
    public void Name_of_another_algorithm_is_told_with_it_and_without_a_suggestion(string name, string algorithm)
    {
        var findings = Read(Some.Map((name, "1"))).Findings;

        findings.Select(static finding => (finding.Code, finding.Name, finding.Message, finding.Suggestion)).Should().Equal(
            ("ODH402", name, $"'{name}' is not a hyperparameter of Object Detection; it belongs to {algorithm}.", null),
            ("ODH414", null, $"These look like hyperparameters of {algorithm}: Object Detection does not have {name}. Check the algorithm.", null));
    }

    [Fact]
    public void Map_of_mixed_names_is_told_as_that_of_the_algorithm_with_most_of_them()
    {
        var findings = Read(Some.Map(("num_layers", "1"), ("crop_size", "1"), ("backbone", "1"))).Findings;

        findings.Select(static finding => finding.Code).Should().Equal("ODH402", "ODH402", "ODH402", "ODH414");
        findings[3].Message.Should().Be("These look like hyperparameters of Semantic Segmentation: Object Detection does not have crop_size or backbone. Check the algorithm.");
    }

    [Fact]
    public void Findings_stand_in_the_order_of_the_catalogue_whatever_the_order_of_the_map()
    {
        KeyValuePair<string, string>[] map =
            [new("zzz", "1"), new("weight_decay", "x"), new("kv_store", "device"), new("optimizer", ""), new("epochs", "x"), new("aaa", "1"), new(null!, ""), new("image_shape", "299"), new("num_classes", "1")];

        Read(map).Findings.Select(static finding => finding.Name).Should().Equal("num_training_samples", "epochs", "kv_store", "optimizer", "weight_decay", "zzz", "aaa", null);
        Read(map).Review().WithSeverity(FindingSeverity.Error).Select(static finding => finding.Name)
            .Should().Equal("num_training_samples", "image_shape", "epochs", "optimizer", "weight_decay", "zzz", "aaa", null);
    }

    [Fact]
    public void Relation_with_a_value_that_could_not_be_read_is_not_judged()
    {
        Read(Some.Map(("num_training_samples", "x"), ("lr_scheduler_step", "5"))).Review().WithSeverity(FindingSeverity.Error).Select(static finding => finding.Code).Should().Equal("ODH404");
        Read(Some.Map(("mini_batch_size", "x"), ("num_training_samples", "10"), ("lr_scheduler_step", "5"))).Review()
            .WithSeverity(FindingSeverity.Error).Select(static finding => finding.Code).Should().Equal("ODH404");
        Read([new("num_classes", "1"), new("lr_scheduler_step", "5")]).Review().WithSeverity(FindingSeverity.Error).Select(static finding => finding.Code).Should().Equal("ODH401");
        Read(Some.Map(("epochs", "x"), ("num_training_samples", "10"), ("lr_scheduler_step", "5"))).Review()
            .WithSeverity(FindingSeverity.Error).Select(static finding => finding.Code).Should().Equal("ODH404", "ODH202");
    }

    [Fact]
    public void Exception_lists_every_problem()
    {
        var exception = ((Action)(() => ObjectDetectionHyperparameters.FromHyperParameters(Some.Map(("lr", "0.1"), ("epochs", "x"), ("num_classes", "")))))
            .Should().Throw<HyperparametersFormatException>().Which;

        exception.Should().BeAssignableTo<FormatException>();
        exception.Findings.Select(static finding => finding.Code).Should().Equal("ODH401", "ODH404", "ODH402");
        exception.Message.Should().Be(string.Join(
            Environment.NewLine,
            "The hyperparameters cannot be read:",
            " - error ODH401: num_classes is required but empty. Set it to a whole number of at least 1.",
            " - error ODH404: epochs must be a whole number of at least 1 in plain digits, but was 'x'.",
            " - error ODH402: 'lr' is not a hyperparameter of Object Detection. Did you mean learning_rate?"));
    }

    [Fact]
    public void Try_says_whether_the_map_could_be_read_and_what_was_found()
    {
        ObjectDetectionHyperparameters.TryReadHyperParameters(Some.Map(("kv_store", "device")), out var record, out var findings).Should().BeTrue();
        record.Should().Be(Some.Config());
        findings.Should().ContainSingle();

        ObjectDetectionHyperparameters.TryReadHyperParameters(Some.Map(("epochs", "x")), out record, out findings).Should().BeFalse();
        record.Should().BeNull();
        findings.Should().ContainSingle();
    }

    [Fact]
    public void Findings_are_the_same_under_every_culture()
    {
        var map = Some.Map(("lr", "1"), ("epochs", "1.5"), ("learning_rate", "0,1"), ("IMAGE_SHAPE", "300"), ("optimizer", "RMSPROP"), ("early_stopping", "FALSE"), ("momentum", "-1"));
        var expected = Read(map).Review().ToString();

        expected.Should().Contain("Did you mean image_shape?").And.Contain("Did you mean rmsprop?");
        foreach (var culture in Cultures.Telling)
        {
            Cultures.Under(culture, () => Read(map).Review().ToString()).Should().Be(expected);
        }
    }

    private static HyperparametersReadResult Read(IEnumerable<KeyValuePair<string, string>> map) => ObjectDetectionHyperparameters.ReadHyperParameters(map);

    private static (string Code, string? Name, string Message, string? Suggestion) Single(HyperparametersReadResult reading)
    {
        var finding = reading.Findings.Should().ContainSingle().Subject;
        reading.IsReadable.Should().BeFalse();
        reading.Hyperparameters.Should().BeNull();
        reading.Review().IsSubmittable.Should().BeFalse();
        return (finding.Code, finding.Name, finding.Message, finding.Suggestion);
    }
}
