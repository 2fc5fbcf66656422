using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Cli.Explanations;

/// <summary>Hyperparameters and rules explained as JSON.</summary>
internal static class ExplanationJson
{
    /// <summary>Writes a rule, a hyperparameter, or all hyperparameters if there is neither.</summary>
    public static void Write(Utf8JsonWriter writer, Rule? rule, Hyperparameter? hyperparameter)
    {
        if (rule is not null)
        {
            Write(writer, rule);
            return;
        }

        if (hyperparameter is not null)
        {
            Write(writer, hyperparameter);
            return;
        }

        writer.WriteStartArray();
        foreach (var one in HyperparameterCatalogue.All)
        {
            Write(writer, one);
        }

        writer.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter writer, TrainingMetric metric)
    {
        writer.WriteStartObject();
        writer.WriteString("name", metric.Name);
        writer.WriteString("summary", metric.Summary);
        writer.WriteBoolean("objective", metric.IsObjective);
        writer.WriteString("expression", metric.Expression);
        writer.WriteString("url", TrainingMetric.DocumentationUrl);
        writer.WriteString("expression_url", TrainingMetric.ExpressionUrl);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Hyperparameter hyperparameter)
    {
        writer.WriteStartObject();
        writer.WriteString("name", hyperparameter.Name);
        writer.WriteString("property", hyperparameter.PropertyName);
        writer.WriteString("summary", hyperparameter.Summary);
        writer.WriteString("accepted", hyperparameter.Domain.Description);
        writer.WriteBoolean("required", hyperparameter.IsRequired);
        writer.WriteString("default", hyperparameter.DefaultText);
        writer.WriteTexts("aliases", hyperparameter.Aliases);
        WriteTuning(writer, hyperparameter);
        writer.WriteString("url", hyperparameter.DocumentationUrl.OriginalString);
        WriteProvenance(writer, hyperparameter.Provenance);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Rule rule)
    {
        writer.WriteStartObject();
        writer.WriteString("code", rule.Code);
        writer.WriteString("severity", Words.Severity.Format(rule.Severity));
        writer.WriteString("title", rule.Title);
        var section = CodeSection.Of(rule);
        writer.WriteString("cause", CodeSection.Plain(section.Cause));
        writer.WriteString("example", Explanation.ExampleOf(section, int.MaxValue, "").TrimEnd());
        writer.WriteString("cure", CodeSection.Plain(section.Cure));
        writer.WriteString("source", Words.Basis.Format(rule.Basis));
        writer.WriteString("url", rule.Url.OriginalString);
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
                WriteRange(writer, range.Minimum, range.Maximum, range.Scaling);
                break;
            case RecommendedIntegerRange range:
                WriteRange(writer, range.Minimum, range.Maximum, range.Scaling);
                break;
            case RecommendedCategories when hyperparameter.Domain is IChoiceDomain choice:
                writer.WriteTexts("values", choice.Spellings);
                break;
        }

        writer.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter writer, object minimum, object maximum, ScalingType scaling)
    {
        ReportJson.WriteValue(writer, "min", minimum);
        ReportJson.WriteValue(writer, "max", maximum);
        writer.WriteString("scale", scaling.ToString());
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
}
