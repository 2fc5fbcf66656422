using System.Text.Json;
using System.Text.Json.Serialization;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Json.Converters;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Creates the converters for this library's types, other than the record, that can be members of a document of System.Text.Json.</summary>
/// <remarks>The types have it as an attribute, so that they are read and written the same with reflection and with source generation.</remarks>
public sealed class HyperparametersJsonConverterFactory : JsonConverterFactory
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

    private static JsonConverter? Find(Type type) => type switch
    {
        _ when type == typeof(BaseNetwork) => Of(HyperparameterCatalogue.BaseNetwork),
        _ when type == typeof(KvStore) => Of(HyperparameterCatalogue.KvStore),
        _ when type == typeof(Optimizer) => Of(HyperparameterCatalogue.Optimizer),
        _ when type == typeof(EpochList) => new EpochListConverter(),
        _ when type == typeof(FindingSeverity) => new ChoiceConverter<FindingSeverity>("The severity", Words.Severity),
        _ when type == typeof(RuleBasis) => new ChoiceConverter<RuleBasis>("The source", Words.Basis),
        _ when type == typeof(Finding) => new FindingConverter(),
        _ when type == typeof(Review) => new ReviewConverter(),
        _ when type == typeof(HyperparametersReadResult) => new HyperparametersReadResultConverter(),
        _ when type == typeof(HyperparameterChange) => new HyperparameterChangeConverter(),
        _ when type == typeof(HyperparametersChanges) => new HyperparametersChangesConverter(),
        _ => null,
    };

    private static ChoiceConverter<T> Of<T>(Hyperparameter<T> hyperparameter)
        where T : struct, Enum => new(hyperparameter.Name, (ChoiceDomain<T>)hyperparameter.Domain);

    private static ChoiceConverter<T> Of<T>(Hyperparameter<T?> hyperparameter)
        where T : struct, Enum => new(hyperparameter.Name, (ChoiceDomain<T>)hyperparameter.Domain.Core);
}
