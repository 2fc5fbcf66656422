using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Json.Kinds;
using ObjectDetection.Hyperparameters.Wire;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>How one hyperparameter stands in a document, seen without the type of its values.</summary>
internal abstract class JsonForm(Hyperparameter hyperparameter, JsonKind kind)
{
    /// <summary>The hyperparameter.</summary>
    public Hyperparameter Hyperparameter { get; } = hyperparameter;

    /// <summary>The kind of its values.</summary>
    public JsonKind Kind { get; } = kind;

    /// <summary>Reads the value that the reader stands on.</summary>
    public abstract void Read(ref Utf8JsonReader reader, ref JsonConfigurationReader into);

    /// <summary>Writes name and value, if there is a value.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="record">The record.</param>
    /// <param name="includesDefaults">Whether a value that is the default is written, too.</param>
    public abstract void Write(Utf8JsonWriter writer, ObjectDetectionHyperparameters record, bool includesDefaults);

    /// <summary>Writes what JSON Schema says of the member.</summary>
    public abstract void Describe(Utf8JsonWriter writer);
}

/// <summary>How one hyperparameter stands in a document.</summary>
/// <typeparam name="T">The type of the record's property.</typeparam>
internal sealed class JsonForm<T> : JsonForm
{
    private readonly Hyperparameter<T> hyperparameter;
    private readonly JsonKind<T> kind;
    private readonly JsonEncodedText name;
    private readonly bool mayBeAbsent;

    public JsonForm(Hyperparameter<T> hyperparameter, JsonKind<T> kind)
        : base(hyperparameter, kind)
    {
        this.hyperparameter = hyperparameter;
        this.kind = kind;
        name = JsonEncodedText.Encode(hyperparameter.Name);
        mayBeAbsent = hyperparameter is OptionalHyperparameter<T>
            || (hyperparameter is DefaultedHyperparameter<T> defaulted && hyperparameter.Domain.IsAbsent(defaulted.Default));
    }

    /// <summary>The value in a slot.</summary>
    public T Get(in JsonSlot slot) => kind.Get(slot);

    /// <inheritdoc/>
    public override void Read(ref Utf8JsonReader reader, ref JsonConfigurationReader into)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            if (!kind.TryReadQuickly(ref reader, ref into.Slot(hyperparameter)))
            {
                ReadText(ref reader, ref into);
            }
        }
        else if (reader.TokenType != JsonTokenType.Null)
        {
            kind.Read(ref reader, hyperparameter, ref into);
        }
        else if (!mayBeAbsent)
        {
            into.Refuse(hyperparameter, JsonFindings.WrongKind(hyperparameter, kind.Expected, ref reader), ref reader);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, ObjectDetectionHyperparameters record, bool includesDefaults)
    {
        var value = hyperparameter.Get(record);
        var isLeftOut = hyperparameter is DefaultedHyperparameter<T> defaulted
            ? !includesDefaults && defaulted.IsDefault(record)
            : hyperparameter.Domain.IsAbsent(value);
        if (!isLeftOut)
        {
            writer.WritePropertyName(name);
            kind.Write(writer, value);
        }
    }

    /// <inheritdoc/>
    public override void Describe(Utf8JsonWriter writer)
    {
        writer.WriteStartObject(name);
        writer.WriteString("description", $"{hyperparameter.Summary} It must be {kind.Expected}.");
        writer.WriteStartArray("type");
        foreach (var type in kind.NativeTypes.Append("string").Concat(mayBeAbsent ? ["null"] : []).Distinct())
        {
            writer.WriteStringValue(type);
        }

        writer.WriteEndArray();
        kind.Describe(writer, Alternatives());
        if (hyperparameter is DefaultedHyperparameter<T> defaulted)
        {
            writer.WritePropertyName("default");
            kind.Write(writer, defaulted.Default);
        }

        writer.WriteEndObject();
    }

    private List<string?> Alternatives()
    {
        var alternatives = new List<string?>();
        if (hyperparameter.Provenance.DifferingContainerDefault is { } text && WireText.IsContainerOnly(hyperparameter, text))
        {
            alternatives.Add(text);
        }

        if (mayBeAbsent)
        {
            alternatives.Add(null);
        }

        return alternatives;
    }

    private void ReadText(ref Utf8JsonReader reader, ref JsonConfigurationReader into)
    {
        if (!JsonToken.TryGetText(ref reader, out var text))
        {
            into.Refuse(hyperparameter, JsonFindings.InvalidText(hyperparameter, text), ref reader);
            return;
        }

        if (WireText.TryRead(hyperparameter, text, out var value, out var finding))
        {
            kind.Put(value, ref into.Slot(hyperparameter));
        }

        if (finding is { Severity: FindingSeverity.Error })
        {
            into.Refuse(hyperparameter, finding, ref reader);
        }
        else if (finding is not null)
        {
            into.Note(finding, JsonPath.Member(hyperparameter.Name), ref reader);
        }
    }
}
