using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using ObjectDetection.Hyperparameters.Fuzzing.Generation;
using ObjectDetection.Hyperparameters.Fuzzing.Invariants;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Fuzzing.Targets;

/// <summary>A JSON document with a configuration, with native values and with strings.</summary>
internal sealed class JsonTarget : FuzzTarget
{
    /// <inheritdoc/>
    public override string Name => "json";

    /// <inheritdoc/>
    public override byte[] Create(Dice dice) => Wtf8.Encode(RandomJson.Configuration(dice));

    /// <inheritdoc/>
    protected override string Answer(byte[] input) => ReadResults.Describe(ObjectDetectionHyperparametersJson.Read(input), KnownContexts.ChosenBy(input));

    /// <inheritdoc/>
    protected override void Check(byte[] input)
    {
        var context = KnownContexts.ChosenBy(input);
        var result = ObjectDetectionHyperparametersJson.Read(input);
        ReadResults.Check(result, context);
        Invariant.Same(
            Words(result.Review(context)), Words(ObjectDetectionHyperparametersJson.Review(input, context)), "The short way to a review leads to the same");
        var isRead = ObjectDetectionHyperparametersJson.TryParse(input, out var record, out var findings);
        Invariant.Holds(isRead == result.IsReadable && record == result.Hyperparameters && findings.Count == result.Findings.Count, $"TryParse answers as Read: {result}");
        if (Utf8.IsValid(input))
        {
            Invariant.Same(result.ToString(), ObjectDetectionHyperparametersJson.Read(Encoding.UTF8.GetString(input)).ToString(), "A text is read as its bytes");
        }

        if (result.IsReadable || Hash.Of(input) % 4 == 0)
        {
            Invariant.Holds(result.IsReadable == !Verdicts.Throws<HyperparametersJsonException>(() => ObjectDetectionHyperparametersJson.Parse(input)), $"Parse answers as Read: {result}");
            CheckConverters(input, result);
        }
    }

    /// <summary>Reads with the converter of the record, and writes and reads what was found.</summary>
    private static void CheckConverters(byte[] input, HyperparametersReadResult result)
    {
        try
        {
            var record = JsonSerializer.Deserialize(input, ObjectDetectionHyperparametersJsonContext.Default.ObjectDetectionHyperparameters);

            // The serializer does not look at the bytes of values that nothing reads.
            Invariant.Holds(record is null || record == result.Hyperparameters || !Utf8.IsValid(input), $"The converter answers as Read: {record}, {result}");
        }
        catch (JsonException)
        {
            // The serializer's options allow neither comments nor trailing commas. Any other exception is a fault.
        }

        if (Hash.Of(input) % 16 < 2)
        {
            var written = JsonSerializer.Serialize(result);
            Invariant.Same(written, JsonSerializer.Serialize(JsonSerializer.Deserialize<HyperparametersReadResult>(written)), "A result that was written is read back");
        }
    }

    private static string Words(Review review) => new Transcript().Add(review.Findings).ToString();
}
