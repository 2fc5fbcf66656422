using System.Buffers;

namespace ObjectDetection.Hyperparameters.Cli.Reports;

/// <summary>A format for outcomes. One instance is used by one thread at a time.</summary>
internal abstract class Report
{
    public virtual ReadOnlySpan<byte> Head => default;

    /// <summary>Gets what separates two outcomes. Every outcome is written with it in front, and the sink removes the first.</summary>
    public virtual ReadOnlySpan<byte> Separator => default;

    /// <summary>Writes an outcome, or nothing if the format does not mention it.</summary>
    public abstract void Write(IBufferWriter<byte> output, in Outcome outcome);

    public virtual string Foot(Totals totals) => "";
}
