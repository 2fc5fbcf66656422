using System.CommandLine;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary><c>odhp label-width --objects N</c></summary>
internal static class LabelWidthCommand
{
    public static Command Create(ToolConsole console)
    {
        var objects = Arguments.WholeNumber(
            "--objects", "N", "Largest number of objects in one image of the training or validation data", 0, LabelWidth.MaximumObjects);
        objects.Required = true;
        var format = Arguments.Format(ReportFormats.Text, ReportFormats.Json);
        var command = new ToolCommand(
            "label-width",
            $"Computes {HyperparameterCatalogue.LabelWidth.Name} from the largest number of objects in an image",
            "odhp label-width --objects 93",
            "odhp label-width --objects 93 --format json") { objects, format };
        command.SetAction(parsed =>
        {
            var count = (int)parsed.GetValue(objects)!.Value;
            var (minimum, recommended) = (LabelWidth.ForObjects(count), LabelWidth.RecommendedForObjects(count));
            var capacity = LabelWidth.CapacityOf(recommended);
            if (parsed.GetValue(format) == ReportFormats.Json)
            {
                JsonOutput.WriteObject(console, writer =>
                {
                    writer.WriteNumber("label_width", minimum);
                    writer.WriteNumber("recommended", recommended);
                    writer.WriteNumber("capacity", capacity);
                });
                return;
            }

            var enough = $"enough for {Text.Of(capacity)} {(capacity == 1 ? "object" : "objects")} in an image";
            console.Out.Write($"minimum      {Text.Of(minimum)}\nrecommended  {Text.Of(recommended)}, {enough}\n");
        });
        return command;
    }
}
