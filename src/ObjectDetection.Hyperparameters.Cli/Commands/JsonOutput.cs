using System.Text.Json;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary>Writes JSON documents to standard output.</summary>
internal static class JsonOutput
{
    public static void WriteObject(ToolConsole console, Action<Utf8JsonWriter> writeMembers) => Write(console, writer =>
    {
        writer.WriteStartObject();
        writeMembers(writer);
        writer.WriteEndObject();
    });

    public static void Write(ToolConsole console, Action<Utf8JsonWriter> write)
    {
        console.Flush();
        using (var writer = new Utf8JsonWriter(console.Output, ReportJson.Options(isIndented: true)))
        {
            write(writer);
        }

        console.Output.Write("\n"u8);
    }

    /// <summary>Returns an object as text.</summary>
    public static string ToText(Action<Utf8JsonWriter> writeMembers)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, ReportJson.Options(isIndented: true)))
        {
            writer.WriteStartObject();
            writeMembers(writer);
            writer.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    public static void WriteMap(this Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, string>> entries)
    {
        foreach (var (name, value) in entries)
        {
            writer.WriteString(name, value);
        }
    }
}
