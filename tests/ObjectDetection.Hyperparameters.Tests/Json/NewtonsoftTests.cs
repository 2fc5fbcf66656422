using System.Reflection;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Tests.Support;
using JsonToken = Newtonsoft.Json.JsonToken;

namespace ObjectDetection.Hyperparameters.Tests.Json;

#region docs
public sealed class NewtonsoftHyperparametersConverter : JsonConverter<ObjectDetectionHyperparameters>
{
    public override ObjectDetectionHyperparameters? ReadJson(
        JsonReader reader, Type objectType, ObjectDetectionHyperparameters? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
        reader.TokenType == JsonToken.Null ? null : ObjectDetectionHyperparametersJson.Parse(JRaw.Create(reader).ToString());

    public override void WriteJson(JsonWriter writer, ObjectDetectionHyperparameters? value, JsonSerializer serializer) =>
        writer.WriteRawValue(value is null ? "null" : ObjectDetectionHyperparametersJson.Serialize(value));
}
#endregion

/// <summary>Newtonsoft.Json loses no value: it refuses the record, or has the converter of the page.</summary>
public sealed class NewtonsoftTests
{
    private static readonly NewtonsoftHyperparametersConverter Converter = new();

    private sealed record Request(string Name, ObjectDetectionHyperparameters? Job);

    [Theory]
    [InlineData("""{"num_classes": 20}""")]
    [InlineData("""{"NumClasses": 20, "NumTrainingSamples": 100}""")]
    [InlineData("{}")]
    public void Record_is_not_read(string json)
    {
        var read = () => JsonConvert.DeserializeObject<ObjectDetectionHyperparameters>(json);
        var readWithin = () => JsonConvert.DeserializeObject<Request>($$"""{"Job": {{json}}}""");

        read.Should().Throw<TargetInvocationException>().WithInnerException<NotSupportedException>().WithMessage("*would lose values*Newtonsoft.Json*docs/json.md*");
        readWithin.Should().Throw<TargetInvocationException>();
    }

    [Fact]
    public void Record_is_not_written()
    {
        var write = () => JsonConvert.SerializeObject(new Request("a", Some.Config()));

        write.Should().Throw<TargetInvocationException>().WithInnerException<NotSupportedException>().WithMessage("*would lose values*");
    }

    [Fact]
    public void Data_contract_serializer_does_not_read_or_write_the_record()
    {
        var write = () => new System.Runtime.Serialization.DataContractSerializer(typeof(ObjectDetectionHyperparameters)).WriteObject(Stream.Null, Some.Config());

        write.Should().Throw<Exception>();
    }

    [Fact]
    public void Converter_of_the_page_reads_and_writes_what_the_library_does()
    {
        foreach (var job in new[] { Some.Config(), Some.FullConfig(), null })
        {
            var json = JsonConvert.SerializeObject(new Request("a", job), Converter);

            JsonConvert.DeserializeObject<Request>(json, Converter)!.Job.Should().Be(job);
            System.Text.Json.JsonSerializer.Deserialize<Request>(json)!.Job.Should().Be(job);
        }
    }

    [Fact]
    public void Converter_of_the_page_reports_every_problem()
    {
        var read = () => JsonConvert.DeserializeObject<Request>("""{"Job": {"num_classes": "many", "epoch": 3}}""", Converter);

        read.Should().Throw<HyperparametersJsonException>().Which.Findings.Select(static finding => finding.Code).Should().Equal("ODH404", "ODH401", "ODH402");
    }
}
