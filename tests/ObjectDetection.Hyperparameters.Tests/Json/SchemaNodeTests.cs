#if NET9_0_OR_GREATER
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Tests.Json;

/// <summary>The schema of a user's type has the schemas of this library's types in it.</summary>
public sealed class SchemaNodeTests
{
    private sealed record Request(
        string Name,
        ObjectDetectionHyperparameters Job,
        ObjectDetectionHyperparameters? Other,
        EpochList Steps,
        Optimizer Optimizer,
        KvStore? Store,
        FindingSeverity Severity,
        IReadOnlyList<BaseNetwork> Networks,
        Dictionary<string, Optimizer?> Optimizers,
        Review Review,
        IReadOnlyList<Finding> Warnings);

    private static JsonNode Export(Type type) => JsonSerializerOptions.Web.GetJsonSchemaAsNode(
        type, new JsonSchemaExporterOptions { TransformSchemaNode = ObjectDetectionHyperparametersJson.TransformSchemaNode, TreatNullObliviousAsNonNullable = true });

    [Fact]
    public void Record_has_the_schema_of_documents()
    {
        var schema = Export(typeof(ObjectDetectionHyperparameters)).AsObject();
        var expected = JsonNode.Parse(ObjectDetectionHyperparametersJson.Schema)!.AsObject();
        expected.Remove("$schema");
        expected.Remove("$id");

        JsonNode.DeepEquals(schema, expected).Should().BeTrue();
    }

    [Fact]
    public void Members_of_a_type_have_the_schemas_of_their_types()
    {
        var properties = Export(typeof(Request))["properties"]!;

        properties["job"]!["type"]!.ToJsonString().Should().Be("\"object\"");
        properties["job"]!["properties"]!["learning_rate"]!["maximum"]!.ToJsonString().Should().Be("1");
        properties["other"]!["type"]!.ToJsonString().Should().Be("""["object","null"]""");
        properties["steps"]!["items"]!["type"]!.ToJsonString().Should().Be("\"integer\"");
        properties["optimizer"]!.ToJsonString().Should().Be("""{"type":"string","enum":["sgd","adam","rmsprop","adadelta"]}""");
        properties["store"]!.ToJsonString().Should().Be("""{"type":["string","null"],"enum":["dist_sync","dist_async",null]}""");
        properties["severity"]!["enum"]!.ToJsonString().Should().Be("""["error","warning","info"]""");
        properties["networks"]!["items"]!["enum"]!.ToJsonString().Should().Be("""["vgg-16","resnet-50"]""");
        properties["optimizers"]!["additionalProperties"]!["enum"]!.AsArray().Should().HaveCount(5);
        properties["review"]!["required"]!.ToJsonString().Should().Be("""["submittable","findings"]""");
        properties["review"]!["properties"]!["findings"]!["items"]!["properties"]!["code"]!["type"]!.ToJsonString().Should().Be("\"string\"");
        properties["warnings"]!["items"]!["properties"]!["message"].Should().NotBeNull();
        properties["name"]!.ToJsonString().Should().Be("""{"type":"string"}""");
    }
}
#endif
