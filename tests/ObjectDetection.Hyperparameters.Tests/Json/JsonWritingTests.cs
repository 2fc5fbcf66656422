using System.Text;
using System.Text.Json;
using FluentValidation;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Tests.Json;

public sealed class JsonWritingTests
{
    private static readonly ObjectDetectionHyperparameters Record = new()
    {
        NumClasses = 20,
        NumTrainingSamples = 16551,
        LearningRate = 0.00001,
        FreezeLayerPattern = "^(conv1_|conv2_)+.*<größe>",
        LrSchedulerStep = [10, 20],
        KvStore = KvStore.DistSync,
        UsePretrainedModel = false,
        Optimizer = Optimizer.AdaDelta,
        NmsTopK = 7,
    };

    [Fact]
    public void What_differs_from_the_defaults_is_written_in_the_order_of_the_catalogue() =>
        ObjectDetectionHyperparametersJson.Serialize(Record).ReplaceLineEndings("\n").Should().Be(
            """
            {
              "num_classes": 20,
              "num_training_samples": 16551,
              "freeze_layer_pattern": "^(conv1_|conv2_)+.*<größe>",
              "kv_store": "dist_sync",
              "learning_rate": 0.00001,
              "lr_scheduler_step": [
                10,
                20
              ],
              "optimizer": "adadelta",
              "use_pretrained_model": false,
              "nms_topk": 7
            }
            """.ReplaceLineEndings("\n"));

    [Fact]
    public void Everything_that_has_a_value_is_written_when_asked_for() =>
        ObjectDetectionHyperparametersJson.Serialize(
            new ObjectDetectionHyperparameters { NumClasses = 1, NumTrainingSamples = 2 }, new HyperparametersJsonOptions { IncludeDefaults = true, Indented = false })
            .Should().Be(
                """
                {"num_classes":1,"num_training_samples":2,"base_network":"vgg-16","early_stopping":false,"early_stopping_min_epochs":10,"early_stopping_patience":5,
                "early_stopping_tolerance":0.0,"image_shape":300,"epochs":30,"label_width":350,"learning_rate":0.001,"lr_scheduler_factor":0.1,"lr_scheduler_step":[],
                "mini_batch_size":32,"momentum":0.9,"nms_threshold":0.45,"optimizer":"sgd","overlap_threshold":0.5,"use_pretrained_model":true,"weight_decay":0.0005}
                """.ReplaceLineEndings(""));

    [Fact]
    public void Required_hyperparameters_are_always_written() =>
        ObjectDetectionHyperparametersJson.Serialize(
            new ObjectDetectionHyperparameters { NumClasses = 0, NumTrainingSamples = 0 }, new HyperparametersJsonOptions { Indented = false })
            .Should().Be("""{"num_classes":0,"num_training_samples":0}""");

    [Fact]
    public void A_document_can_name_its_schema() =>
        ObjectDetectionHyperparametersJson.Serialize(
            new ObjectDetectionHyperparameters { NumClasses = 1, NumTrainingSamples = 1 }, new HyperparametersJsonOptions { Indented = false, SchemaReference = "./s.json" })
            .Should().StartWith("""{"$schema":"./s.json","num_classes":1""");

    [Fact]
    public async Task Every_way_of_writing_writes_the_same()
    {
        var expected = Encoding.UTF8.GetBytes(ObjectDetectionHyperparametersJson.Serialize(Record));
        using var stream = new MemoryStream();
        await ObjectDetectionHyperparametersJson.SerializeAsync(stream, Record, cancellation: TestContext.Current.CancellationToken);

        ObjectDetectionHyperparametersJson.SerializeToUtf8Bytes(Record).Should().Equal(expected);
        stream.ToArray().Should().Equal(expected);
        stream.CanWrite.Should().BeTrue("it is left open");
    }

    [Fact]
    public void An_object_is_written_into_the_callers_document()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("hyperparameters");
            ObjectDetectionHyperparametersJson.Write(writer, new ObjectDetectionHyperparameters { NumClasses = 1, NumTrainingSamples = 2 });
            writer.WriteEndObject();
        }

        Encoding.UTF8.GetString(stream.ToArray()).Should().Be("""{"hyperparameters":{"num_classes":1,"num_training_samples":2}}""");
    }

    [Fact]
    public void A_record_outside_its_domains_survives()
    {
        var draft = Record with { Epochs = -3, LearningRate = 5e300, Momentum = double.Epsilon, LrSchedulerStep = [0, -1], NmsTopK = int.MinValue };

        ObjectDetectionHyperparametersJson.Parse(ObjectDetectionHyperparametersJson.Serialize(draft)).Should().Be(draft);
    }

    [Fact]
    public void A_value_that_JSON_cannot_hold_is_refused()
    {
        var write = () => ObjectDetectionHyperparametersJson.Serialize(
            Record with { Momentum = double.NaN, WeightDecay = double.PositiveInfinity, Optimizer = (Optimizer)9, KvStore = (KvStore)9, FreezeLayerPattern = "a\ud800" });

        write.Should().Throw<ValidationException>().Which.Errors.Select(static failure => $"{failure.ErrorCode} {failure.PropertyName}").Should().Equal(
            "ODH454 FreezeLayerPattern", "ODH104 KvStore", "ODH103 Momentum", "ODH104 Optimizer", "ODH103 WeightDecay");
    }

    [Fact]
    public void A_surrogate_pair_and_the_replacement_character_survive()
    {
        var record = Record with { FreezeLayerPattern = "\U0001F600\uFFFD" };

        ObjectDetectionHyperparametersJson.Parse(ObjectDetectionHyperparametersJson.Serialize(record)).Should().Be(record);
    }

    [Fact]
    public async Task Null_is_refused_where_something_is_needed()
    {
        FluentActions.Invoking(() => ObjectDetectionHyperparametersJson.Serialize(null!)).Should().Throw<ArgumentNullException>().WithParameterName("hyperparameters");
        FluentActions.Invoking(() => ObjectDetectionHyperparametersJson.Write(null!, Record)).Should().Throw<ArgumentNullException>().WithParameterName("writer");
        await FluentActions.Awaiting(() => ObjectDetectionHyperparametersJson.SerializeAsync(null!, Record)).Should().ThrowAsync<ArgumentNullException>();
    }
}
