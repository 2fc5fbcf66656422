using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Writes specifications with the code that System.Text.Json generates for them.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(IReadOnlyList<HyperParameterSpecification>))]
internal sealed partial class SpecificationJson : JsonSerializerContext
{
    public static string Write(IReadOnlyList<HyperParameterSpecification> specifications)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, ObjectDetectionHyperparametersJson.WriterOptions(indented: true)))
        {
            JsonSerializer.Serialize(writer, specifications, Default.IReadOnlyListHyperParameterSpecification);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan).ReplaceLineEndings("\n");
    }
}
