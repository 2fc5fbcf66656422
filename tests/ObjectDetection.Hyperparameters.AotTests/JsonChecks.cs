using System.Text.Json;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.AotTests;

/// <summary>JSON both ways, its errors, the schema, the specification and the difference.</summary>
internal static class JsonChecks
{
    public static void Run()
    {
        var json = ObjectDetectionHyperparametersJson.Serialize(RecordChecks.Typical, new HyperparametersJsonOptions { Indented = false });
        Checks.Equal(
            """{"num_classes":20,"num_training_samples":16551,"base_network":"resnet-50","image_shape":512,"freeze_layer_pattern":"^(conv0|bn0|bn_data|stage1).*","kv_store":"dist_sync","learning_rate":0.00001,"lr_scheduler_step":[10,20],"mini_batch_size":16,"nms_topk":200}""",
            json.Replace("1E-05", "0.00001"));
        Checks.True(ObjectDetectionHyperparametersJson.Parse(json).Equals(RecordChecks.Typical), "JSON reads back as the record");
        Checks.True(
            JsonSerializer.Deserialize(json, ObjectDetectionHyperparametersJsonContext.Default.ObjectDetectionHyperparameters) == RecordChecks.Typical,
            "JSON reads back through the source-generated context");

        var reading = ObjectDetectionHyperparametersJson.Read("""{ "num_classes": 20, "num_training_samples": 1.5, "epoch": 3 }""");
        Checks.Equal(
            "num_training_samples 1:46; epoch 1:51",
            string.Join("; ", reading.Findings.Select(static finding => $"{finding.Name} {finding.Location?.Line}:{finding.Location?.Column}")));

        Checks.True(ObjectDetectionHyperparametersJson.Schema.Contains("\"exclusiveMinimum\"", StringComparison.Ordinal), "the schema has open bounds");
        Checks.True(HyperParameterSpecification.ToJson().Contains("\"IsTunable\"", StringComparison.Ordinal), "the specification is written");
        Checks.Equal("epochs: 30 -> 31", RecordChecks.Typical.DifferenceTo(RecordChecks.Typical with { Epochs = 31 }).ToString());
    }
}
