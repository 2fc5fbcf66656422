using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Tests.Json;

/// <summary>The record as a part of documents that System.Text.Json reads and writes.</summary>
public sealed partial class JsonEmbeddingTests
{
    private const string Good = """{"Name":"a","Jobs":[{"num_classes":1,"num_training_samples":2,"epochs":7}]}""";

    private const string Bad =
        """
        {
          "Name": "a",
          "Jobs": [
            { "num_classes": 1, "num_training_samples": 2 },
            {
              "num_classes": 1,
              "epochs": [1],
              "epoch": 2
            }
          ]
        }
        """;

    private static readonly JsonSerializerOptions WithDefaults = new() { Converters = { new ObjectDetectionHyperparametersJsonConverter { IncludeDefaults = true } } };

    private static readonly JsonSerializerOptions Lenient = new() { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    public static TheoryData<bool> BothWays => new(true, false);

    [Theory]
    [MemberData(nameof(BothWays))]
    public void A_document_that_embeds_the_record_is_read_and_written(bool withReflection)
    {
        var document = Deserialize(Good, withReflection)!;

        document.Jobs.Should().Equal(new ObjectDetectionHyperparameters { NumClasses = 1, NumTrainingSamples = 2, Epochs = 7 });
        Serialize(document, withReflection).Should().Be(Good);
    }

    [Theory]
    [MemberData(nameof(BothWays))]
    public void The_exception_tells_the_path_of_the_record_and_the_place_of_each_problem(bool withReflection)
    {
        var read = () => Deserialize(Bad, withReflection);

        var thrown = read.Should().Throw<JsonException>().Which.Should().BeOfType<HyperparametersJsonException>().Which;

        (thrown.Path, thrown.LineNumber).Should().Be(("$.Jobs[1]", 4));
        thrown.Findings.Select(static finding => $"{finding.Code} {finding.Location}").Should().Equal(
            "ODH401 $.Jobs[1], line 5, column 5",
            "ODH453 $.Jobs[1].epochs, line 7, column 17",
            "ODH402 $.Jobs[1].epoch, line 8, column 7");
        thrown.Message.Should().Contain("[$.Jobs[1].epochs, line 7, column 17]");
    }

    [Fact]
    public async Task A_stream_that_comes_in_pieces_is_read_the_same()
    {
        var options = new JsonSerializerOptions { DefaultBufferSize = 16 };
        using var bad = new MemoryStream(Encoding.UTF8.GetBytes(Bad));

        var read = () => JsonSerializer.DeserializeAsync<Document>(bad, options, TestContext.Current.CancellationToken).AsTask();

        var thrown = (await read.Should().ThrowAsync<HyperparametersJsonException>()).Which;
        thrown.Path.Should().Be("$.Jobs[1]");
        thrown.Findings.Select(static finding => $"{finding.Code} {finding.Location}").Should().Equal(
            "ODH401 $.Jobs[1], line 5, column 5",
            "ODH453 $.Jobs[1].epochs, line 7, column 17",
            "ODH402 $.Jobs[1].epoch, line 8, column 7");
    }

    [Fact]
    public void The_librarys_own_context_reads_and_writes_the_record()
    {
        var typeInfo = ObjectDetectionHyperparametersJsonContext.Default.ObjectDetectionHyperparameters;

        var record = JsonSerializer.Deserialize("""{"num_classes":1,"num_training_samples":2}""", typeInfo)!;

        record.Epochs.Should().Be(30, "the defaults are those of the documentation");
        JsonSerializer.Serialize(record with { Epochs = 9 }, typeInfo).Should().Be("""{"num_classes":1,"num_training_samples":2,"epochs":9}""");
    }

    [Fact]
    public void The_converter_writes_defaults_when_asked_for() =>
        JsonSerializer.Serialize(new ObjectDetectionHyperparameters { NumClasses = 1, NumTrainingSamples = 2 }, WithDefaults).Should().Contain("\"epochs\":30");

    [Fact]
    public void The_serializers_options_decide_on_comments_and_trailing_commas()
    {
        const string Json = """{"num_classes":1,/* a */"num_training_samples":2,}""";

        JsonSerializer.Deserialize<ObjectDetectionHyperparameters>(Json, Lenient)!.NumClasses.Should().Be(1);
        FluentActions.Invoking(() => JsonSerializer.Deserialize<ObjectDetectionHyperparameters>(Json)).Should().Throw<JsonException>();
    }

    [Theory]
    [InlineData("""{"num_classes":1,"epochs":true,""")]
    [InlineData("""{"num_classes":1,"epochs":true,}""")]
    [InlineData("""{"num_classes":1,"epochs":true ?""")]
    public void A_syntax_error_within_the_record_is_told_with_what_stands_before_it(string json)
    {
        var read = () => JsonSerializer.Deserialize<ObjectDetectionHyperparameters>(json);

        read.Should().Throw<HyperparametersJsonException>().Which.Findings.Select(static finding => finding.Code).Should().Equal("ODH453", "ODH451");
    }

    [Fact]
    public void Null_is_null_as_for_any_class() => JsonSerializer.Deserialize<Document>("""{"Only":null}""")!.Only.Should().BeNull();

    [Fact]
    public void A_reader_over_pieces_of_memory_reads_the_same()
    {
        var bytes = Encoding.UTF8.GetBytes("""{"num_classes":12,"num_training_samples":34,"optimizer":"adam","lr_scheduler_step":[10,20],"learning_rate":"0.25"}""");
        var options = new JsonSerializerOptions();
        for (var cut = 1; cut < bytes.Length; cut++)
        {
            var reader = new Utf8JsonReader(Segment.Of(bytes[..cut], bytes[cut..]));
            reader.Read();

            var record = new ObjectDetectionHyperparametersJsonConverter().Read(ref reader, typeof(ObjectDetectionHyperparameters), options);

            record.Should().Be(ObjectDetectionHyperparametersJson.Parse(bytes), "the cut is at {0}", cut);
        }
    }

    private static Document? Deserialize(string json, bool withReflection) =>
        withReflection ? JsonSerializer.Deserialize<Document>(json) : JsonSerializer.Deserialize(json, Context.Default.Document);

    private static string Serialize(Document document, bool withReflection) =>
        withReflection ? JsonSerializer.Serialize(document) : JsonSerializer.Serialize(document, Context.Default.Document);

    public sealed class Document
    {
        public string? Name { get; set; }

        public IReadOnlyList<ObjectDetectionHyperparameters>? Jobs { get; set; }

        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public ObjectDetectionHyperparameters? Only { get; set; }
    }

    [JsonSerializable(typeof(Document))]
    private sealed partial class Context : JsonSerializerContext;
}
