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
    private static string PatternName => HyperparameterCatalogue.FreezeLayerPattern.Name;

    public static Command Create(ToolConsole console)
    {
        var file = Arguments.File();
        var format = Arguments.Format(ReportFormats.Text, ReportFormats.Json);
        var command = new ToolCommand(
            "frozen", $"Lists the network parameters that {PatternName} freezes", "odhp frozen job.json", "odhp frozen job.json --format json") { file, format };
        command.SetAction(console, file, (parsed, record) =>
        {
            var frozen = record.GetFrozenParameters();
            if (!frozen.IsKnown)
            {
                throw new ToolException($"Cannot determine what {PatternName} freezes: matching takes too long or needs Python.");
            }

            if (parsed.GetRequiredValue(format) == ReportFormats.Json)
            {
                WriteJson(console, frozen);
            }
            else
            {
                WriteText(console.Out, record.FreezeLayerPattern, frozen);
            }
        });
        return command;
    }

    private static void WriteJson(ToolConsole console, FrozenParameters frozen) => JsonOutput.WriteObject(console, writer =>
    {
        writer.WriteTexts("frozen", frozen.Names);
        writer.WriteNumber("base_network", frozen.InBaseNetwork);
        writer.WriteNumber("heads", frozen.InHeads);
        writer.WriteNumber("of", frozen.Total);
    });

    private static void WriteText(TextWriter output, string? pattern, FrozenParameters frozen)
    {
        var (count, total) = (frozen.Names.Count, frozen.Total);
        if (string.IsNullOrEmpty(pattern))
        {
            output.Write(string.Create(CultureInfo.InvariantCulture, $"{PatternName} is not set, so all {total} parameters are trained.\n"));
            return;
        }

        output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{Printable.Line(pattern)} freezes {count} of {total} parameters: {frozen.InBaseNetwork} in the base network, {frozen.InHeads} in the heads.\n"));
        if (frozen.FoundBySearch.Count != count)
        {
            output.Write(string.Create(
                CultureInfo.InvariantCulture, $"The pattern is matched from the start of a name. Matched anywhere in a name, it would freeze {frozen.FoundBySearch.Count}.\n"));
        }

        output.Write(count > 0 ? "\n" : "");
        output.Write(string.Concat(frozen.Names.Select(static name => $"  {name}\n")));
    }
}
