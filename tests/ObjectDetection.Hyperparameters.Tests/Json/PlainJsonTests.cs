using System.Globalization;
using System.Text;
using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Json;

/// <summary>What is read quickly is read as by the reader of all of JSON, or left to it.</summary>
public sealed class PlainJsonTests
{
    private const string Required = "\"num_classes\": 20, \"num_training_samples\": 16551";

    [Theory]
    [InlineData("0")]
    [InlineData("1")]
    [InlineData("0.0")]
    [InlineData("0.001")]
    [InlineData("1e-4")]
    [InlineData("1E+2")]
    [InlineData("123456789012345e-22")]
    [InlineData("9007199254740.99")]
    [InlineData("1e22")]
    public void A_short_number_is_the_nearest_double(string text)
    {
        PlainJson.ReadReal(Encoding.UTF8.GetBytes(text), out var number).Should().Be(text.Length);

        number.Should().Be(double.Parse(text, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("01")]
    [InlineData("00.1")]
    [InlineData("-1")]
    [InlineData(".5")]
    [InlineData("1.")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("1e23")]
    [InlineData("1e-23")]
    [InlineData("1e99999999999999999999")]
    [InlineData("90071992547409930")]
    [InlineData("0.30000000000000004")]
    [InlineData("NaN")]
    [InlineData("")]
    public void Other_numbers_are_left_alone(string text) => PlainJson.ReadReal(Encoding.UTF8.GetBytes(text), out _).Should().Be(0);

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void Any_decimal_that_is_read_is_the_nearest_double(int seed)
    {
        var random = new Random(seed);
        var read = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var digits = random.NextInt64(0, 1L << random.Next(1, 60)).ToString(CultureInfo.InvariantCulture);
            var point = random.Next(0, 25);
            var text = (point > 0 ? digits.PadLeft(point + 1, '0').Insert(Math.Max(1, digits.Length - point), ".") : digits)
                + (random.Next(2) == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"e{random.Next(-25, 26)}"));
            var length = PlainJson.ReadReal(Encoding.UTF8.GetBytes(text), out var number);
            if (length > 0)
            {
                read++;
                length.Should().Be(text.Length, text);
                BitConverter.DoubleToInt64Bits(number).Should().Be(BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture)), text);
            }
        }

        read.Should().BeGreaterThan(2_000);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("7", 7)]
    [InlineData("999999999", 999_999_999)]
    public void A_short_whole_number_is_read(string text, int expected)
    {
        PlainJson.ReadWholeNumber(Encoding.UTF8.GetBytes(text), out var number).Should().Be(text.Length);
        number.Should().Be(expected);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("07")]
    [InlineData("-7")]
    [InlineData("1000000000")]
    [InlineData("99999999999999999999")]
    public void Other_whole_numbers_are_left_alone(string text) => PlainJson.ReadWholeNumber(Encoding.UTF8.GetBytes(text), out _).Should().Be(0);

    [Theory]
    [InlineData("""{"num_classes": 20, "num_training_samples": 16551}""")]
    [InlineData(" \t\r\n{ \"num_training_samples\" : 16551 ,\n\"num_classes\":20\n}\n")]
    [InlineData("""{"num_classes":1}""")]
    [InlineData("""{"num_classes":1,"epochs":30,"num_training_samples":2,"lr_scheduler_step":""}""")]
    [InlineData("""{"num_classes": "20", "num_training_samples": "16551", "learning_rate": "1e-3", "use_pretrained_model": "1", "early_stopping": "True", "lr_scheduler_step": "10,20", "kv_store": "dist_sync", "nms_topk": "400"}""")]
    [InlineData("""{"num_classes": 20, "num_training_samples": 2, "use_pretrained_model": 1}""")]
    [InlineData("""{"num_classes": 0, "num_training_samples": 2, "early_stopping": false, "use_pretrained_model": 0, "lr_scheduler_step": [ 20 , 10 ], "freeze_layer_pattern": "^(conv1_).*", "momentum": 5}""")]
    [InlineData("""{"num_classes": 20, "num_training_samples": 16551, "lr_scheduler_step": [], "base_network": "vgg-16", "optimizer": "adam", "use_pretrained_model": true}""")]
    public void Documents_of_the_usual_form_are_read_quickly_and_the_same(string json)
    {
        var text = Encoding.UTF8.GetBytes(json);

        JsonDocumentReader.TryReadPlain(text, out var plain, keepsStarts: true).Should().BeTrue();

        ShouldBeTheSame(plain, JsonDocumentReader.ReadAny(text, keepsStarts: true), json);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_the_library_writes_is_read_quickly(bool isFull)
    {
        var record = isFull ? Some.FullConfig() : Some.Config();

        JsonDocumentReader.TryReadPlain(ObjectDetectionHyperparametersJson.SerializeToUtf8Bytes(record), out var reading).Should().BeTrue();

        reading.Record.Should().Be(record);
    }

    [Theory]
    [InlineData("{" + Required + "} x")]
    [InlineData("{" + Required + ",}")]
    [InlineData("{" + Required)]
    [InlineData("{" + Required + " /* comment */}")]
    [InlineData("{" + Required + ", \"num_classes\": 20}")]
    [InlineData("{" + Required + ", \"epochs\": 10.0}")]
    [InlineData("{" + Required + ", \"epochs\": \"010\"}")]
    [InlineData("{" + Required + ", \"epochs\": \"0\"}")]
    [InlineData("{" + Required + ", \"epochs\": 010}")]
    [InlineData("{" + Required + ", \"epochs\": null}")]
    [InlineData("{" + Required + ", \"epochs\" 10}")]
    [InlineData("{" + Required + ", epochs: 10}")]
    [InlineData("{" + Required + ", \"epoch\": 10}")]
    [InlineData("{" + Required + ", \"\": 10}")]
    [InlineData("{" + Required + ", \"ep\\u006Fchs\": 10}")]
    [InlineData("{" + Required + ", \"learning_rate\": -0.1}")]
    [InlineData("{" + Required + ", \"learning_rate\": 00.1}")]
    [InlineData("{" + Required + ", \"learning_rate\": .1}")]
    [InlineData("{" + Required + ", \"use_pretrained_model\": 1.0}")]
    [InlineData("{" + Required + ", \"use_pretrained_model\": TRUE}")]
    [InlineData("{" + Required + ", \"early_stopping\": 1}")]
    [InlineData("{" + Required + ", \"lr_scheduler_step\": \"10,\n20\"}")]
    [InlineData("{" + Required + ", \"lr_scheduler_step\": \"10,,20\"}")]
    [InlineData("{" + Required + ", \"lr_scheduler_step\": [10,]}")]
    [InlineData("{" + Required + ", \"lr_scheduler_step\": [10 20]}")]
    [InlineData("{" + Required + ", \"lr_scheduler_step\": [1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17]}")]
    [InlineData("{" + Required + ", \"freeze_layer_pattern\": \"\"}")]
    [InlineData("{" + Required + ", \"freeze_layer_pattern\": \"a\\\\.b\"}")]
    [InlineData("{" + Required + ", \"freeze_layer_pattern\": \"größe\"}")]
    [InlineData("{" + Required + ", \"freeze_layer_pattern\": \"a\tb\"}")]
    [InlineData("{" + Required + ", \"optimizer\": \"SGD\"}")]
    [InlineData("[]")]
    [InlineData("")]
    public void Everything_else_is_left_to_the_reader_of_all_of_JSON(string json) =>
        JsonDocumentReader.TryReadPlain(Encoding.UTF8.GetBytes(json), out _).Should().BeFalse();

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Damaged_documents_are_read_the_same_or_left_alone(int seed)
    {
        var random = new Random(seed);
        var plainly = 0;
        const int Rounds = 20_000;
        for (var round = 0; round < Rounds; round++)
        {
            var text = JsonDamage.Next(random);
            if (JsonDocumentReader.TryReadPlain(text, out var plain, keepsStarts: true))
            {
                plainly++;
                ShouldBeTheSame(plain, JsonDocumentReader.ReadAny(text, keepsStarts: true), Encoding.UTF8.GetString(text));
            }
        }

        plainly.Should().BeInRange(Rounds / 20, Rounds - 1);
    }

    private static void ShouldBeTheSame(in JsonReading plain, in JsonReading expected, string json)
    {
        plain.Record.Should().Be(expected.Record, json);
        plain.Unread.Should().Be(expected.Unread, json);
        plain.Starts.Should().Equal(expected.Starts, json);
        plain.Findings.Select(static f => f.ToString()).Should().Equal(expected.Findings.Select(static f => f.ToString()), json);
    }
}
