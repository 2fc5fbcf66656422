using System.Buffers;
using System.Text;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Specifications;

/// <summary>Makes the specifications from the catalogue, and writes them in the API's shape.</summary>
internal static class SpecificationWriter
{
    /// <summary>What the catalogue says of a hyperparameter, in the API's terms.</summary>
    public static HyperParameterSpecification Specify(Hyperparameter hyperparameter)
    {
        var (type, range) = RangeOf(hyperparameter.Domain.Core);
        return new HyperParameterSpecification
        {
            Name = hyperparameter.Name,
            Description = $"{hyperparameter.Summary} It must be {hyperparameter.Domain.Description}.{OpenBounds(hyperparameter.Domain.Core)}",
            Type = type,
            Range = range,
            IsTunable = hyperparameter.IsTunable,
            IsRequired = hyperparameter.IsRequired,
            DefaultValue = hyperparameter.DefaultText is { Length: > 0 } text ? text : null,
        };
    }

    /// <summary>Writes specifications as a JSON array.</summary>
    public static string Write(IReadOnlyList<HyperParameterSpecification> specifications)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, ObjectDetectionHyperparametersJson.WriterOptions(indented: true)))
        {
            writer.WriteStartArray();
            foreach (var specification in specifications)
            {
                Write(writer, specification);
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan).ReplaceLineEndings("\n");
    }

    private static (ParameterType Type, ParameterRange? Range) RangeOf(Domain domain) => domain switch
    {
        WholeNumberDomain whole => (ParameterType.Integer, new IntegerParameterRangeSpecification(Text.Of(whole.Minimum), Text.Of(int.MaxValue))),
        RealDomain real => (
            ParameterType.Continuous,
            new ContinuousParameterRangeSpecification(RealText.Format(real.Interval.Minimum), RealText.Format(real.Interval.Maximum))),
        IChoiceDomain choice => (ParameterType.Categorical, new CategoricalParameterRangeSpecification(choice.Spellings)),
        FlagDomain flag => (ParameterType.Categorical, new CategoricalParameterRangeSpecification(Array.AsReadOnly([flag.TrueSpelling, flag.FalseSpelling]))),
        _ => (ParameterType.FreeText, null),
    };

    private static string OpenBounds(Domain domain) => domain is RealDomain real
        ? (real.Interval.IsMinimumOpen, real.Interval.IsMaximumOpen) switch
        {
            (true, true) => " Neither bound of the range is itself accepted.",
            (true, false) => " The lower bound of the range is itself not accepted.",
            (false, true) => " The upper bound of the range is itself not accepted.",
            _ => "",
        }
        : "";

    private static void Write(Utf8JsonWriter writer, HyperParameterSpecification specification)
    {
        writer.WriteStartObject();
        writer.WriteString(nameof(specification.Name), specification.Name);
        writer.WriteString(nameof(specification.Description), specification.Description);
        writer.WriteString(nameof(specification.Type), Enum.GetName(specification.Type));
        if (specification.Range is { } range)
        {
            writer.WriteStartObject(nameof(specification.Range));
            Write(writer, range);
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

    private static void Write(Utf8JsonWriter writer, ParameterRange range)
    {
        switch (range)
        {
            case IntegerParameterRangeSpecification integer:
                WriteBounds(writer, nameof(IntegerParameterRangeSpecification), integer.MinValue, integer.MaxValue);
                break;
            case ContinuousParameterRangeSpecification continuous:
                WriteBounds(writer, nameof(ContinuousParameterRangeSpecification), continuous.MinValue, continuous.MaxValue);
                break;
            case CategoricalParameterRangeSpecification categorical:
                writer.WriteStartObject(nameof(CategoricalParameterRangeSpecification));
                writer.WriteStartArray(nameof(categorical.Values));
                foreach (var value in categorical.Values)
                {
                    writer.WriteStringValue(value);
                }

                writer.WriteEndArray();
                writer.WriteEndObject();
                break;
        }
    }

    private static void WriteBounds(Utf8JsonWriter writer, string name, string minimum, string maximum)
    {
        writer.WriteStartObject(name);
        writer.WriteString("MinValue", minimum);
        writer.WriteString("MaxValue", maximum);
        writer.WriteEndObject();
    }
}
