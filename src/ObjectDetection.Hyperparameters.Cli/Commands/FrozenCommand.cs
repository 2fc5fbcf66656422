using System.CommandLine;
using ObjectDetection.Hyperparameters.Catalogue;
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
        var (count, total) = (Text.Of(frozen.Names.Count), Text.Of(frozen.Total));
        if (string.IsNullOrEmpty(pattern))
        {
            output.Write($"{PatternName} is not set, so all {total} parameters are trained.\n");
            return;
        }

        var (inBase, inHeads) = (Text.Of(frozen.InBaseNetwork), Text.Of(frozen.InHeads));
        output.Write($"{Printable.Line(pattern)} freezes {count} of {total} parameters: {inBase} in the base network, {inHeads} in the heads.\n");
        if (frozen.FoundBySearch.Count != frozen.Names.Count)
        {
            var found = Text.Of(frozen.FoundBySearch.Count);
            output.Write($"The pattern is matched from the start of a name. Matched anywhere in a name, it would freeze {found}.\n");
        }

        output.Write(frozen.Names.Count > 0 ? "\n" : "");
        output.Write(string.Concat(frozen.Names.Select(static name => $"  {name}\n")));
    }
}
