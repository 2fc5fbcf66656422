using System.Text;
using ObjectDetection.Hyperparameters.Cli.Lines.Plain;
using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Tests.Json;

namespace ObjectDetection.Hyperparameters.Cli.Tests.Lines;

/// <summary>A plain document is read as by the reader of all of JSON; any other is not read.</summary>
public sealed class PlainDocumentTests
{
    private const string Required = "\"num_classes\": 20, \"num_training_samples\": 16551";

    [Theory]
    [InlineData("""{"num_classes": 20, "num_training_samples": 16551}""")]
    [InlineData(" \t\r\n{ \"num_training_samples\" : 16551 ,\n\"num_classes\":20\n}\n")]
    [InlineData("""{"num_classes": 999999999, "num_training_samples": 2, "learning_rate": 0, "momentum": 5, "weight_decay": 0.000000001, "nms_threshold": 7.25}""")]
    [InlineData("""{"num_classes": 0, "num_training_samples": 2, "early_stopping": false, "use_pretrained_model": true, "lr_scheduler_step": [ 20 , 10 ]}""")]
    [InlineData("""{"num_classes": 20, "num_training_samples": 16551, "lr_scheduler_step": [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16], "base_network": "vgg-16", "optimizer": "adam"}""")]
    public void A_plain_document_is_read_the_same(string json) =>
        PlainDocument.TryRead(Encoding.UTF8.GetBytes(json)).Should().Be(ObjectDetectionHyperparametersJson.Parse(json));

    [Fact]
    public void Members_are_read_in_any_order()
    {
        foreach (var json in new[] { "{\"num_classes\":1,\"epochs\":2,\"num_training_samples\":3}", "{\"epochs\":2,\"num_training_samples\":3,\"num_classes\":1}" })
        {
            PlainDocument.TryRead(Encoding.UTF8.GetBytes(json)).Should().Be(new ObjectDetectionHyperparameters { NumClasses = 1, Epochs = 2, NumTrainingSamples = 3 });
        }
    }

    [Theory]
    [InlineData("{" + Required + "} x")]
    [InlineData("{" + Required + ",}")]
    [InlineData("{" + Required)]
    [InlineData("{" + Required + " /* comment */}")]
    [InlineData("{\"num_classes\": 20}")]
    [InlineData("{" + Required + ", \"num_classes\": 20}")]
    [InlineData("{" + Required + ", \"epochs\": 10.0}")]
    [InlineData("{" + Required + ", \"epochs\": 1e1}")]
    [InlineData("{" + Required + ", \"epochs\": \"10\"}")]
    [InlineData("{" + Required + ", \"epochs\": 010}")]
    [InlineData("{" + Required + ", \"epochs\": -1}")]
    [InlineData("{" + Required + ", \"epochs\": 1000000000}")]
    [InlineData("{" + Required + ", \"epochs\": 99999999999999999999999}")]
    [InlineData("{" + Required + ", \"epochs\": null}")]
    [InlineData("{" + Required + ", \"epochs\": }")]
    [InlineData("{" + Required + ", \"epochs\" 10}")]
    [InlineData("{" + Required + ", epochs: 10}")]
    [InlineData("{" + Required + ", \"epoch\": 10}")]
    [InlineData("{" + Required + ", \"epochs")]
    [InlineData("{" + Required + ", \"\": 10}")]
    [InlineData("{" + Required + ", \"ep\\u006Fchs\": 10}")]
    [InlineData("{" + Required + ", \"_\": 10}")]
    [InlineData("{" + Required + ", \"nms_topk\": 10}")]
    [InlineData("{" + Required + ", \"learning_rate\": -0.1}")]
    [InlineData("{" + Required + ", \"learning_rate\": 00.1}")]
    [InlineData("{" + Required + ", \"learning_rate\": .1}")]
    [InlineData("{" + Required + ", \"learning_rate\": 1.}")]
    [InlineData("{" + Required + ", \"learning_rate\": 1.2.3}")]
    [InlineData("{" + Required + ", \"learning_rate\": 0.0000000001}")]
    [InlineData("{" + Required + ", \"learning_rate\": 999999999.999999999}")]
    [InlineData("{" + Required + ", \"learning_rate\": NaN}")]
    [InlineData("{" + Required + ", \"use_pretrained_model\": 1}")]
    [InlineData("{" + Required + ", \"use_pretrained_model\": TRUE}")]
    [InlineData("{" + Required + ", \"use_pretrained_model\": truely}")]
    [InlineData("{" + Required + ", \"lr_scheduler_step\": []}")]
    [InlineData("{" + Required + ", \"lr_scheduler_step\": [10,]}")]
    [InlineData("{" + Required + ", \"lr_scheduler_step\": [10 20]}")]
    [InlineData("{" + Required + ", \"lr_scheduler_step\": [10}")]
    [InlineData("{" + Required + ", \"lr_scheduler_step\": [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17]}")]
    [InlineData("{" + Required + ", \"optimizer\": \"SGD\"}")]
    [InlineData("{" + Required + ", \"optimizer\": \"sgd}")]
    [InlineData("[]")]
    [InlineData("")]
    public void Any_other_document_is_not_read(string json) => PlainDocument.TryRead(Encoding.UTF8.GetBytes(json)).Should().BeNull();

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Damaged_documents_are_read_the_same_or_not_at_all(int seed)
    {
        var random = new Random(seed);
        var plain = 0;
        const int Rounds = 20_000;
        for (var round = 0; round < Rounds; round++)
        {
            var utf8 = JsonDamage.Next(random);
            if (PlainDocument.TryRead(utf8) is { } record)
            {
                plain++;
                var reading = ObjectDetectionHyperparametersJson.Read(utf8);
                reading.Findings.Should().BeEmpty(Encoding.UTF8.GetString(utf8));
                record.Should().Be(reading.Hyperparameters, Encoding.UTF8.GetString(utf8));
            }
        }

        plain.Should().BeInRange(Rounds / 20, Rounds - 1);
    }

    [Fact]
    public void Documents_of_different_orders_can_be_read_at_once()
    {
        var record = new ObjectDetectionHyperparameters { NumClasses = 1, NumTrainingSamples = 2, Epochs = 3, MiniBatchSize = 4 };
        var first = ObjectDetectionHyperparametersJson.SerializeToUtf8Bytes(record);
        var second = "{\"mini_batch_size\":4,\"epochs\":3,\"num_classes\":1,\"num_training_samples\":2}"u8.ToArray();

        Parallel.For(0, 10_000, i => PlainDocument.TryRead(i % 2 == 0 ? first : second).Should().Be(record));
    }
}
