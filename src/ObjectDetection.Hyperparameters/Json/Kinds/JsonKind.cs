using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Json.Kinds;

/// <summary>Reads, writes and describes one kind of value in a document.</summary>
/// <param name="expected">What is accepted, in words that can follow "must be".</param>
/// <param name="nativeTypes">The JSON types of the native form, as JSON Schema names them.</param>
internal abstract class JsonKind<T>(string expected, params string[] nativeTypes)
{
    public string Expected { get; } = expected;

    public string[] NativeTypes { get; } = nativeTypes;

    /// <summary>Reads the native form of a value, if the reader is on one. Strings that spell a value as the string map does are read elsewhere.</summary>
    public abstract bool TryRead(ref Utf8JsonReader reader, ref JsonConfigurationReader into, [MaybeNullWhen(false)] out T value);

    /// <summary>Returns what is wrong with a token that is not a value.</summary>
    public virtual Finding Explain(Hyperparameter hyperparameter, ref Utf8JsonReader reader) =>
        JsonFindings.WrongKind(hyperparameter, hyperparameter.Name, Expected, ref reader);

    /// <summary>Writes the native form of a value.</summary>
    public abstract void Write(Utf8JsonWriter writer, T value);

    /// <summary>Writes the keywords of JSON Schema that accept the values, in their native form and as strings.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="alternatives">What is accepted besides the kind's own values; <see langword="null"/> is JSON's null.</param>
    public abstract void Describe(Utf8JsonWriter writer, IReadOnlyList<string?> alternatives);
}

/// <summary>Adapts a kind to hyperparameters that can be absent.</summary>
internal sealed class OptionalKind<T>(JsonKind<T> core) : JsonKind<T?>(core.Expected, core.NativeTypes)
    where T : struct
{
    public override bool TryRead(ref Utf8JsonReader reader, ref JsonConfigurationReader into, out T? value)
    {
        value = core.TryRead(ref reader, ref into, out var present) ? present : null;
        return value is not null;
    }

    public override Finding Explain(Hyperparameter hyperparameter, ref Utf8JsonReader reader) => core.Explain(hyperparameter, ref reader);

    public override void Write(Utf8JsonWriter writer, T? value) => core.Write(writer, value.GetValueOrDefault());

    public override void Describe(Utf8JsonWriter writer, IReadOnlyList<string?> alternatives) => core.Describe(writer, alternatives);
}
