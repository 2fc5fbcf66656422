using System.CommandLine;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Charts;
using Spectre.Console;
using Text = ObjectDetection.Hyperparameters.Domains.Text;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary><c>odhp schedule FILE</c></summary>
internal static class ScheduleCommand
{
    public static Command Create(ToolConsole console)
    {
        var file = Arguments.File();
        var svg = new Option<string?>("--svg") { HelpName = Arguments.FileName, Description = "Also write an SVG chart to FILE, replacing it" };
        var format = Arguments.Format(ReportFormats.Text, ReportFormats.Json);
        var command = new ToolCommand(
            "schedule",
            "Shows the learning rate by epoch, as a table and a chart",
            "odhp schedule job.json",
            "odhp schedule job.json --svg schedule.svg",
            "odhp schedule job.json --format json") { file, svg, format };
        command.SetAction(console, file, (parsed, record) =>
        {
            var plan = new SchedulePlan(record);
            if (parsed.GetValue(svg) is { } path)
            {
                OutputFile.Write(console, path, ScheduleSvg.Draw(plan));
            }

            if (parsed.GetRequiredValue(format) == ReportFormats.Json)
            {
                JsonOutput.WriteObject(console, writer => WriteMembers(writer, plan));
            }
            else
            {
                WriteText(console, plan);
            }
        });
        return command;
    }

    private static void WriteMembers(Utf8JsonWriter writer, SchedulePlan plan)
    {
        writer.WriteNumber("epochs", plan.Schedule.Epochs);
        writer.WriteNumber("updates_per_epoch", plan.UpdatesPerEpoch);
        ReportJson.WriteValue(writer, "initial_rate", plan.Schedule.InitialRate);
        writer.WriteStartArray("changes");
        foreach (var change in plan.Schedule.Changes)
        {
            writer.WriteStartObject();
            writer.WriteNumber("epoch", change.Epoch);
            writer.WriteNumber("update", change.Update);
            ReportJson.WriteValue(writer, "from", change.OldRate);
            ReportJson.WriteValue(writer, "to", change.NewRate);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteText(ToolConsole console, SchedulePlan plan)
    {
        console.Out.Write($"{string.Join('\n', plan.Notes.Prepend(plan.Headline))}\n\n");
        var table = new Table().AddColumns("Epochs", "Learning rate", "First update");
        foreach (var plateau in plan.Plateaus)
        {
            table.AddRow(plateau.Name, RateText.Of(plateau.Rate), Text.Of(plateau.FirstUpdate));
        }

        console.Write(table);
        console.Out.Write("\n");
        console.Out.Write(ScheduleText.Draw(plan, console.Width, console.IsOutputTerminal));
    }
}
