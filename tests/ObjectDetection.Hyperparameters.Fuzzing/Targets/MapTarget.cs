using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Fuzzing.Generation;
using ObjectDetection.Hyperparameters.Fuzzing.Invariants;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Fuzzing.Targets;

/// <summary>The string map, and the same map as JSON.</summary>
internal sealed class MapTarget : FuzzTarget
{
    /// <inheritdoc/>
    public override string Name => "map";

    /// <inheritdoc/>
    public override byte[] Create(Dice dice) => Entries.Write(RandomMaps.Next(dice));

    /// <inheritdoc/>
    protected override string Answer(byte[] input) =>
        ReadResults.Describe(ObjectDetectionHyperparameters.ReadHyperParameters(Entries.Read(input)), KnownContexts.ChosenBy(input));

    /// <inheritdoc/>
    protected override void Check(byte[] input)
    {
        var map = Entries.Read(input);
        var result = ObjectDetectionHyperparameters.ReadHyperParameters(map);
        ReadResults.Check(result, KnownContexts.ChosenBy(input));
        var isRead = ObjectDetectionHyperparameters.TryReadHyperParameters(map, out var record, out _);
        Invariant.Holds(isRead == result.IsReadable && record == result.Hyperparameters, $"TryRead answers as Read: {result}");
        if (result.IsReadable || Hash.Of(input) % 4 == 0)
        {
            Invariant.Holds(
                result.IsReadable == !Verdicts.Throws<HyperparametersFormatException>(() => ObjectDetectionHyperparameters.FromHyperParameters(map)), $"Only what is readable is returned: {result}");
        }

        if (IsAlsoJson(map))
        {
            AgreeWithJson(map, result);
        }
    }

    /// <summary>
    /// Determines whether JSON can represent a map and says the same by it: <see langword="null"/> means absence there, the limits of the service are not its own, and without a
    /// hyperparameter nothing tells a map from a typed document.
    /// </summary>
    private static bool IsAlsoJson(List<KeyValuePair<string, string>> map) =>
        map.Count <= ServiceLimits.MaximumEntries
        && map.Exists(static entry => entry.Key is not null && HyperparameterCatalogue.TryGetByName(entry.Key, out _))
        && map.TrueForAll(static entry => entry.Key is { Length: <= ServiceLimits.MaximumNameLength } && entry.Value is { Length: <= ServiceLimits.MaximumValueLength }
            && entry.Key != ObjectDetectionHyperparametersJson.SchemaMember && Text.IsUnicode(entry.Key) && Text.IsUnicode(entry.Value));

    private static void AgreeWithJson(List<KeyValuePair<string, string>> map, HyperparametersReadResult result)
    {
        var json = ObjectDetectionHyperparametersJson.ToIndentedText(writer =>
        {
            writer.WriteStartObject();
            map.ForEach(entry => writer.WriteString(entry.Key, entry.Value));
            writer.WriteEndObject();
        });
        var read = ObjectDetectionHyperparametersJson.Read(json);
        Invariant.Holds(read.Hyperparameters == result.Hyperparameters, $"A map is a document, but was {read}, not {result}");
        Invariant.Same(FindingRules.Words(result.Review().Findings), FindingRules.Words(read.Review().Findings), $"A map and a document have the same findings: {json}");
    }
}
