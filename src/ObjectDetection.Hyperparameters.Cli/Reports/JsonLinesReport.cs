using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;

namespace ObjectDetection.Hyperparameters.Cli.Reports;

/// <summary>One object per line for each configuration.</summary>
internal sealed class JsonLinesReport : Report
{
    private readonly Utf8JsonWriter writer = new(Stream.Null, FindingJson.Options(isIndented: false));

    /// <summary>Gets a value indicating whether each object names its file, because there are several.</summary>
    public bool NamesFiles { get; init; }

    public override void Write(IBufferWriter<byte> output, in Outcome outcome)
    {
        if (outcome is { Line: { } line, IsSubmittable: true, Findings.Count: 0 } && !NamesFiles)
        {
            WriteFlawless(output, line);
            return;
        }

        writer.Reset(output);
        writer.WriteStartObject();
        if (NamesFiles)
        {
            writer.WriteString("file"u8, outcome.File);
        }

        writer.WriteNumber("line"u8, outcome.Line.GetValueOrDefault());
        writer.WriteBoolean("submittable"u8, outcome.IsSubmittable);
        writer.WritePropertyName("findings"u8);
        FindingJson.WriteFindings(writer, outcome);
        writer.WriteEndObject();
        writer.Flush();
        output.Write("\n"u8);
    }

    /// <summary>Writes what the writer would, but faster, because most lines are like this.</summary>
    private static void WriteFlawless(IBufferWriter<byte> output, long line)
    {
        const int Longest = 80;
        var start = "{\"line\":"u8;
        var end = ",\"submittable\":true,\"findings\":[]}\n"u8;
        var span = output.GetSpan(Longest);
        start.CopyTo(span);
        Utf8Formatter.TryFormat(line, span[start.Length..], out var digits);
        end.CopyTo(span[(start.Length + digits)..]);
        output.Advance(start.Length + digits + end.Length);
    }
}
