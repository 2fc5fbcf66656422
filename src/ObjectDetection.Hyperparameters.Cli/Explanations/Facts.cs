using System.Globalization;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Cli.Explanations;

/// <summary>What the catalogue says of a hyperparameter, as labelled lines.</summary>
internal static class Facts
{
    /// <summary>All that there is to say, each with its label.</summary>
    public static IEnumerable<(string Label, string Fact)> Of(Hyperparameter hyperparameter)
    {
        var provenance = hyperparameter.Provenance;
        yield return ("accepted", hyperparameter.Domain.Description);
        yield return ("default", DefaultOf(hyperparameter));
        if (provenance.DifferingContainerDefault is { } differing)
        {
            yield return ("container's default", differing.Length == 0 ? "the empty text" : differing);
        }

        yield return ("tunable", TuningOf(hyperparameter));
        yield return ("property", hyperparameter.PropertyName);
        if (hyperparameter.Aliases.Count > 0)
        {
            yield return ("also called", string.Join(", ", hyperparameter.Aliases));
        }

        if (provenance.ContainerSince is { } since)
        {
            yield return ("container since", since);
        }

        if (provenance.Note is { } note)
        {
            yield return ("note", note);
        }

        yield return ("documented", provenance.IsDocumented ? hyperparameter.DocumentationUrl.OriginalString : "no");
        yield return ("container's log", provenance.ContainerUrl);
    }

    /// <summary>The default, in words where there is none.</summary>
    public static string DefaultOf(Hyperparameter hyperparameter) =>
        hyperparameter.IsRequired ? "none: it is required" : hyperparameter.DefaultText is { Length: > 0 } text ? text : "left out";

    /// <summary>The range that is recommended for tuning, or that there is none.</summary>
    public static string TuningOf(Hyperparameter hyperparameter) => hyperparameter.Tuning switch
    {
        RecommendedContinuousRange range => $"{Text.Of(range.Minimum)} to {Text.Of(range.Maximum)}, {ScaleOf(range.Scaling)}",
        RecommendedIntegerRange range => string.Create(CultureInfo.InvariantCulture, $"{range.Minimum} to {range.Maximum}, {ScaleOf(range.Scaling)}"),
        RecommendedCategories => $"among {hyperparameter.Domain.Description}",
        _ => "no",
    };

    /// <summary>The API's word for a scale.</summary>
    public static string ScaleOf(ScalingType scaling) => Enum.GetName(scaling)!;
}
