using System.Text.Json;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Writes specifications as the API names their members.</summary>
/// <remarks>By hand, because code that System.Text.Json generates for six types would make a native app larger by a tenth.</remarks>
internal static class SpecificationJson
{
    public static string Write(IReadOnlyList<HyperParameterSpecification> specifications) => ObjectDetectionHyperparametersJson.ToIndentedText(writer =>
    {
        writer.WriteStartArray();
        foreach (var specification in specifications)
        {
            Write(writer, specification);
        }

        writer.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter writer, HyperParameterSpecification specification)
    {
        writer.WriteStartObject();
        writer.WriteString(nameof(specification.Name), specification.Name);
        writer.WriteString(nameof(specification.Description), specification.Description);
        writer.WriteString(nameof(specification.Type), specification.Type.ToString());
        if (specification.Range is { } range)
        {
            writer.WriteStartObject(nameof(specification.Range));
            var (integers, reals) = (range.IntegerParameterRangeSpecification, range.ContinuousParameterRangeSpecification);
            WriteBounds(writer, nameof(range.IntegerParameterRangeSpecification), integers?.MinValue, integers?.MaxValue);
            WriteBounds(writer, nameof(range.ContinuousParameterRangeSpecification), reals?.MinValue, reals?.MaxValue);
            WriteValues(writer, range.CategoricalParameterRangeSpecification);
            writer.WriteEndObject();
        }

        writer.WriteBoolean(nameof(specification.IsTunable), specification.IsTunable);
        writer.WriteBoolean(nameof(specification.IsRequired), specification.IsRequired);
        if (specification.DefaultValue is { } value)
        {
            writer.WriteString(nameof(specification.DefaultValue), value);
        }

        writer.WriteEndObject();
    }

    private static void WriteBounds(Utf8JsonWriter writer, string name, string? minimum, string? maximum)
    {
        if (minimum is not null)
        {
            writer.WriteStartObject(name);
            writer.WriteString(nameof(IntegerParameterRangeSpecification.MinValue), minimum);
            writer.WriteString(nameof(IntegerParameterRangeSpecification.MaxValue), maximum);
            writer.WriteEndObject();
        }
    }

    private static void WriteValues(Utf8JsonWriter writer, CategoricalParameterRangeSpecification? categorical)
    {
        if (categorical is not null)
        {
            writer.WriteStartObject(nameof(CategoricalParameterRangeSpecification));
            writer.WriteStartArray(nameof(categorical.Values));
            foreach (var value in categorical.Values)
            {
                writer.WriteStringValue(value);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }
    }
}
