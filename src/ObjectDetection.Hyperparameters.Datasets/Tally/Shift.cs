namespace ObjectDetection.Hyperparameters.Datasets.Tally;

/// <summary>How far the numbers of a part are moved when it is appended to what comes before it.</summary>
internal readonly record struct Shift(long Lines, long Records)
{
    public DatasetLocation Apply(DatasetLocation location) =>
        this == default ? location : location with { Line = location.Line + Lines, Record = location.Record + Records };
}
