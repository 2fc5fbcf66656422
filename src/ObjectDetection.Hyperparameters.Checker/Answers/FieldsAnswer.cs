using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Checker.Answers;

/// <summary>Writes the fields of the form: what the catalogue knows of each hyperparameter, and the instance types.</summary>
internal static class FieldsAnswer
{
    /// <summary>The numbers of a training context, with the names by which its reader knows them.</summary>
    private static readonly (string Path, string Label)[] Known =
    [
        (TrainingContextReader.InstanceCount, "Number of instances"),
        ($"{TrainingContextReader.Dataset}.{TrainingContextReader.Samples}", "Training images"),
        ($"{TrainingContextReader.Dataset}.{TrainingContextReader.Classes}", "Classes in the data"),
        ($"{TrainingContextReader.Dataset}.{TrainingContextReader.HighestClassId}", "Highest class ID (zero-based)"),
        ($"{TrainingContextReader.Dataset}.{TrainingContextReader.MaxObjects}", "Maximum objects per training image"),
        ($"{TrainingContextReader.Dataset}.{TrainingContextReader.ValidationMaxObjects}", "Maximum objects per validation image"),
    ];

    public static string Write() => Answer.Write(static writer =>
    {
        writer.WriteStartArray("fields");
        foreach (var hyperparameter in HyperparameterCatalogue.All)
        {
            Write(writer, hyperparameter);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("instanceTypes");
        foreach (var type in InstanceTypes.All)
        {
            writer.WriteStartObject();
            writer.WriteString("name", type.Name);
            writer.WriteString("text", $"{Text.Of(type.GpuCount)} × {type.Gpu}, {Text.Of(type.GpuMemory)} GiB");
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("known");
        foreach (var (path, label) in Known)
        {
            writer.WriteStartObject();
            writer.WriteString("path", path);
            writer.WriteString("label", label);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter writer, Hyperparameter hyperparameter)
    {
        writer.WriteStartObject();
        writer.WriteString("name", hyperparameter.Name);
        writer.WriteString("summary", hyperparameter.Summary);
        writer.WriteString("accepted", hyperparameter.Domain.Description);
        writer.WriteString("default", hyperparameter.DefaultText);
        writer.WriteString("containerDefault", hyperparameter.Provenance.DifferingContainerDefault);
        writer.WriteBoolean("required", hyperparameter.IsRequired);
        writer.WriteBoolean("tunable", hyperparameter.IsTunable);
        writer.WriteString("url", hyperparameter.DocumentationUrl.OriginalString);
        writer.WriteStartArray("choices");
        foreach (var choice in ChoicesOf(hyperparameter.Domain.Core))
        {
            writer.WriteStringValue(choice);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static IEnumerable<string> ChoicesOf(Domain domain) => domain switch
    {
        IChoiceDomain choices => choices.Spellings,
        FlagDomain flags => [flags.Format(true), flags.Format(false)],
        _ => [],
    };
}
