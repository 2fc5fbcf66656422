using System.Text;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Json.Kinds;

/// <summary>Patterns stand as strings.</summary>
internal sealed class PatternKind(PythonPatternDomain domain) : JsonKind<string?>
{
    /// <inheritdoc/>
    public override string Expected => domain.Description;

    /// <inheritdoc/>
    public override IReadOnlyList<string> NativeTypes { get; } = ["string"];

    /// <inheritdoc/>
    public override void Read(ref Utf8JsonReader reader, Hyperparameter hyperparameter, ref JsonConfigurationReader into) =>
        Refuse(ref reader, hyperparameter, ref into);

    /// <inheritdoc/>
    public override int ReadPlain(ReadOnlySpan<byte> text, ref JsonSlot slot)
    {
        var length = PlainJson.ReadString(text, out var pattern);
        if (pattern.Length is 0 or > ServiceLimits.MaximumValueLength)
        {
            return 0;
        }

        Put(Encoding.UTF8.GetString(pattern), ref slot);
        return length;
    }

    /// <inheritdoc/>
    public override void Put(string? value, ref JsonSlot slot)
    {
        slot.Reference = value;
        slot.HasValue = true;
    }

    /// <inheritdoc/>
    public override string? Get(in JsonSlot slot) => (string?)slot.Reference;

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, string? value) => writer.WriteStringValue(value);

    /// <inheritdoc/>
    public override void Describe(Utf8JsonWriter writer, IReadOnlyList<string?> alternatives)
    {
        writer.WriteString("pattern", SchemaPatterns.OnOneLine);
        writer.WriteNumber("maxLength", domain.MaximumLength);
    }
}
