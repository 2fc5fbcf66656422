using System.Buffers;
using System.Buffers.Text;
using System.Text.Json;

namespace ObjectDetection.Hyperparameters.Cli.Reports;

/// <summary>An array with an object for each file, or a line with an object for each configuration.</summary>
/// <param name="isOfLines">Whether the configurations are lines of a file.</param>
/// <param name="namesFiles">Whether there are several files, so that the number of a line is not enough.</param>
internal sealed class JsonReport(bool isOfLines, bool namesFiles) : Report
{
    private readonly Utf8JsonWriter writer = new(Stream.Null, ReportJson.Options(isIndented: false));

    public override ReadOnlySpan<byte> Head => isOfLines ? default : "["u8;

    public override ReadOnlySpan<byte> Separator => isOfLines ? default : ","u8;

    public override void Write(IBufferWriter<byte> output, in Outcome outcome)
    {
        if (outcome is { Line: { } flawless, IsSubmittable: true, Findings.Count: 0 } && !namesFiles)
        {
            WriteFlawless(output, flawless);
            return;
        }

        output.Write(isOfLines ? default : ",\n"u8);
        writer.Reset(output);
        writer.WriteStartObject();
        if (namesFiles || !isOfLines || outcome.Line is null)
        {
            writer.WriteString("file"u8, outcome.File);
        }

        if (outcome.Line is { } line)
        {
            writer.WriteNumber("line"u8, line);
        }

        outcome.Job?.WriteForm(writer);
        if (outcome is { IsSubmittable: true, Job.IsDecided: false })
        {
            writer.WriteNull("submittable"u8);
        }
        else
        {
            writer.WriteBoolean("submittable"u8, outcome.IsSubmittable);
        }

        outcome.Job?.WriteContext(writer);
        writer.WritePropertyName("findings"u8);
        ReportJson.WriteFindings(writer, outcome);
        writer.WriteEndObject();
        writer.Flush();
        output.Write(isOfLines ? "\n"u8 : default);
    }

    public override string Foot(Totals totals) => isOfLines ? "" : totals.Count == 0 ? "]\n" : "\n]\n";

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
