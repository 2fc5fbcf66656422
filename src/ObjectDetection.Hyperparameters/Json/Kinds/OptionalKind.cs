using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Json.Kinds;

/// <summary>Adapts a kind to hyperparameters that can be absent.</summary>
internal sealed class OptionalKind<T>(JsonKind<T> core) : JsonKind<T?>
    where T : struct
{
    public override string Expected => core.Expected;

    public override IReadOnlyList<string> NativeTypes => core.NativeTypes;

    public override bool TryRead(ref Utf8JsonReader reader, ref JsonConfigurationReader into, out T? value)
    {
        value = core.TryRead(ref reader, ref into, out var present) ? present : null;
        return value is not null;
    }

    public override Finding Explain(Hyperparameter hyperparameter, ref Utf8JsonReader reader) => core.Explain(hyperparameter, ref reader);

    public override void Write(Utf8JsonWriter writer, T? value) => core.Write(writer, value.GetValueOrDefault());

    public override void Describe(Utf8JsonWriter writer, IReadOnlyList<string?> alternatives) => core.Describe(writer, alternatives);
}
