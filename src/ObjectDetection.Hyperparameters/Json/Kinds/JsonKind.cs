using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Json.Kinds;

/// <summary>How a kind of value stands in a document, seen without the type of the values.</summary>
internal abstract class JsonKind
{
    /// <summary>Reads the value at the beginning of a text, if it stands there as nearly all do; the number of its bytes, or 0.</summary>
    public abstract int ReadPlain(ReadOnlySpan<byte> text, ref JsonSlot slot);
}

/// <summary>How a kind of value stands in a document: how it is read, written and described by the schema.</summary>
/// <typeparam name="T">The type of the values.</typeparam>
internal abstract class JsonKind<T> : JsonKind
{
    /// <summary>What is accepted, in words that can follow "must be".</summary>
    public abstract string Expected { get; }

    /// <summary>The types of JSON that the value's own form has, as JSON Schema names them.</summary>
    public abstract IReadOnlyList<string> NativeTypes { get; }

    /// <summary>Reads the value from the token that the reader stands on, which is neither a string nor null; a token of the wrong kind is refused.</summary>
    public abstract void Read(ref Utf8JsonReader reader, Hyperparameter hyperparameter, ref JsonConfigurationReader into);

    /// <summary>Reads the value from a string without making text of it, where that is easy.</summary>
    public virtual bool TryReadQuickly(ref Utf8JsonReader reader, ref JsonSlot slot) => false;

    /// <summary>Puts a value in a slot.</summary>
    public abstract void Put(T value, ref JsonSlot slot);

    /// <summary>The value in a slot.</summary>
    public abstract T Get(in JsonSlot slot);

    /// <summary>Writes the value's own form.</summary>
    public abstract void Write(Utf8JsonWriter writer, T value);

    /// <summary>Writes the keywords of JSON Schema that say which values are accepted, in their own form and as strings.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="alternatives">What a string may be beside the value's own spelling; <see langword="null"/> is JSON's null.</param>
    public abstract void Describe(Utf8JsonWriter writer, IReadOnlyList<string?> alternatives);

    /// <summary>Refuses the token that the reader stands on, and passes over it.</summary>
    protected void Refuse(ref Utf8JsonReader reader, Hyperparameter hyperparameter, ref JsonConfigurationReader into, string? suggestion = null)
    {
        into.Refuse(hyperparameter, JsonFindings.WrongKind(hyperparameter, Expected, ref reader, suggestion), ref reader);
        JsonToken.Skip(ref reader);
    }
}
