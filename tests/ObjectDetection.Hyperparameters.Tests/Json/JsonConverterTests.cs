using System.Text.Json;
using System.Text.Json.Serialization;
using FluentAssertions;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Configuration;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Tests.Configuration;
using ObjectDetection.Hyperparameters.Tests.Support;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Tests.Json;

/// <summary>A user's type with members of each type that has a converter.</summary>
public sealed record Report
{
    public EpochList Steps { get; init; }

    public Optimizer Optimizer { get; init; }

    public BaseNetwork? Network { get; init; }

    public KvStore Store { get; init; }

    public FindingSeverity Severity { get; init; }

    public RuleBasis Basis { get; init; }

    public Review? Review { get; init; }

    public Finding? First { get; init; }

    public HyperparametersReadResult? Result { get; init; }

    public HyperparametersChanges? Changes { get; init; }

    public HyperparameterChange? Change { get; init; }

    public TuningReadResult? Tuning { get; init; }

    public ConfigurationReadResult? Configuration { get; init; }

    public Dictionary<Optimizer, int>? Jobs { get; init; }
}

[JsonSerializable(typeof(Report))]
internal sealed partial class ReportContext : JsonSerializerContext;

public sealed class JsonConverterTests
{
    private static readonly ObjectDetectionHyperparameters Wrong = Some.Config() with { LearningRate = double.NaN, LrSchedulerStep = [20, 10], Momentum = 0.5, Optimizer = Optimizer.Adam };

    public static TheoryData<JsonSerializerOptions> Serializers => [new JsonSerializerOptions(), ReportContext.Default.Options];

    private static Report Everything => new()
    {
        Steps = [10, 20],
        Optimizer = Optimizer.RmsProp,
        Network = BaseNetwork.ResNet50,
        Store = KvStore.DistAsync,
        Severity = FindingSeverity.Warning,
        Basis = RuleBasis.MXNet,
        Review = Wrong.Review(),
        First = ObjectDetectionHyperparametersJson.Read("""{"num_classes": 1.5}""").Findings[0],
        Result = ObjectDetectionHyperparametersJson.Read("""{"num_classes": 20, "num_training_samples": 100, "learning_rate": 7, "kv_store": "device"}"""),
        Changes = Some.Config().DifferenceTo(Wrong),
        Change = Some.Config().DifferenceTo(Some.Config() with { KvStore = KvStore.DistSync })[0],
        Tuning = ObjectDetectionTuningSpace.ReadTuningJobJson(
            """{"base": {"num_classes": 20, "num_training_samples": 100}, "ranges": {"learning_rate": {"min": 0.1, "max": 0.01}, "optimizer": ["sgd"]}, "max_jobs": 20}"""),
        Configuration = Given.Read(Given.Configuration([("momentum", "0.5"), ("optimizer", "adam")])),
        Jobs = new() { [Optimizer.Sgd] = 1 },
    };

    [Fact]
    public void Flag_that_is_off_reads_back()
    {
        var change = Some.Config().DifferenceTo(Some.Config() with { EarlyStopping = true })[0];

        var json = JsonSerializer.Serialize(change);

        json.Should().Contain("false").And.Contain("true");
        JsonSerializer.Serialize(JsonSerializer.Deserialize<HyperparameterChange>(json)).Should().Be(json);
    }

    [Fact]
    public void Escaped_text_is_a_choice_like_any_other() => JsonSerializer.Deserialize<Optimizer>("\"\\u0061dam\"").Should().Be(Optimizer.Adam);

