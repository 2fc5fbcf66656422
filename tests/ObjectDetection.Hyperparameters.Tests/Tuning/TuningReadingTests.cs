using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Tests.Tuning;

public sealed class TuningReadingTests
{
    public static TheoryData<TuningParameterRanges, string, string> UnreadableRanges => new()
    {
        { Real("learning_rate", "0,1", "0.5"), "ODH519", "The minimum of learning_rate must be a number in (0, 1], but was '0,1': a comma is not a decimal point." },
        { Real("learning_rate", "", "0.5"), "ODH519", "The minimum of learning_rate must be a number in (0, 1], but was ''." },
        { Real("learning_rate", "0.1", null!), "ODH520", "The range of learning_rate has no maximum." },
        { Real("learning_rate", "0.1", "0.5", "log"), "ODH521", "The scale of learning_rate must be Auto, Linear, Logarithmic or ReverseLogarithmic, but was 'log'." },
        { Real("learning_rate", "0.1", "0.5", "logarithmic"), "ODH521", "The scale of learning_rate must be Auto, Linear, Logarithmic or ReverseLogarithmic, but was 'logarithmic'." },
        { Real("mini_batch_size", "8", "16"), "ODH517", "mini_batch_size must have an integer or categorical range, but has a continuous range." },
        { Real("optimizer", "0", "1"), "ODH517", "optimizer must have a categorical range, but has a continuous range." },
        { Real("epochs", "1", "10"), "ODH516", "epochs cannot be tuned; only learning_rate, mini_batch_size, momentum, optimizer or weight_decay can. Set a static value instead of a range." },
        { Real("lr", "0.1", "0.5"), "ODH402", "'lr' is not a hyperparameter of Object Detection." },
        { Real(null!, "0.1", "0.5"), "ODH520", "A range does not name its hyperparameter." },
        { Whole("learning_rate", "0", "1"), "ODH517", "learning_rate must have a continuous range, but has an integer range." },
        { Whole("mini_batch_size", "8.0", "16"), "ODH519", "The minimum of mini_batch_size must be a whole number of at least 1 in plain digits, but was '8.0'." },
        { Whole("mini_batch_size", "8", "99999999999"), "ODH519", "The maximum of mini_batch_size must be a whole number of at least 1 and at most 2147483647, but was '99999999999'." },
        { Choices("learning_rate", "0.1"), "ODH517", "learning_rate must have a continuous range, but has a categorical range." },
        { Choices("mini_batch_size", "8", "16.0"), "ODH404", "mini_batch_size must be a whole number of at least 1 in plain digits, but was '16.0'." },
        { Choices("optimizer", "sgd", "Adam"), "ODH406", "optimizer must be sgd, adam, rmsprop or adadelta, but was 'Adam'." },
        { Choices("base_network", "vgg-16"), "ODH516", "base_network cannot be tuned; only learning_rate, mini_batch_size, momentum, optimizer or weight_decay can. Set a static value instead of a range." },
    };

    [Theory]
    [MemberData(nameof(UnreadableRanges))]
    public void Range_that_cannot_be_read_is_a_finding(TuningParameterRanges ranges, string code, string message)
    {
        var reading = ObjectDetectionTuningSpace.ReadTuningJob(TuningData.SmallMap, ranges);

        reading.IsReadable.Should().BeFalse();
        reading.Space.Should().BeNull();
        var finding = reading.Findings.Should().ContainSingle().Subject;
        (finding.Code, finding.Message).Should().Be((code, message));
        TuningData.Codes(reading.Review(), FindingSeverity.Error).Should().Equal(code);
    }

    [Theory]
    [InlineData("0,1", "0.1")]
    [InlineData(" 0.1", "0.1")]
    [InlineData("'0.1'", "0.1")]
    public void Spelling_that_was_meant_is_suggested(string text, string suggestion) =>
        ObjectDetectionTuningSpace.ReadTuningJob(TuningData.SmallMap, Real("learning_rate", text, "0.5")).Findings.Should().ContainSingle()
            .Which.Suggestion.Should().Be(suggestion);

    [Fact]
    public void Scale_that_was_meant_is_suggested() =>
        ObjectDetectionTuningSpace.ReadTuningJob(TuningData.SmallMap, Real("momentum", "0.1", "0.5", "reverse_logarithmic")).Findings.Should().ContainSingle()
            .Which.Suggestion.Should().Be("ReverseLogarithmic");

