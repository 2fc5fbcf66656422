using System.Text.Json;
using System.Text.Json.Serialization;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Creates the converter for the result of reading a tuning job, so that it can be a member of a document of System.Text.Json.</summary>
/// <remarks>The type has it as an attribute, so that it is read and written the same with reflection and with source generation.</remarks>
public sealed class TuningJsonConverterFactory : JsonConverterFactory
{
    /// <summary>Determines whether the factory has a converter for a type.</summary>
    /// <param name="typeToConvert">The type.</param>
    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(TuningReadResult);

    /// <summary>Returns the converter for a type.</summary>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">The serializer's options, which are not used.</param>
    /// <exception cref="NotSupportedException">There is no converter for the type.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        CanConvert(typeToConvert) ? new TuningReadResultConverter() : throw new NotSupportedException($"{typeToConvert} has no converter in this library.");
}