    [Theory]
    [MemberData(nameof(Serializers), DisableDiscoveryEnumeration = true)]
    public void What_is_written_reads_back(JsonSerializerOptions options)
    {
        var json = JsonSerializer.Serialize(Everything, options);

        var read = JsonSerializer.Deserialize<Report>(json, options)!;

        JsonSerializer.Serialize(read, options).Should().Be(json);
        read.Steps.Should().Equal(10, 20);
        (read.Optimizer, read.Network, read.Store, read.Severity, read.Basis).Should()
            .Be((Optimizer.RmsProp, BaseNetwork.ResNet50, KvStore.DistAsync, FindingSeverity.Warning, RuleBasis.MXNet));
        read.Review!.ToString().Should().Be(Everything.Review!.ToString());
        read.Review.IsSubmittable.Should().BeFalse();
        read.First!.ToString().Should().Be(Everything.First!.ToString()).And.Contain("line 1");
        read.Result!.Hyperparameters.Should().Be(Everything.Result!.Hyperparameters);
        read.Result.Review().ToString().Should().Contain("ODH102").And.Contain("warning ODH4").And.Contain("kv_store");
        read.Changes!.ToString().Should().Be(Everything.Changes!.ToString()).And.Contain("learning_rate: 0.001 -> NaN");
        read.Tuning!.ToString().Should().Be(Everything.Tuning!.ToString()).And.StartWith("readable");
        read.Tuning.Options.Should().Be(Everything.Tuning.Options);
        read.Tuning.Review().ToString().Should().Contain("ODH501");
        read.Configuration!.ToString().Should().Be(Everything.Configuration!.ToString()).And.Contain("ODH305").And.Contain("[MemoryConfigurationProvider]");
        read.Configuration.Hyperparameters.Should().Be(Everything.Configuration.Hyperparameters);
        read.Change!.ToString().Should().Be("kv_store: (absent) -> dist_sync");
    }

    [Theory]
    [MemberData(nameof(Serializers), DisableDiscoveryEnumeration = true)]
    public void Values_are_words_and_native_JSON(JsonSerializerOptions options)
    {
        var json = JsonSerializer.Serialize(Everything, options);

        json.Should().StartWith(
            """{"Steps":[10,20],"Optimizer":"rmsprop","Network":"resnet-50","Store":"dist_async","Severity":"warning","Basis":"mxnet","Review":{"submittable":false,"findings":[{"severity":"error","code":"ODH103","names":["learning_rate"],"value":"NaN",""");
        json.Should().Contain("\"Change\":{\"name\":\"kv_store\",\"old\":null,\"new\":\"dist_sync\"}").And.EndWith("\"Jobs\":{\"sgd\":1}}");
    }

    [Theory]
    [InlineData("""{"Optimizer":"rms_prop"}""", "optimizer must be sgd, adam, rmsprop or adadelta, but was the string 'rms_prop'. Did you mean rmsprop?")]
    [InlineData("""{"Optimizer":2}""", "optimizer must be sgd, adam, rmsprop or adadelta, but was the number 2.")]
    [InlineData("""{"Jobs":{"SGD":1}}""", "optimizer must be sgd, adam, rmsprop or adadelta, but was SGD. Did you mean sgd?")]
    [InlineData("""{"Severity":"Warning"}""", "The severity must be error, warning or info, but was the string 'Warning'. Did you mean warning?")]
    [InlineData("""{"Steps":[10,"20"]}""", "An epoch list must be an array of whole numbers, such as [10, 20], but contains the string '20'.")]
    [InlineData("""{"Steps":10}""", "An epoch list must be an array of whole numbers, such as [10, 20], but was the number 10.")]
    [InlineData("""{"Review":{"submittable":true}}""", "The object must have a member 'findings' of the JSON type Array.")]
    [InlineData("""{"Review":{"findings":[{"code":"ODH999","names":[],"message":""}]}}""", "'ODH999' is not the code of a rule.")]
    [InlineData("""{"Review":{"findings":[{"code":"ODH102","names":[1],"message":""}]}}""", "The text is not a Review: *")]
    [InlineData("""{"Review":{"findings":[{"code":"ODH102","names":[],"message":"","value":{}}]}}""", "The value of a finding must not be an object.")]
    [InlineData("""{"Changes":[{"name":"epoch","old":1,"new":2}]}""", "'epoch' is not the name of a hyperparameter.")]
    [InlineData("""{"Changes":[{"name":"epochs","old":"many","new":2}]}""", "epochs must be a whole number of at least 1 in plain digits, but was 'many'.")]
    [InlineData("""{"Change":{"name":"epochs","new":2}}""", "The object must have a member 'old'.")]
    [InlineData("""{"Optimizer":"\uD800"}""", "optimizer must be sgd, adam, rmsprop or adadelta, but was the string '\\uD800'.")]
    public void What_cannot_be_read_is_a_JsonException(string json, string message)
    {
        var read = () => JsonSerializer.Deserialize<Report>(json);

        read.Should().Throw<JsonException>().WithMessage(message);
    }