    [Fact]
    public void Range_that_is_spelled_right_reads_even_when_it_is_invalid()
    {
        var reading = ObjectDetectionTuningSpace.ReadTuningJob(TuningData.SmallMap, new TuningParameterRanges
        {
            ContinuousParameterRanges = [new("learning_rate", "0.5", "1e-6"), new("momentum", "-1", "7")],
            IntegerParameterRanges = [new("mini_batch_size", "-1", "0", "ReverseLogarithmic")],
            CategoricalParameterRanges = [new("optimizer", [])],
        });

        reading.Findings.Should().BeEmpty();
        reading.Space.Should().Be(TuningData.Space() with
        {
            LearningRate = new ContinuousRange(0.5, 1e-6),
            Momentum = new ContinuousRange(-1, 7),
            MiniBatchSize = new IntegerRange(-1, 0, ScalingType.ReverseLogarithmic),
            Optimizer = [],
        });
        TuningData.Codes(reading.Review(), FindingSeverity.Error).Should().Equal("ODH501", "ODH502", "ODH502", "ODH506", "ODH502", "ODH502", "ODH509");
    }

    /// <summary>The static map of a tuning job is submitted as it is. From a typed document, a map is written, and that always has the value.</summary>
    [Fact]
    public void Omitted_pretrained_flag_is_told_of_a_static_map_but_not_of_a_space()
    {
        var map = new Dictionary<string, string>(TuningData.SmallMap);
        map.Remove("use_pretrained_model");
        const string Ranges = """{"ContinuousParameterRanges": [{"Name": "learning_rate", "MinValue": "0.001", "MaxValue": "0.01"}]}""";

        var reading = ObjectDetectionTuningSpace.ReadTuningJob(map, Real("learning_rate", "0.001", "0.01"));
        var document = ObjectDetectionTuningSpace.ReadTuningJobJson($$"""{"StaticHyperParameters": {{System.Text.Json.JsonSerializer.Serialize(map)}}, "ParameterRanges": {{Ranges}}}""");
        var typed = ObjectDetectionTuningSpace.ReadTuningJobJson(
            """{"base": {"num_classes": 20, "num_training_samples": 16551}, "ranges": {"learning_rate": {"min": 0.001, "max": 0.01}}}""");

        reading.Review().Findings.Should().ContainSingle().Which.Code.Should().Be("ODH332");
        document.Review().Findings.Should().ContainSingle().Which.Code.Should().Be("ODH332");
        typed.Review().Findings.Should().BeEmpty();
        reading.Space!.Review().Findings.Should().BeEmpty();
    }

    [Fact]
    public void Every_fault_is_told_in_one_go()
    {
        var map = new Dictionary<string, string>(TuningData.SmallMap) { ["epochs"] = "30.0", ["nms_threshold"] = "2", ["image_size"] = "300" };
        var ranges = new TuningParameterRanges
        {
            ContinuousParameterRanges = [new("learning_rate", "0,1", "0.5"), new("momentum", "0.9", "0.8")],
            CategoricalParameterRanges = [new("base_network", ["vgg-16"])],
        };

        var review = ObjectDetectionTuningSpace.ReadTuningJob(map, ranges).Review();

        review.WithSeverity(FindingSeverity.Error).Select(static finding => (finding.Name, finding.Code)).Should().Equal(
            ("base_network", "ODH516"), ("epochs", "ODH404"), ("learning_rate", "ODH519"), ("momentum", "ODH501"), ("nms_threshold", "ODH102"), ("image_size", "ODH402"));
    }

    [Fact]
    public void Tuned_name_in_the_static_map_is_an_error_and_the_range_counts()
    {
        var map = new Dictionary<string, string>(TuningData.SmallMap) { ["learning_rate"] = "0.004" };

        var reading = ObjectDetectionTuningSpace.ReadTuningJob(map, Real("learning_rate", "0.1", "0.5"));

        reading.Findings.Should().ContainSingle().Which.Code.Should().Be("ODH515");
        reading.IsReadable.Should().BeTrue();
        reading.Review().IsSubmittable.Should().BeFalse();
        reading.Space!.Base.LearningRate.Should().Be(0.004);
        reading.Space.ToStaticHyperParameters().Should().NotContainKey("learning_rate");
    }

    [Fact]
    public void Base_has_the_defaults_of_tuned_hyperparameters_without_a_static_value() =>
        ObjectDetectionTuningSpace.ReadTuningJob(TuningData.SmallMap, Real("learning_rate", "0.1", "0.5")).Space!.Base.Should().Be(TuningData.Config());

