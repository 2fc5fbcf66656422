using System.Text;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Tests.Json;

/// <summary>Whatever the bytes: a record, or the documented exception.</summary>
public sealed class JsonFuzzTests
{
    private const int Rounds = 1500;

    private static readonly byte[][] Seeds =
    [
        .. new[]
        {
            """{"num_classes":20,"num_training_samples":16551}""",
            """{"$schema":"s","num_classes":"20","num_training_samples":1.6551e4,"lr_scheduler_step":[10,20],"learning_rate":1e-3,"kv_store":null}""",
            """{"num_classes":1,"num_training_samples":2,"freeze_layer_pattern":"\u0063onv\ud83d\ude00","_":{"a":[1,{"b":null}]},"early_stopping":"True"}""",
            "{ // c\n \"num_classes\": 1, /* d */ \"num_training_samples\": 2, \"lr_scheduler_step\": \"10, 20\", \"bogus\": [[[]]], \"größe\": -0.0e+0, }",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[][] Splices =
    [
        .. new[]
        {
            "\"", "\\", "{", "}", "[", "]", ",", ":", "null", "true", "1e400", "2147483648", "-", "\\ud800", "\\u0000", "//", "/*", "*/", "\n", "\r", "\u2028",
            "\"epochs\":", "\"lr_scheduler_step\":[", "\"num_classes\"", "\uFEFF", "0", ".5", "'", "NaN",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF], [0xC3], [0xED, 0xA0, 0x80], [0x00],
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Damaged_documents_give_a_record_or_the_documented_exception(int seed)
    {
        var random = new Random(seed);
        var refused = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = Damage(random);
            var reading = ObjectDetectionHyperparametersJson.Read(bytes);
            var shown = $"seed {seed}, round {round}: {Convert.ToHexString(bytes)}";
            reading.Review().IsSubmittable.Should().Be(reading.IsReadable && reading.Hyperparameters.IsValid(), shown);
            try
            {
                ObjectDetectionHyperparametersJson.Parse(bytes).Should().Be(reading.Hyperparameters, shown);
            }
            catch (HyperparametersJsonException thrown)
            {
                refused++;
                reading.IsReadable.Should().BeFalse(shown);
                thrown.Findings.Select(static f => f.ToString()).Should().Equal(reading.Findings.Select(static f => f.ToString()), shown);
                thrown.Findings.Should().OnlyContain(static f => f.Location!.Line >= 1 && f.Location.Column >= 1, shown);
            }
        }

        refused.Should().BeInRange(Rounds / 2, Rounds - 1, "the damage is neither always nor seldom fatal");
    }

    [Fact]
    public void Damaged_documents_within_another_give_a_record_or_a_JsonException()
    {
        var random = new Random(3);
        var options = new JsonSerializerOptions { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = Damage(random);
            byte[] embedded = [.. "[\n"u8, .. bytes, .. "]"u8];
            try
            {
                JsonSerializer.Deserialize<ObjectDetectionHyperparameters[]>(embedded, options);
            }
            catch (HyperparametersJsonException thrown)
            {
                thrown.Path.Should().StartWith("$[");
                thrown.Findings.Should().OnlyContain(static f => f.Location!.Path.StartsWith("$[", StringComparison.Ordinal) && f.Location.Line >= 1, Convert.ToHexString(bytes));
            }
            catch (JsonException)
            {
                // What stands outside the record is for System.Text.Json to tell.
            }
        }
    }

    [Theory]
    [InlineData(4)]
    public void Damaged_text_gives_a_record_or_the_documented_exception(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < Rounds; round++)
        {
            var text = new StringBuilder(Encoding.UTF8.GetString(Damage(random)));
            text.Insert(random.Next(text.Length + 1), (char)random.Next(0xD700, 0xE100));
            var json = text.ToString();
            var reading = ObjectDetectionHyperparametersJson.Read(json);
            try
            {
                ObjectDetectionHyperparametersJson.Parse(json).Should().Be(reading.Hyperparameters);
            }
            catch (HyperparametersJsonException thrown)
            {
                thrown.Findings.Select(static f => f.ToString()).Should().Equal(reading.Findings.Select(static f => f.ToString()));
            }
        }
    }

    private static byte[] Damage(Random random)
    {
        var bytes = Seeds[random.Next(Seeds.Length)].ToList();
        for (var damages = random.Next(0, 4); damages > 0 && bytes.Count > 0; damages--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(6))
            {
                case 0: bytes[at] = (byte)random.Next(256); break;
                case 1: bytes.RemoveAt(at); break;
                case 2: bytes.RemoveRange(at, random.Next(Math.Min(12, bytes.Count - at) + 1)); break;
                case 3: bytes.InsertRange(at, Splices[random.Next(Splices.Length)]); break;
                case 4: bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count), 1)); break;
                default: bytes.RemoveRange(at, bytes.Count - at); break;
            }
        }

        return [.. bytes];
    }
}
