using ObjectDetection.Hyperparameters.Datasets.Probing;
using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Records;

/// <summary>Finds the widths of the first detection label of a file, with which MXNet reads all labels.</summary>
internal sealed class FirstLabel(ProbeRun run) : IRecordVisitor
{
    private readonly ChannelTally unused = new(maxExamples: 0);

    /// <summary>Gets the widths, or <see langword="null"/> if no record up to here has any.</summary>
    public LabelWidths? Widths { get; private set; }

    public bool ComparesContents => false;

    public bool HashesNext => false;

    public bool IsDone => Widths is not null;

    public void Visit(RecordSample sample)
    {
        run.CancellationToken.ThrowIfCancellationRequested();
        if (sample is { LabelFits: true, Flag: > 0 and <= RecordSample.MaximumLabel })
        {
            Widths = DetectionLabel.Count(sample.Label, first: null, unused, new Place("")).Widths;
        }
    }

    public void Damage(Rule rule, long offset, string detail)
    {
        // It is reported when the records are counted.
    }
}
