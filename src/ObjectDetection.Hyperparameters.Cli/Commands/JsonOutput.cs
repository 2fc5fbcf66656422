using System.Text.Json;
using ObjectDetection.Hyperparameters.Cli.Reports;
using ObjectDetection.Hyperparameters.Cli.Terminal;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary>Writes a JSON document to standard output.</summary>
internal static class JsonOutput
{
    /// <summary>Writes the members of an object.</summary>
    public static void WriteObject(ToolConsole console, Action<Utf8JsonWriter> writeMembers) => Write(console, writer =>
    {
        writer.WriteStartObject();
        writeMembers(writer);
        writer.WriteEndObject();
    });

    /// <summary>Writes a document, indented.</summary>
    public static void Write(ToolConsole console, Action<Utf8JsonWriter> write)
    {
        console.Flush();
        using (var writer = new Utf8JsonWriter(console.Output, FindingJson.Options(isIndented: true)))
        {
            write(writer);
        }

        console.Output.Write("\n"u8);
    }
}
