using System.CommandLine;
using System.Globalization;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Cli.Reports;
using ObjectDetection.Hyperparameters.Cli.Terminal;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary><c>odhp frozen FILE</c></summary>
internal static class FrozenCommand
{
    public static string[] Examples => ["odhp frozen job.json", "odhp frozen job.json --format json"];

    public static Command Create(ToolConsole console)
    {
        var file = Arguments.File();
        var format = Arguments.Format(ReportFormats.Text, ReportFormats.Text, ReportFormats.Json);
        var command = new Command("frozen", $"Lists the parameters that {HyperparameterCatalogue.FreezeLayerPattern.Name} freezes.") { file, format };
        command.SetAction(parsed =>
        {
            if (Configuration.Submittable(console, parsed.GetRequiredValue(file)) is not { } record)
            {
                return ExitCode.NotSubmittable;
            }

            var frozen = record.GetFrozenParameters();
            if (!frozen.IsKnown)
            {
                throw new ToolException($"what {HyperparameterCatalogue.FreezeLayerPattern.Name} freezes cannot be told: it takes too long, or only Python can match it.");
            }

            if (parsed.GetRequiredValue(format) == ReportFormats.Json)
            {
                WriteJson(console, frozen);
            }
            else
            {
                WriteText(console.Out, record.FreezeLayerPattern, frozen);
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static void WriteJson(ToolConsole console, FrozenParameters frozen) => JsonOutput.WriteObject(console, writer =>
    {
        writer.WriteStartArray("frozen");
        foreach (var name in frozen.Names)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
        writer.WriteNumber("base_network", frozen.InBaseNetwork);
        writer.WriteNumber("heads", frozen.InHeads);
        writer.WriteNumber("of", frozen.Total);
    });

    private static void WriteText(TextWriter output, string? pattern, FrozenParameters frozen)
    {
        if (string.IsNullOrEmpty(pattern))
        {
            output.Write(string.Create(
                CultureInfo.InvariantCulture, $"There is no {HyperparameterCatalogue.FreezeLayerPattern.Name}: none of {frozen.Total} parameters is frozen.\n"));
            return;
        }

        output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{Printable.Line(pattern)} freezes {frozen.Names.Count} of {frozen.Total} parameters: "
            + $"{frozen.InBaseNetwork} of the base network, {frozen.InHeads} of the heads.\n"));
        if (frozen.FoundBySearch.Count != frozen.Names.Count)
        {
            output.Write(string.Create(
                CultureInfo.InvariantCulture, $"It is matched at the start of a name; anywhere in a name it would be found in {frozen.FoundBySearch.Count}.\n"));
        }

        output.Write(frozen.Names.Count > 0 ? "\n" : "");
        foreach (var name in frozen.Names)
        {
            output.Write($"  {name}\n");
        }
    }
}
