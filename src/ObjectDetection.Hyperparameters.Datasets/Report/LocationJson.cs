using System.Text.Json;
using M = ObjectDetection.Hyperparameters.Datasets.Report.ReportMembers;

namespace ObjectDetection.Hyperparameters.Datasets.Report;

/// <summary>Writes and reads locations and examples as JSON.</summary>
internal static class LocationJson
{
    /// <summary>Writes the members of a location into an object that the caller has begun.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, DatasetLocation location)
    {
        writer.WriteString(M.File, location.File);
        Write(M.Line, location.Line);
        Write(M.Record, location.Record);
        Write(M.Offset, location.Offset);
        Write(M.Object, location.ObjectIndex);
        WriteText(M.Image, location.Image);
        WriteText(M.Field, location.Field);

        void Write(string name, long? value)
        {
            if (value is { } number)
            {
                writer.WriteNumber(name, number);
            }
        }

        void WriteText(string name, string? value)
        {
            if (value is not null)
            {
                writer.WriteString(name, value);
            }
        }
    }

    public static DatasetLocation Read(ReportNode node) => new(node.Member(M.File).ToText())
    {
        Line = node.Optional(M.Line)?.ToCount(),
        Record = node.Optional(M.Record)?.ToCount(),
        Offset = node.Optional(M.Offset)?.ToCount(),
        ObjectIndex = node.Optional(M.Object)?.ToNumber(),
        Image = node.Optional(M.Image)?.ToText(),
        Field = node.Optional(M.Field)?.ToText(),
    };

    /// <summary>Reads examples in the order of their locations, in which they are added fast.</summary>
    /// <param name="list">The examples.</param>
    /// <param name="detailOf">Returns the detail of an example.</param>
    public static DatasetExample[] ReadAll(ReportNode list, Func<ReportNode, string> detailOf)
    {
        DatasetExample[] examples = [.. list.Items().Select(item => new DatasetExample(Read(item), detailOf(item)))];
        Array.Sort(examples, static (left, right) => left.CompareTo(right));
        return examples;
    }
}
