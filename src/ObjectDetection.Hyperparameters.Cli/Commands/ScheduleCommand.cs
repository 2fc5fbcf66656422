using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Cli.Charts;
using ObjectDetection.Hyperparameters.Cli.Input;
using ObjectDetection.Hyperparameters.Cli.Reports;
using ObjectDetection.Hyperparameters.Cli.Terminal;
using ObjectDetection.Hyperparameters.Domains;
using Spectre.Console;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary><c>odhp schedule FILE</c></summary>
internal static class ScheduleCommand
{
    public static string[] Examples => ["odhp schedule job.json", "odhp schedule job.json --svg schedule.svg", "odhp schedule job.json --format json"];

    public static Command Create(ToolConsole console)
    {
        var file = Arguments.File();
        var svg = new Option<string?>("--svg") { HelpName = "FILE", Description = "Write a picture, too; the file is overwritten." };
        var format = Arguments.Format(ReportFormats.Text, ReportFormats.Text, ReportFormats.Json);
        var command = new Command("schedule", "Shows the learning rate by epoch, as a table and a chart.") { file, svg, format };
        command.SetAction(parsed =>
        {
            if (Configuration.Submittable(console, parsed.GetRequiredValue(file)) is not { } record)
            {
                return ExitCode.NotSubmittable;
            }

            var plan = new SchedulePlan(record);
            if (parsed.GetValue(svg) is { } path)
            {
                OutputFile.Write(path, ScheduleSvg.Draw(plan), overwrites: true);
            }

            if (parsed.GetRequiredValue(format) == ReportFormats.Json)
            {
                JsonOutput.WriteObject(console, writer => WriteMembers(writer, plan));
            }
            else
            {
                WriteText(console, plan);
            }

            return ExitCode.Success;
        });
        return command;
    }

    private static void WriteMembers(Utf8JsonWriter writer, SchedulePlan plan)
    {
        const int Much = 32 * 1024;
        writer.WriteNumber("updates_per_epoch", plan.UpdatesPerEpoch);
        writer.WriteStartArray("changes");
        foreach (var change in plan.Schedule.Changes)
        {
            writer.WriteStartObject();
            writer.WriteNumber("epoch", change.Epoch);
            writer.WriteNumber("update", change.Update);
            writer.WritePropertyName("from");
            FindingJson.WriteValue(writer, change.OldRate);
            writer.WritePropertyName("to");
            FindingJson.WriteValue(writer, change.NewRate);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("rates");
        foreach (var rate in plan.Schedule.Rates)
        {
            FindingJson.WriteValue(writer, rate);
            if (writer.BytesPending > Much)
            {
                writer.Flush();
            }
        }

        writer.WriteEndArray();
    }

    private static void WriteText(ToolConsole console, SchedulePlan plan)
    {
        console.Out.Write($"{plan.Headline}\n");
        foreach (var note in plan.Notes)
        {
            console.Out.Write($"{note}\n");
        }

        console.Out.Write("\n");
        var table = new Table().AddColumns("Epochs", "Learning rate", "From update");
        foreach (var plateau in plan.Plateaus)
        {
            table.AddRow(
                plateau.Name,
                RateText.Of(plateau.Rate),
                plateau.FirstUpdate.ToString(CultureInfo.InvariantCulture));
        }

        console.Write(table);
        console.Out.Write("\n");
        console.Out.Write(ScheduleChart.Draw(plan, console.Width, console.IsOutputTerminal));
    }
}
