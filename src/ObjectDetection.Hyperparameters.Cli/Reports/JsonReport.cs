using System.Buffers;
using System.Text.Json;

namespace ObjectDetection.Hyperparameters.Cli.Reports;

/// <summary>An array with an object for each file.</summary>
internal sealed class JsonReport : Report
{
    private readonly Utf8JsonWriter writer = new(Stream.Null, FindingJson.Options(isIndented: false));

    public override ReadOnlySpan<byte> Head => "["u8;

    public override ReadOnlySpan<byte> Separator => ","u8;

    public override void Write(IBufferWriter<byte> output, in Outcome outcome)
    {
        output.Write(",\n"u8);
        writer.Reset(output);
        writer.WriteStartObject();
        writer.WriteString("file", outcome.File);
        writer.WriteBoolean("submittable", outcome.IsSubmittable);
        writer.WritePropertyName("findings");
        FindingJson.WriteFindings(writer, outcome);
        writer.WriteEndObject();
        writer.Flush();
    }

    public override string Foot(Totals totals) => totals.Count == 0 ? "]\n" : "\n]\n";
}
