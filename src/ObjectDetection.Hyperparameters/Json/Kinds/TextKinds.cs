using System.Text;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Json.Kinds;

/// <summary>Represents choices as JSON strings, spelled as in the string map.</summary>
internal sealed class ChoiceKind<T>(ChoiceDomain<T> domain) : JsonKind<T>("string")
    where T : struct, Enum
{
    private readonly T[] values = [.. domain.Values];
    private readonly byte[][] spellings = [.. domain.Spellings.Select(Encoding.UTF8.GetBytes)];

    public override string Expected => domain.Description;

    public override bool TryRead(ref Utf8JsonReader reader, ref JsonConfigurationReader into, out T value)
    {
        for (var i = 0; i < spellings.Length && reader.TokenType == JsonTokenType.String; i++)
        {
            if (reader.ValueSpan.SequenceEqual(spellings[i]))
            {
                value = values[i];
                return true;
            }
        }

        value = default;
        return false;
    }

    public override void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(domain.Format(value));

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

/// <summary>Represents patterns as JSON strings, which are read like those of the string map.</summary>
internal sealed class PatternKind(PythonPatternDomain domain) : JsonKind<string?>("string")
{
    public override string Expected => domain.Description;

    public override bool TryRead(ref Utf8JsonReader reader, ref JsonConfigurationReader into, out string? value)
    {
        value = null;
        return false;
    }

    public override void Write(Utf8JsonWriter writer, string? value) => writer.WriteStringValue(value);

    public override void Describe(Utf8JsonWriter writer, IReadOnlyList<string?> alternatives)
    {
        writer.WriteString("pattern", SchemaPatterns.OnOneLine);
        writer.WriteNumber("maxLength", domain.MaximumLength);
    }
}
