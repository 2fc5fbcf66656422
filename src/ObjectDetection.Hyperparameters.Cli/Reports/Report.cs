using System.Buffers;

namespace ObjectDetection.Hyperparameters.Cli.Reports;

/// <summary>A form in which outcomes are written. One instance is used by one thread at a time.</summary>
internal abstract class Report
{
    /// <summary>What stands before all outcomes.</summary>
    public virtual ReadOnlySpan<byte> Head => default;

    /// <summary>What stands between two outcomes; each one is written with it in front, and the first one loses it again.</summary>
    public virtual ReadOnlySpan<byte> Separator => default;

    /// <summary>Writes an outcome; nothing, where the form has nothing to tell.</summary>
    public abstract void Write(IBufferWriter<byte> output, in Outcome outcome);

    /// <summary>What stands after all outcomes.</summary>
    public virtual string Foot(Totals totals) => "";
}
