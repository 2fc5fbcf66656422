using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Training;
using Spectre.Console;

namespace ObjectDetection.Hyperparameters.Cli.Explanations;

/// <summary>Hyperparameters explained as text for people.</summary>
internal static class HyperparameterText
{
    /// <summary>A line for each hyperparameter.</summary>
    public static Table Tabulate(IReadOnlyList<Hyperparameter> hyperparameters)
    {
        var table = new Table().AddColumns("Name", "Accepted", "Default", "Tunable");
        table.Columns[0].NoWrap();
        foreach (var hyperparameter in hyperparameters)
        {
            table.AddRow(
                hyperparameter.Name,
                Markup.Escape(hyperparameter.Domain.Description),
                hyperparameter.IsRequired ? "required" : hyperparameter.DefaultText is { Length: > 0 } text ? Markup.Escape(text) : "-",
                hyperparameter.IsTunable ? "yes" : "no");
        }

        return table;
    }

    /// <summary>Everything about one.</summary>
    public static void Write(TextWriter output, Hyperparameter hyperparameter)
    {
        const int LabelWidth = 20;
        output.Write($"{hyperparameter.Name}\n{hyperparameter.Summary}\n\n");
        foreach (var (label, fact) in Facts.Of(hyperparameter))
        {
            output.Write($"  {label.PadRight(LabelWidth)}{fact}\n");
        }
    }
}
