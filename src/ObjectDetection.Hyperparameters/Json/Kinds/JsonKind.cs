using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Json.Kinds;

/// <summary>Reads, writes and describes one kind of value in a document.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
internal abstract class JsonKind<T>
{
    /// <summary>Gets what is accepted, in words that can follow "must be".</summary>
    public abstract string Expected { get; }

    /// <summary>Gets the JSON types of the native form, as JSON Schema names them.</summary>
    public abstract IReadOnlyList<string> NativeTypes { get; }

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
