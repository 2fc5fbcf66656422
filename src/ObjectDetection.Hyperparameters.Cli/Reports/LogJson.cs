using System.Text.Json;
using ObjectDetection.Hyperparameters.Cli.Commands;
using ObjectDetection.Hyperparameters.Requests.Logs;

namespace ObjectDetection.Hyperparameters.Cli.Reports;

/// <summary>What a log shows, as docs/log.schema.json describes it.</summary>
internal static class LogJson
{
    public static void WriteMembers(Utf8JsonWriter writer, TrainingLogReport report)
    {
        writer.WriteString("outcome", LogReport.Word(report.Outcome));
        writer.WriteString("cause", report.Cause);
        writer.WriteTexts("names", report.Names);
        ReportJson.WriteValue(writer, "best_map", report.BestMap);
        ReportJson.WriteValue(writer, "best_epoch", report.BestEpoch);
        writer.WriteNumber("epochs_seen", report.EpochsSeen);
        writer.WriteStartArray("learning_rate_changes");
        foreach (var change in report.LearningRateChanges)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(change.Update);
            ValueJson.Write(writer, change.Rate);
            writer.WriteEndArray();
        }

        writer.WriteEndArray();
        if (report.HyperParameters is { } map)
        {
            writer.WriteStartObject("hyperparameters");
            writer.WriteMap(map);
            writer.WriteEndObject();
        }
        else
        {
            writer.WriteNull("hyperparameters");
        }

        writer.WritePropertyName("findings");
        FindingJson.WriteAll(writer, report.Findings);
    }
}
