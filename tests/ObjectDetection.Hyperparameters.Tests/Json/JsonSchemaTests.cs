using System.Text.Json;
using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Json;

public sealed class JsonSchemaTests
{
    private const string File = "src/ObjectDetection.Hyperparameters/Json/object-detection-hyperparameters.schema.json";

    private static readonly JsonElement Schema = JsonDocument.Parse(ObjectDetectionHyperparametersJson.Schema).RootElement;

    [Fact]
    public void The_file_that_is_shipped_is_fresh()
    {
        var received = Repository.PathOf(File + ".received");
        if (Repository.Read(File) != ObjectDetectionHyperparametersJson.Schema)
        {
            System.IO.File.WriteAllText(received, ObjectDetectionHyperparametersJson.Schema);
            Assert.Fail($"The schema is another than the file {File}. If that is intended: mv {received} {Repository.PathOf(File)}");
        }

        System.IO.File.Delete(received);
    }

    [Fact]
    public void It_is_of_the_draft_2020_12_and_closed()
    {
        Schema.GetProperty("$schema").GetString().Should().Be("https://json-schema.org/draft/2020-12/schema");
        Schema.GetProperty("$id").GetString().Should().NotBeEmpty();
        Schema.GetProperty("additionalProperties").GetBoolean().Should().BeFalse();
        Schema.GetProperty("required").EnumerateArray().Select(static name => name.GetString()).Should().Equal("num_classes", "num_training_samples");
    }

    [Theory]
    [InlineData("learning_rate", """{"exclusiveMinimum":0,"maximum":1,"default":0.001}""")]
    [InlineData("weight_decay", """{"exclusiveMinimum":0,"exclusiveMaximum":1,"default":0.0005}""")]
    [InlineData("early_stopping_tolerance", """{"minimum":0,"maximum":1,"default":0.0}""")]
    [InlineData("image_shape", """{"minimum":300,"maximum":2147483647,"default":300}""")]
    [InlineData("num_classes", """{"type":["integer","string"],"minimum":1}""")]
    [InlineData("early_stopping", """{"type":["boolean","string"],"default":false}""")]
    [InlineData("use_pretrained_model", """{"type":["boolean","integer","string"],"default":true}""")]
    [InlineData("optimizer", """{"type":["string"],"enum":["sgd","adam","rmsprop","adadelta"],"default":"sgd"}""")]
    [InlineData("kv_store", """{"type":["string","null"],"enum":["dist_sync","dist_async","device",null]}""")]
    [InlineData("nms_topk", """{"type":["integer","string","null"],"minimum":1}""")]
    [InlineData("lr_scheduler_step", """{"type":["array","string","null"],"items":{"type":"integer","minimum":1,"maximum":2147483647},"default":[]}""")]
    [InlineData("freeze_layer_pattern", """{"type":["string","null"],"maxLength":2500}""")]
    public void It_says_what_the_documentation_says(string name, string keywords)
    {
        var property = Schema.GetProperty("properties").GetProperty(name);

        foreach (var keyword in JsonDocument.Parse(keywords).RootElement.EnumerateObject())
        {
            JsonSerializer.Serialize(property.GetProperty(keyword.Name)).Should().Be(keyword.Value.GetRawText(), keyword.Name);
        }
    }

    [Theory]
    [InlineData("num_classes")]
    [InlineData("kv_store")]
    public void What_has_no_default_has_none(string name) => Schema.GetProperty("properties").GetProperty(name).TryGetProperty("default", out _).Should().BeFalse();
}
