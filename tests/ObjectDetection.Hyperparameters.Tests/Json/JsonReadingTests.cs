using System.Globalization;
using System.Text;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Tests.Json;

public sealed class JsonReadingTests
{
    private const string Required = "\"num_classes\": 20, \"num_training_samples\": 16551";

    [Fact]
    public void Every_hyperparameter_is_read_from_its_native_form()
    {
        var record = ObjectDetectionHyperparametersJson.Parse(
            """
            {
              "$schema": "./object-detection-hyperparameters.schema.json",
              "num_classes": 20,
              "num_training_samples": 16551,
              "base_network": "resnet-50",
              "early_stopping": true,
              "early_stopping_min_epochs": 11,
              "early_stopping_patience": 6,
              "early_stopping_tolerance": 0.01,
              "image_shape": 512,
              "epochs": 40,
              "freeze_layer_pattern": "^(conv1_|conv2_).*",
              "kv_store": "dist_async",
              "label_width": 600,
              "learning_rate": 1e-4,
              "lr_scheduler_factor": 0.25,
              "lr_scheduler_step": [10, 20, 30],
              "mini_batch_size": 16,
              "momentum": 0.8,
              "nms_threshold": 0.4,
              "optimizer": "rmsprop",
              "overlap_threshold": 0.6,
              "use_pretrained_model": false,
              "weight_decay": 0.0001,
              "nms_topk": 100
            }
            """);

        record.Should().Be(new ObjectDetectionHyperparameters
        {
            NumClasses = 20,
            NumTrainingSamples = 16551,
            BaseNetwork = BaseNetwork.ResNet50,
            EarlyStopping = true,
            EarlyStoppingMinEpochs = 11,
            EarlyStoppingPatience = 6,
            EarlyStoppingTolerance = 0.01,
            ImageShape = 512,
            Epochs = 40,
            FreezeLayerPattern = "^(conv1_|conv2_).*",
            KvStore = KvStore.DistAsync,
            LabelWidth = 600,
            LearningRate = 0.0001,
            LrSchedulerFactor = 0.25,
            LrSchedulerStep = [10, 20, 30],
            MiniBatchSize = 16,
            Momentum = 0.8,
            NmsThreshold = 0.4,
            Optimizer = Optimizer.RmsProp,
            OverlapThreshold = 0.6,
            UsePretrainedModel = false,
            WeightDecay = 0.0001,
            NmsTopK = 100,
        });
    }

    [Fact]
    public void Members_left_out_have_their_documented_defaults() =>
        ObjectDetectionHyperparametersJson.Parse($"{{{Required}}}").Should().Be(new ObjectDetectionHyperparameters { NumClasses = 20, NumTrainingSamples = 16551 });

    [Fact]
    public void A_string_map_is_a_document()
    {
        var record = new ObjectDetectionHyperparameters
        {
            NumClasses = 3,
            NumTrainingSamples = 1000,
            BaseNetwork = BaseNetwork.ResNet50,
            EarlyStopping = true,
            FreezeLayerPattern = "conv",
            KvStore = KvStore.DistSync,
            LearningRate = 0.00001,
            LrSchedulerStep = [5, 7],
            UsePretrainedModel = false,
            NmsTopK = 7,
        };

        var json = System.Text.Json.JsonSerializer.Serialize(record.ToHyperParameters());

        ObjectDetectionHyperparametersJson.Parse(json).Should().Be(record);
    }

    [Theory]
    [InlineData("\"epochs\": 20.0", 20)]
    [InlineData("\"epochs\": 2e1", 20)]
    [InlineData("\"epochs\": 2000E-2", 20)]
    [InlineData("\"epochs\": \"20\"", 20)]
    [InlineData("\"epochs\": 0", 0)]
    [InlineData("\"epochs\": -7", -7)]
    [InlineData("\"epochs\": 2147483647", int.MaxValue)]
    [InlineData("\"epochs\": -2147483648", int.MinValue)]
    [InlineData("\"ep\\u006fchs\": 20", 20)]
    public void Whole_numbers_are_read_by_what_they_mean(string member, int expected) => Parse(member).Epochs.Should().Be(expected);

