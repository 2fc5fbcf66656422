using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Cli.Explanations;

/// <summary>Hyperparameters explained as JSON.</summary>
internal static class HyperparameterJson
{
    /// <summary>An array of them.</summary>
    public static void Write(Utf8JsonWriter writer, IReadOnlyList<Hyperparameter> hyperparameters)
    {
        writer.WriteStartArray();
        foreach (var hyperparameter in hyperparameters)
        {
            Write(writer, hyperparameter);
        }

        writer.WriteEndArray();
    }

    /// <summary>An object with everything about one.</summary>
    public static void Write(Utf8JsonWriter writer, Hyperparameter hyperparameter)
    {
        writer.WriteStartObject();
        writer.WriteString("name", hyperparameter.Name);
        writer.WriteString("property", hyperparameter.PropertyName);
        writer.WriteString("summary", hyperparameter.Summary);
        writer.WriteString("accepted", hyperparameter.Domain.Description);
        writer.WriteBoolean("required", hyperparameter.IsRequired);
        writer.WriteString("default", hyperparameter.DefaultText);
        WriteTexts(writer, "aliases", hyperparameter.Aliases);
        WriteTuning(writer, hyperparameter);
        writer.WriteString("url", hyperparameter.DocumentationUrl.OriginalString);
        WriteProvenance(writer, hyperparameter.Provenance);
        writer.WriteEndObject();
    }

    private static void WriteTuning(Utf8JsonWriter writer, Hyperparameter hyperparameter)
    {
        if (hyperparameter.Tuning is null)
        {
            writer.WriteNull("tuning");
            return;
        }

        writer.WriteStartObject("tuning");
        switch (hyperparameter.Tuning)
        {
            case RecommendedContinuousRange range:
                writer.WritePropertyName("min");
                writer.WriteRawValue(Text.Of(range.Minimum), skipInputValidation: true);
                writer.WritePropertyName("max");
                writer.WriteRawValue(Text.Of(range.Maximum), skipInputValidation: true);
                writer.WriteString("scale", Facts.ScaleOf(range.Scaling));
                break;
            case RecommendedIntegerRange range:
                writer.WriteNumber("min", range.Minimum);
                writer.WriteNumber("max", range.Maximum);
                writer.WriteString("scale", Facts.ScaleOf(range.Scaling));
                break;
            case RecommendedCategories when hyperparameter.Domain is IChoiceDomain choice:
                WriteTexts(writer, "values", choice.Spellings);
                break;
        }

        writer.WriteEndObject();
    }

    private static void WriteProvenance(Utf8JsonWriter writer, Provenance provenance)
    {
        writer.WriteStartObject("provenance");
        writer.WriteBoolean("documented", provenance.IsDocumented);
        writer.WriteString("container_default_where_it_differs", provenance.DifferingContainerDefault);
        writer.WriteString("container_since", provenance.ContainerSince);
        writer.WriteString("container_url", provenance.ContainerUrl);
        writer.WriteString("note", provenance.Note);
        writer.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IReadOnlyList<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
        {
            writer.WriteStringValue(text);
        }

        writer.WriteEndArray();
    }
}
