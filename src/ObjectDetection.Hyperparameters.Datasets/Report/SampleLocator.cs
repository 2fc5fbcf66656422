using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Report;

/// <summary>Finds the location of a sample from its position among all samples of a channel.</summary>
internal sealed class SampleLocator
{
    private readonly List<string> paths;
    private readonly List<SampleRange> ranges;
    private readonly long[] starts;

    public SampleLocator(ChannelTally tally)
    {
        (paths, ranges) = (tally.Paths, tally.Ranges);
        starts = new long[ranges.Count];
        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] = starts[i - 1] + ranges[i - 1].Count;
        }
    }

    public DatasetLocation LocationOf(long position)
    {
        if (paths.Count > 0)
        {
            return new DatasetLocation(paths[(int)position]);
        }

        var index = Array.BinarySearch(starts, position);
        index = index < 0 ? ~index - 1 : index;

        // Of several ranges that start here, all but the last are empty.
        while (index + 1 < starts.Length && starts[index + 1] <= position)
        {
            index++;
        }

        return ranges[index].LocationOf(position - starts[index]);
    }
}