    [Theory]
    [InlineData("0.5", 0.5)]
    [InlineData("5E-1", 0.5)]
    [InlineData("1", 1.0)]
    [InlineData("1.5", 1.5)]
    [InlineData("-0", 0.0)]
    [InlineData("5e-324", double.Epsilon)]
    [InlineData("\"1e-3\"", 0.001)]
    public void Real_numbers_are_read_by_what_they_mean(string value, double expected) => Parse($"\"learning_rate\": {value}").LearningRate.Should().Be(expected);

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Any_decimal_is_read_as_the_nearest_double(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 10_000; round++)
        {
            var digits = random.NextInt64(0, 1L << random.Next(1, 60)).ToString(CultureInfo.InvariantCulture);
            var point = random.Next(0, 25);
            var text = (point > 0 ? digits.PadLeft(point + 1, '0').Insert(Math.Max(1, digits.Length - point), ".") : digits)
                + (random.Next(2) == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"e{random.Next(-25, 26)}"));
            text = random.Next(4) == 0 ? $"-{text}" : text;
            var number = Parse($"\"learning_rate\": {text}").LearningRate;
            BitConverter.DoubleToInt64Bits(number).Should().Be(BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture)), text);
        }
    }

    [Theory]
    [InlineData("\"early_stopping\": true", true)]
    [InlineData("\"early_stopping\": false", false)]
    [InlineData("\"early_stopping\": \"True\"", true)]
    [InlineData("\"early_stopping\": \"false\"", false)]
    public void Early_stopping_is_read_from_a_boolean_and_its_spellings(string member, bool expected) => Parse(member).EarlyStopping.Should().Be(expected);

    [Theory]
    [InlineData("true", true)]
    [InlineData("1", true)]
    [InlineData("1.0", true)]
    [InlineData("\"1\"", true)]
    [InlineData("false", false)]
    [InlineData("0", false)]
    [InlineData("\"0\"", false)]
    public void Use_pretrained_model_is_read_from_a_boolean_a_number_and_its_spellings(string value, bool expected) =>
        Parse($"\"use_pretrained_model\": {value}").UsePretrainedModel.Should().Be(expected);

    [Theory]
    [InlineData("[]", "")]
    [InlineData("[10]", "10")]
    [InlineData("[10, 2e1, 30.0]", "10,20,30")]
    [InlineData("[20, 10, 0, -1]", "20,10,0,-1")]
    [InlineData("[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19]", "1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19")]
    [InlineData("\" 10 ,, 20\"", "10,20")]
    [InlineData("\"\"", "")]
    [InlineData("null", "")]
    public void Epochs_are_read_from_an_array_and_its_spelling(string value, string expected) =>
        Parse($"\"lr_scheduler_step\": {value}").LrSchedulerStep.ToString().Should().Be(expected);

    [Theory]
    [InlineData("kv_store")]
    [InlineData("nms_topk")]
    [InlineData("freeze_layer_pattern")]
    [InlineData("lr_scheduler_step")]
    public void Null_says_that_what_may_be_absent_is_absent(string name) => Parse($"\"{name}\": null").Should().Be(Parse("\"epochs\": 30"));

    [Theory]
    [InlineData("\"_tuning_objective_metric\": \"validation:mAP\"")]
    [InlineData("\"_notes\": {\"a\": [1, {\"b\": null}], \"a\": 2}")]
    [InlineData("\"_\": 1e400")]
    [InlineData("\"$schema\": 5")]
    public void Reserved_names_and_the_schema_are_passed_over(string member) => Parse(member).Should().Be(Parse("\"epochs\": 30"));

    [Fact]
    public void Comments_and_trailing_commas_are_read() =>
        ObjectDetectionHyperparametersJson.Parse($"// first\n{{ /* a */ {Required}, // b\n \"lr_scheduler_step\": [3, /* c */ 4,], }} // last")
            .LrSchedulerStep.ToString().Should().Be("3,4");

    [Fact]
    public void A_byte_order_mark_is_passed_over()
    {
        ObjectDetectionHyperparametersJson.Parse([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes($"{{{Required}}}")]).NumClasses.Should().Be(20);
        ObjectDetectionHyperparametersJson.Parse($"\uFEFF{{{Required}}}").NumClasses.Should().Be(20);
    }

    [Fact]
    public void The_containers_own_kv_store_is_absent_with_a_warning()
    {
        var reading = ObjectDetectionHyperparametersJson.Read($"{{{Required}, \"kv_store\": \"device\"}}");

        reading.IsReadable.Should().BeTrue();
        reading.Hyperparameters!.KvStore.Should().BeNull();
        reading.Findings.Should().ContainSingle().Which.Rule.Should().Be(Rules.ContainerOnlyValue);
        ObjectDetectionHyperparametersJson.Parse($"{{{Required}, \"kv_store\": \"device\"}}").KvStore.Should().BeNull();
    }

    [Fact]
    public async Task A_stream_is_read_to_its_end_in_whatever_pieces_it_comes()
    {
        var json = $"{{{Required}, \"_long\": \"{new string('x', 20_000)}\"}}";
        using var stream = new PiecewiseStream(Encoding.UTF8.GetBytes(json));

        var record = await ObjectDetectionHyperparametersJson.ParseAsync(stream, TestContext.Current.CancellationToken);

        record.Should().Be(ObjectDetectionHyperparametersJson.Parse(json));
        stream.CanRead.Should().BeTrue("it is left open");
    }

    [Fact]
    public async Task Reading_a_stream_can_be_cancelled()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"{{{Required}}}"));
        var read = () => ObjectDetectionHyperparametersJson.ReadAsync(stream, new CancellationToken(canceled: true));

        await read.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Null_is_refused_where_a_document_is_needed()
    {
        FluentActions.Invoking(() => ObjectDetectionHyperparametersJson.Parse((string)null!)).Should().Throw<ArgumentNullException>().WithParameterName("json");
        FluentActions.Invoking(() => ObjectDetectionHyperparametersJson.Read((string)null!)).Should().Throw<ArgumentNullException>().WithParameterName("json");
        await FluentActions.Awaiting(() => ObjectDetectionHyperparametersJson.ParseAsync(null!)).Should().ThrowAsync<ArgumentNullException>();
        await FluentActions.Awaiting(() => ObjectDetectionHyperparametersJson.ReadAsync(null!)).Should().ThrowAsync<ArgumentNullException>();
    }

    private static ObjectDetectionHyperparameters Parse(string member) => ObjectDetectionHyperparametersJson.Parse($"{{{Required}, {member}}}");

    private sealed class PiecewiseStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(buffer.Length, 7)], cancellationToken);
    }
}
