using System.Text.Json;
using M = ObjectDetection.Hyperparameters.Datasets.Report.ReportMembers;

namespace ObjectDetection.Hyperparameters.Datasets.Report;

/// <summary>Writes reports as JSON. Reports that contain the same are written alike, however they were merged.</summary>
internal static class ReportWriter
{
    public static void Write(Utf8JsonWriter writer, DatasetReport report)
    {
        writer.WriteStartObject();
        WriteMembers(writer, report);
        writer.WriteEndObject();
    }

    /// <summary>Writes the members of a report into an object that the caller has begun.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, DatasetReport report)
    {
        WriteCounts(writer, report);
        WriteProblems(writer, report);
        if (report.Validation is { } validation)
        {
            writer.WriteStartObject(M.Validation);
            WriteCounts(writer, validation);
            WriteProblems(writer, validation);
            WriteDetails(writer, validation);
            writer.WriteEndObject();
        }

        var suggested = report.Suggested;
        writer.WriteStartObject(M.Suggested);
        WriteOrNull(writer, M.NumClasses, suggested.NumClasses);
        WriteOrNull(writer, M.NumTrainingSamples, suggested.NumTrainingSamples);
        WriteOrNull(writer, M.LabelWidth, suggested.LabelWidth);
        writer.WriteEndObject();
        WriteDetails(writer, report);
    }

    private static void WriteCounts(Utf8JsonWriter writer, DatasetReport report)
    {
        writer.WriteString(M.Form, FormWords.All.Format(report.Form));
        writer.WriteNumber(M.Images, report.Images);
        writer.WriteNumber(M.Objects, report.Objects);
        writer.WriteStartArray(M.Classes);
        foreach (var item in report.Classes)
        {
            writer.WriteStartObject();
            writer.WriteNumber(M.Id, item.Id);
            if (item.Name is { } name)
            {
                writer.WriteString(M.Name, name);
            }

            writer.WriteNumber(M.Objects, item.Objects);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteNumber(M.NumClasses, report.NumClasses);
        writer.WriteNumber(M.MaxObjectsPerImage, report.MaxObjectsPerImage);
        WriteOrNull(writer, M.WidestLabel, report.WidestLabel);
        if (report.WidestLabelLocation is { } widest)
        {
            writer.WriteStartObject(M.WidestLabelAt);
            LocationJson.WriteMembers(writer, widest);
            writer.WriteEndObject();
        }

        writer.WriteBoolean(M.Complete, report.IsComplete);
    }

    private static void WriteProblems(Utf8JsonWriter writer, DatasetReport report)
    {
        writer.WriteStartArray(M.Problems);
        foreach (var problem in report.Problems)
        {
            writer.WriteStartObject();
            writer.WriteString(M.Code, problem.Code);
            writer.WriteString(M.Severity, Words.Severity.Format(problem.Severity));
            writer.WriteString(M.Message, problem.Message);
            writer.WriteNumber(M.Count, problem.Count);
            writer.WriteStartArray(M.Examples);
            foreach (var example in problem.Examples)
            {
                writer.WriteStartObject();
                LocationJson.WriteMembers(writer, example.Location);
                writer.WriteString(M.Detail, example.Detail);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteDetails(Utf8JsonWriter writer, DatasetReport report)
    {
        StatisticsJson.Write(writer, report.Tally);
        if (report.IsPartial)
        {
            PartsJson.Write(writer, report.Tally);
        }
    }

    private static void WriteOrNull(Utf8JsonWriter writer, string name, long? value)
    {
        if (value is { } number)
        {
            writer.WriteNumber(name, number);
        }
        else
        {
            writer.WriteNull(name);
        }
    }
}
