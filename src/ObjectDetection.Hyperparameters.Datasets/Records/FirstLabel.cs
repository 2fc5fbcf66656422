using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Records;

/// <summary>Finds the first label of a file.</summary>
internal static class FirstLabel
{
    /// <summary>Returns the widths of the first detection label.</summary>
    /// <param name="start">The first bytes of the file.</param>
    /// <param name="unused">A tally that nobody reads.</param>
    /// <returns>The widths, or <see langword="null"/> if there is no label in these bytes.</returns>
    public static LabelWidths? WidthsOf(ReadOnlySpan<byte> start, ChannelTally unused)
    {
        var sample = new RecordSample(comparesContents: false);
        for (var position = 0L; position + RecordFrame.Size < start.Length;)
        {
            if (!RecordFrame.TryRead(start[(int)position..], out var frame))
            {
                return null;
            }

            position += RecordFrame.Size;
            var bytes = start[(int)position..];
            bytes = bytes[..Math.Min(bytes.Length, frame.Length)];
            if (frame.Role == RecordFrame.Whole
                && sample.Read(bytes, position, frame.Length) == 0
                && sample is { LabelFits: true, Flag: > 0 }
                && DetectionLabel.Count(sample.Label, first: null, unused, new Place("")).Widths is { } widths)
            {
                return widths;
            }

            position += frame.PaddedLength;
        }

        return null;
    }
}
