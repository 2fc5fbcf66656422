using System.Text.Json;
using System.Text.Json.Serialization;

namespace ObjectDetection.Hyperparameters.Configuration.Json;

/// <summary>Creates the converters for read results and findings of a configuration, so that each can be a member of a document of System.Text.Json.</summary>
/// <remarks>The types have it as an attribute, so that they are read and written the same with reflection and with source generation.</remarks>
public sealed class ConfigurationJsonConverterFactory : JsonConverterFactory
{
    /// <summary>Determines whether the factory has a converter for a type.</summary>
    /// <param name="typeToConvert">The type.</param>
    public override bool CanConvert(Type typeToConvert) => Find(typeToConvert) is not null;

    /// <summary>Returns the converter for a type.</summary>
    /// <param name="typeToConvert">The type.</param>
    /// <param name="options">The serializer's options, which are not used.</param>
    /// <exception cref="NotSupportedException">There is no converter for the type.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        Find(typeToConvert) ?? throw new NotSupportedException($"{typeToConvert} has no converter in this library.");

    private static JsonConverter? Find(Type type) =>
        type == typeof(ConfigurationFinding) ? new ConfigurationFindingConverter()
        : type == typeof(ConfigurationReadResult) ? new ConfigurationReadResultConverter()
        : null;
}
