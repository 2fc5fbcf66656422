using System.Buffers;
using System.Text;

namespace ObjectDetection.Hyperparameters.Cli.Reports;

/// <summary>Joins the parts of a report: head, outcomes with separators between them, foot.</summary>
internal sealed class ReportSink(Report report, Stream output)
{
    private readonly ArrayBufferWriter<byte> buffer = new();
    private bool isBegun;
    private bool hasOutcomes;

    public void Write(in Outcome outcome)
    {
        buffer.ResetWrittenCount();
        report.Write(buffer, outcome);
        Write(buffer.WrittenSpan);
    }

    /// <summary>Writes outcomes as <see cref="Report.Write"/> made them.</summary>
    public void Write(ReadOnlySpan<byte> outcomes)
    {
        Begin();
        if (!outcomes.IsEmpty)
        {
            output.Write(hasOutcomes ? outcomes : outcomes[report.Separator.Length..]);
            hasOutcomes = true;
        }
    }

    public void End(Totals totals)
    {
        Begin();
        output.Write(Encoding.UTF8.GetBytes(report.Foot(totals)));
    }

    private void Begin()
    {
        if (!isBegun)
        {
            isBegun = true;
            output.Write(report.Head);
        }
    }
}
