using System.CommandLine;
using System.Globalization;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Cli.Reports;
using ObjectDetection.Hyperparameters.Cli.Terminal;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary><c>odhp label-width --objects N</c></summary>
internal static class LabelWidthCommand
{
    public static string[] Examples => ["odhp label-width --objects 93", "odhp label-width --objects 93 --format json"];

    public static Command Create(ToolConsole console)
    {
        var objects = Arguments.WholeNumber(
            "--objects", "N", "The most objects that one image has, in the training and the validation data.", 0, LabelWidth.MaximumObjects);
        objects.Required = true;
        var format = Arguments.Format(ReportFormats.Text, ReportFormats.Text, ReportFormats.Json);
        var command = new Command("label-width", $"Computes {HyperparameterCatalogue.LabelWidth.Name} from the most objects that one image has.") { objects, format };
        command.SetAction(parsed =>
        {
            var count = (int)parsed.GetValue(objects)!.Value;
            var (needed, recommended) = (LabelWidth.ForObjects(count), LabelWidth.RecommendedForObjects(count));
            if (parsed.GetValue(format) == ReportFormats.Json)
            {
                JsonOutput.WriteObject(console, writer =>
                {
                    writer.WriteNumber("label_width", needed);
                    writer.WriteNumber("recommended", recommended);
                    writer.WriteNumber("capacity", LabelWidth.CapacityOf(recommended));
                });
            }
            else
            {
                var capacity = LabelWidth.CapacityOf(recommended);
                console.Out.Write(string.Create(
                    CultureInfo.InvariantCulture,
                    $"needed       {needed}\nrecommended  {recommended}, which has room for {capacity} {(capacity == 1 ? "object" : "objects")} in an image\n"));
            }
        });
        return command;
    }
}
