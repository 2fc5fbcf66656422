using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Writes the JSON Schema of documents from the catalogue.</summary>
internal static class JsonSchemaDocument
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";
    private const string Id = "urn:object-detection-hyperparameters:schema";

    /// <summary>Returns the schema, indented, with a line break at its end.</summary>
    public static string Write() => ObjectDetectionHyperparametersJson.ToIndentedText(Write) + "\n";

    private static void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("$schema", Dialect);
        writer.WriteString("$id", Id);
        writer.WriteString("title", "Hyperparameters of SageMaker's built-in Object Detection algorithm");
        writer.WriteString("description", $"One training job. Values can also be strings, spelled as in the string map. {HyperparameterCatalogue.DocumentationUrl}");
        writer.WriteString("type", "object");
        writer.WriteStartArray("required");
        foreach (var hyperparameter in HyperparameterCatalogue.All.Where(static hyperparameter => hyperparameter.IsRequired))
        {
            writer.WriteStringValue(hyperparameter.Name);
        }

        writer.WriteEndArray();
        writer.WriteStartObject("properties");
        writer.WriteStartObject(ObjectDetectionHyperparametersJson.SchemaMember);
        writer.WriteString("description", "The schema with which an editor checks the document. It is ignored.");
        writer.WriteEndObject();
        foreach (var form in JsonForms.All)
        {
            form.Describe(writer);
        }

        writer.WriteEndObject();
        writer.WriteStartObject("patternProperties");
        writer.WriteStartObject($"^{ServiceLimits.ReservedPrefix}");
        writer.WriteString("description", "Names of the service or the container, and notes of your own. They are ignored.");
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteBoolean("additionalProperties", false);
        writer.WriteEndObject();
    }
}
