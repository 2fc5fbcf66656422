using System.Text;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Tests.Documentation;

/// <summary>The table of all hyperparameters in docs/hyperparameters.md.</summary>
internal static class HyperparameterTable
{
    public static string Render()
    {
        var table = new StringBuilder("| name | property | accepted | default | tunable | meaning |\n| --- | --- | --- | --- | --- | --- |\n");
        foreach (var hyperparameter in HyperparameterCatalogue.All)
        {
            table.Append($"| `{hyperparameter.Name}` | `{hyperparameter.PropertyName}` | {hyperparameter.Domain} | {DefaultOf(hyperparameter)} ");
            table.Append($"| {(hyperparameter.IsTunable ? "yes" : "")} | {hyperparameter.Summary} |\n");
        }

        return table.ToString();
    }

    private static string DefaultOf(Hyperparameter hyperparameter)
    {
        var own = hyperparameter switch
        {
            { IsRequired: true } => "**required**",
            { DefaultText: null } => "absent",
            { DefaultText: "" } => "empty",
            _ => $"`{hyperparameter.DefaultText}`",
        };
        return hyperparameter.Provenance.DifferingContainerDefault is { Length: > 0 } other ? $"{own} (container: `{other}`)" : own;
    }
}
