using System.Text;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Tests.Json;

/// <summary>Whatever the bytes: a record, or the documented exception.</summary>
public sealed class JsonFuzzTests
{
    private const int Rounds = 1500;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Damaged_documents_give_a_record_or_the_documented_exception(int seed)
    {
        var random = new Random(seed);
        var refused = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var bytes = JsonDamage.Next(random);
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
            var bytes = JsonDamage.Next(random);
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
            var text = new StringBuilder(Encoding.UTF8.GetString(JsonDamage.Next(random)));
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
}
