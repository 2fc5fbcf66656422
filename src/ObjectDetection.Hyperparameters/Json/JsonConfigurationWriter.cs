using System.Text.Json;
using FluentValidation;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Validation.Adapters;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Writes a configuration as a JSON object, in the order of the catalogue.</summary>
internal static class JsonConfigurationWriter
{
    /// <summary>Writes the object.</summary>
    /// <exception cref="ValidationException">JSON cannot represent a value.</exception>
    public static void Write(Utf8JsonWriter writer, ObjectDetectionHyperparameters record, bool includesDefaults, string? schemaReference)
    {
        ThrowIfUnrepresentable(record);
        writer.WriteStartObject();
        if (schemaReference is not null)
        {
            writer.WriteString(ObjectDetectionHyperparametersJson.SchemaMember, schemaReference);
        }

        foreach (var form in JsonForms.All)
        {
            form.Write(writer, record, includesDefaults);
        }

        writer.WriteEndObject();
    }

    /// <summary>Throws if JSON cannot represent a value. Other values out of range are written, so that a draft can be kept.</summary>
    private static void ThrowIfUnrepresentable(ObjectDetectionHyperparameters record)
    {
        List<Finding>? findings = null;
        foreach (var hyperparameter in HyperparameterCatalogue.All)
        {
            if (hyperparameter.Examine(record) is { Kind: ViolationKind.NotFinite or ViolationKind.UndefinedChoice } violation)
            {
                (findings ??= []).Add(DomainFindings.Of(hyperparameter, violation, hyperparameter.GetValue(record)));
            }
        }

        if (record.FreezeLayerPattern is { } pattern && !Text.IsUnicode(pattern))
        {
            (findings ??= []).Add(JsonFindings.InvalidText(HyperparameterCatalogue.FreezeLayerPattern, pattern));
        }

        if (findings is not null)
        {
            throw Failures.ToException(findings.OrderBy(static finding => finding.Position));
        }
    }
}
