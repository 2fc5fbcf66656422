using System.Text;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Json.Kinds;

/// <summary>Choices stand as strings, spelled as in the string map.</summary>
/// <typeparam name="T">The enumeration of the choices.</typeparam>
internal sealed class ChoiceKind<T>(ChoiceDomain<T> domain) : JsonKind<T>
    where T : struct, Enum
{
    private readonly T[] values = [.. domain.Values];
    private readonly byte[][] spellings = [.. domain.Spellings.Select(Encoding.UTF8.GetBytes)];
    private readonly byte[][] quoted = [.. domain.Spellings.Select(PlainJson.Quote)];

    /// <inheritdoc/>
    public override string Expected => domain.Description;

    /// <inheritdoc/>
    public override IReadOnlyList<string> NativeTypes { get; } = ["string"];

    /// <inheritdoc/>
    public override void Read(ref Utf8JsonReader reader, Hyperparameter hyperparameter, ref JsonConfigurationReader into) =>
        Refuse(ref reader, hyperparameter, ref into);

    /// <inheritdoc/>
    public override bool TryReadQuickly(ref Utf8JsonReader reader, ref JsonSlot slot)
    {
        for (var i = 0; i < spellings.Length && !reader.HasValueSequence && !reader.ValueIsEscaped; i++)
        {
            if (reader.ValueSpan.SequenceEqual(spellings[i]))
            {
                slot.Number = i;
                slot.HasValue = true;
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override int ReadPlain(ReadOnlySpan<byte> text, ref JsonSlot slot)
    {
        for (var i = 0; i < quoted.Length; i++)
        {
            if (text.StartsWith(quoted[i]))
            {
                slot.Number = i;
                slot.HasValue = true;
                return quoted[i].Length;
            }
        }

        return 0;
    }

    /// <inheritdoc/>
    public override void Put(T value, ref JsonSlot slot)
    {
        slot.Number = Array.IndexOf(values, value);
        slot.HasValue = true;
    }

    /// <inheritdoc/>
    public override T Get(in JsonSlot slot) => values[(int)slot.Number];

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(domain.Format(value));

    /// <inheritdoc/>
    public override void Describe(Utf8JsonWriter writer, IReadOnlyList<string?> alternatives)
    {
        writer.WriteStartArray("enum");
        foreach (var choice in domain.Spellings.Concat(alternatives))
        {
            writer.WriteStringValue(choice);
        }

        writer.WriteEndArray();
    }
}