    [Fact]
    public void Range_given_twice_is_an_error()
    {
        var ranges = new TuningParameterRanges
        {
            IntegerParameterRanges = [new("mini_batch_size", "8", "16")],
            CategoricalParameterRanges = [new("mini_batch_size", ["8", "16"])],
        };

        ObjectDetectionTuningSpace.ReadTuningJob(TuningData.SmallMap, ranges).Findings.Should().ContainSingle().Which.Code.Should().Be("ODH518");
    }

    [Fact]
    public void More_than_thirty_ranges_are_an_error()
    {
        var thirty = new TuningParameterRanges { ContinuousParameterRanges = [.. Enumerable.Range(0, 30).Select(static i => new ContinuousParameter($"x{i}", "0", "1"))] };
        var more = thirty with { IntegerParameterRanges = [new("mini_batch_size", "8", "16")] };

        ObjectDetectionTuningSpace.ReadTuningJob(TuningData.SmallMap, thirty).Findings.Should().NotContain(static finding => finding.Code == "ODH513");
        ObjectDetectionTuningSpace.ReadTuningJob(TuningData.SmallMap, more).Findings.Should().Contain(static finding => finding.Code == "ODH513");
    }

    [Theory]
    [InlineData(96, false)]
    [InlineData(97, true)]
    public void Hundred_hyperparameters_count_ranges_and_the_objective_metric(int others, bool isTooMany)
    {
        var map = Enumerable.Range(0, others).ToDictionary(static i => $"_x{i}", static _ => "1");
        map.Add("num_classes", "20");
        map.Add("num_training_samples", "16551");
        map.Add("_tuning_objective_metric", "validation:mAP");

        var findings = ObjectDetectionTuningSpace.ReadTuningJob(map, Real("learning_rate", "0.1", "0.5")).Findings;

        findings.Select(static finding => finding.Code).Should().Equal(isTooMany ? ["ODH514"] : []);
    }

    [Fact]
    public void What_is_written_reads_back()
    {
        foreach (var space in (ObjectDetectionTuningSpace[])[
            TuningData.FullSpace(),
            TuningData.Space() with { MiniBatchSize = Categories.Of(8, 16) },
            ObjectDetectionTuningSpace.Recommended(TuningData.Config() with { LrSchedulerStep = [10, 20], FreezeLayerPattern = "^(conv1_).*" })])
        {
            var options = new TuningJobOptions { MaxJobs = 2, MaxParallelJobs = 2, RandomSeed = 5, EarlyStopping = TunerEarlyStopping.Auto, MaxRuntimeInSeconds = 3600 };
            var plain = ObjectDetectionTuningSpace.ReadTuningJob(space.ToStaticHyperParameters(), space.ToParameterRanges());
            var json = ObjectDetectionTuningSpace.ReadTuningJobJson(space.ToTuningJobJson(options));

            plain.Findings.Concat(json.Findings).Should().BeEmpty();
            plain.Space.Should().Be(space);
            json.Space.Should().Be(space);
            json.Options.Should().Be(options);
            plain.Options.Should().BeNull();
        }
    }

    [Fact]
    public void Text_of_a_result_is_the_space_and_what_was_found()
    {
        var readable = ObjectDetectionTuningSpace.ReadTuningJob(new Dictionary<string, string>(TuningData.SmallMap) { ["momentum"] = "0.9" }, Real("momentum", "0.5", "0.9"));
        var unreadable = ObjectDetectionTuningSpace.ReadTuningJob(TuningData.SmallMap, Real("momentum", null!, "0,9"));

        TuningData.UnderGermanCulture(readable.ToString).Split(Environment.NewLine).Should().Equal($"readable: {readable.Space}", readable.Findings[0].ToString());
        unreadable.ToString().Split(Environment.NewLine).Should().Equal("not readable", unreadable.Findings[0].ToString(), unreadable.Findings[1].ToString());
    }

    private static TuningParameterRanges Real(string name, string minimum, string maximum, string? scale = null) =>
        new() { ContinuousParameterRanges = [new(name, minimum, maximum, scale)] };

    private static TuningParameterRanges Whole(string name, string minimum, string maximum) => new() { IntegerParameterRanges = [new(name, minimum, maximum)] };

    private static TuningParameterRanges Choices(string name, params string[] values) => new() { CategoricalParameterRanges = [new(name, [.. values])] };
}
