using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Json.Kinds;

/// <summary>The values of another kind, or none.</summary>
/// <typeparam name="T">The type of the values that are not absent.</typeparam>
internal sealed class OptionalKind<T>(JsonKind<T> core) : JsonKind<T?>
    where T : struct
{
    /// <inheritdoc/>
    public override string Expected => core.Expected;

    /// <inheritdoc/>
    public override IReadOnlyList<string> NativeTypes => core.NativeTypes;

    /// <inheritdoc/>
    public override void Read(ref Utf8JsonReader reader, Hyperparameter hyperparameter, ref JsonConfigurationReader into) =>
        core.Read(ref reader, hyperparameter, ref into);

    /// <inheritdoc/>
    public override bool TryReadQuickly(ref Utf8JsonReader reader, ref JsonSlot slot) => core.TryReadQuickly(ref reader, ref slot);

    /// <inheritdoc/>
    public override int ReadPlain(ReadOnlySpan<byte> text, ref JsonSlot slot) => core.ReadPlain(text, ref slot);

    /// <inheritdoc/>
    public override void Put(T? value, ref JsonSlot slot)
    {
        if (value is { } present)
        {
            core.Put(present, ref slot);
        }
    }

    /// <inheritdoc/>
    public override T? Get(in JsonSlot slot) => core.Get(slot);

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T? value) => core.Write(writer, value.GetValueOrDefault());

    /// <inheritdoc/>
    public override void Describe(Utf8JsonWriter writer, IReadOnlyList<string?> alternatives) => core.Describe(writer, alternatives);
}
