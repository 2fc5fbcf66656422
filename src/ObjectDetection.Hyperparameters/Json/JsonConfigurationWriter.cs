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
    /// <exception cref="ValidationException">A value has no form in JSON.</exception>
    public static void Write(Utf8JsonWriter writer, ObjectDetectionHyperparameters record, bool includesDefaults, string? schemaReference)
    {
        RefuseWhatHasNoForm(record);
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

    /// <summary>A value outside its domain is written all the same, unless JSON cannot hold it: then it would be lost.</summary>
    private static void RefuseWhatHasNoForm(ObjectDetectionHyperparameters record)
    {
        List<Finding>? findings = null;
        foreach (var hyperparameter in HyperparameterCatalogue.All)
        {
            if (hyperparameter.Examine(record) is { Kind: ViolationKind.NotFinite or ViolationKind.UndefinedChoice } violation)
            {
                (findings ??= []).Add(DomainFindings.Of(hyperparameter, violation, hyperparameter.GetValue(record)));
            }
        }

        if (record.FreezeLayerPattern is { } pattern && !IsUnicode(pattern))
        {
            (findings ??= []).Add(JsonFindings.InvalidText(HyperparameterCatalogue.FreezeLayerPattern, pattern));
        }

        if (findings is not null)
        {
            throw Failures.ToException(findings.OrderBy(static finding => finding.Position));
        }
    }

    /// <summary>Whether every half of a surrogate pair has its other half.</summary>
    private static bool IsUnicode(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !(i + 1 < text.Length && char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
