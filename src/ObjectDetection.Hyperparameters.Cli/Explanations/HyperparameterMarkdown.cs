using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Cli.Explanations;

/// <summary>Hyperparameters explained in Markdown.</summary>
internal static class HyperparameterMarkdown
{
    /// <summary>A table with a row for each hyperparameter.</summary>
    public static void Write(TextWriter output, IReadOnlyList<Hyperparameter> hyperparameters)
    {
        output.Write("| Name | Accepted | Default | Tuning | What it is |\n| --- | --- | --- | --- | --- |\n");
        foreach (var hyperparameter in hyperparameters)
        {
            output.Write(
                $"| `{hyperparameter.Name}` | {Cell(hyperparameter.Domain.Description)} | {Default(hyperparameter)} | {Cell(Facts.TuningOf(hyperparameter))} | {Cell(hyperparameter.Summary)} |\n");
        }
    }

    /// <summary>A section about one.</summary>
    public static void Write(TextWriter output, Hyperparameter hyperparameter)
    {
        output.Write($"## `{hyperparameter.Name}`\n\n{hyperparameter.Summary}\n\n| | |\n| --- | --- |\n");
        foreach (var (label, fact) in Facts.Of(hyperparameter))
        {
            output.Write($"| {label} | {Cell(fact)} |\n");
        }
    }

    private static string Default(Hyperparameter hyperparameter) =>
        hyperparameter.IsRequired ? "required" : hyperparameter.DefaultText is { Length: > 0 } text ? $"`{text}`" : "left out";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
