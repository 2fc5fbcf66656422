namespace ObjectDetection.Hyperparameters.Datasets.Tally;

/// <summary>The samples of one file, or parts of samples: keys are kept for every record or line, readable or not, so that their position is their number.</summary>
/// <param name="File">The file.</param>
/// <param name="Count">The number of records or lines.</param>
/// <param name="HasLines">Whether the samples are lines, which are numbered from 1, and not records, which are numbered from 0.</param>
internal readonly record struct SampleRange(string File, long Count, bool HasLines)
{
    public DatasetLocation LocationOf(long index) => HasLines ? new(File) { Line = index + 1 } : new(File) { Record = index };
}
