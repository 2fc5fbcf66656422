using System.Text;

namespace ObjectDetection.Hyperparameters.Cli.Reports;

/// <summary>Puts the parts of a report together: head, outcomes with separators between them, foot.</summary>
/// <param name="report">The form of the report.</param>
/// <param name="output">Where it goes.</param>
internal sealed class ReportSink(Report report, Stream output)
{
    private bool isBegun;
    private bool hasOutcomes;

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

    /// <summary>Writes what stands after all outcomes.</summary>
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
