using ObjectDetection.Hyperparameters.Datasets.Lines;
using ObjectDetection.Hyperparameters.Datasets.Probing;
using ObjectDetection.Hyperparameters.Datasets.Records;
using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Lists;

/// <summary>Finds the widths of the first label of a list, with which MXNet reads all labels of the file that im2rec makes from it.</summary>
internal sealed class WidthSearch(ProbeRun run)
{
    private readonly ListLine line = new();

    /// <summary>Gets the widths, or <see langword="null"/> if no line up to here has any.</summary>
    public LabelWidths? Widths { get; private set; }

    public void Search(LineBlock block)
    {
        var rest = block.IsTooLong ? default : block.Bytes;
        while (Widths is null && !rest.IsEmpty)
        {
            var end = rest.IndexOf((byte)'\n');
            if (line.Read(end < 0 ? rest : rest[..end], out _) is null)
            {
                Widths = DetectionLabel.Count(line.Label, null, run.CreateTally(), new Place("")).Widths;
            }

            rest = end < 0 ? default : rest[(end + 1)..];
        }
    }
}