    [Fact]
    public void Unreadable_results_read_back_with_their_findings()
    {
        var report = new Report
        {
            Result = ObjectDetectionHyperparametersJson.Read("""{"num_classes": "many", "epochs": 0}"""),
            Tuning = ObjectDetectionTuningSpace.ReadTuningJobJson("""{"base": {"num_classes": 20}, "ranges": {"epochs": [1]}}"""),
            Configuration = Given.Read("Epoch", "400"),
        };

        var read = JsonSerializer.Deserialize<Report>(JsonSerializer.Serialize(report))!;

        (read.Result!.IsReadable, read.Tuning!.IsReadable, read.Configuration!.IsUsable).Should().Be((false, false, false));
        read.Result.ToString().Should().Be(report.Result.ToString());
        read.Result.Review().Findings.Should().HaveSameCount(report.Result.Findings);
        read.Tuning.ToString().Should().Be(report.Tuning.ToString());
        read.Tuning.Review().Findings.Should().HaveSameCount(report.Tuning.Findings);
        read.Configuration.ToString().Should().Be(report.Configuration.ToString());
        read.Configuration.Failures.Should().HaveSameCount(report.Configuration.Failures);
    }

    [Theory]
    [InlineData("\"10,20\"", "10,20")]
    [InlineData("null", "")]
    [InlineData("[]", "")]
    [InlineData("[20,10]", "20,10")]
    public void Epoch_list_is_read_as_in_a_document(string json, string expected) =>
        JsonSerializer.Deserialize<EpochList>(json).ToString().Should().Be(expected);

#if NET9_0_OR_GREATER
    /// <summary>Converters of the options come before those of a type.</summary>
    [Fact]
    public void Choices_keep_their_spelling_with_a_converter_of_strings_in_the_options()
    {
        var options = new JsonSerializerOptions { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) } };

        Spell(HyperparameterCatalogue.BaseNetwork.Domain);
        Spell(HyperparameterCatalogue.Optimizer.Domain);
        Spell((ChoiceDomain<KvStore>)HyperparameterCatalogue.KvStore.Domain.Core);

        void Spell<T>(Domain<T> domain)
            where T : struct, Enum
        {
            foreach (var choice in ((ChoiceDomain<T>)domain).Values)
            {
                var json = JsonSerializer.Serialize(choice, options);
                json.Should().Be($"\"{domain.Format(choice)}\"");
                JsonSerializer.Deserialize<T>(json, options).Should().Be(choice);
            }
        }
    }
#endif

    [Fact]
    public void Undefined_choice_is_not_written()
    {
        var write = () => JsonSerializer.Serialize((Optimizer)7);

        write.Should().Throw<JsonException>().WithMessage("optimizer must be sgd, adam, rmsprop or adadelta, but was Optimizer 7.");
    }

    [Fact]
    public void Review_of_a_record_that_JSON_cannot_represent_is_written()
    {
        var review = (Wrong with { FreezeLayerPattern = "\uD800(", BaseNetwork = (BaseNetwork)9, NmsThreshold = double.NegativeInfinity }).Review();

        var json = JsonSerializer.Serialize(review);

        JsonSerializer.Serialize(JsonSerializer.Deserialize<Review>(json)).Should().Be(json);
        json.Should().Contain("\"-Infinity\"").And.Contain("\\uFFFD(");
    }

    [Fact]
    public void Culture_does_not_change_the_text()
    {
        var expected = JsonSerializer.Serialize(Everything);

        foreach (var culture in Cultures.Telling)
        {
            Cultures.Under(culture, () => JsonSerializer.Serialize(JsonSerializer.Deserialize<Report>(expected))).Should().Be(expected);
        }
    }

    [Fact]
    public void Factory_has_no_converter_for_other_types()
    {
        var factory = new HyperparametersJsonConverterFactory();

        factory.CanConvert(typeof(string)).Should().BeFalse();
        factory.Invoking(f => f.CreateConverter(typeof(string), JsonSerializerOptions.Default)).Should().Throw<NotSupportedException>();
    }
}
