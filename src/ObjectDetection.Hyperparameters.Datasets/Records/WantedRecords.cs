namespace ObjectDetection.Hyperparameters.Datasets.Records;

/// <summary>Hands on the hashes of some images.</summary>
internal sealed class WantedRecords(
    string file, long before, Func<long, bool> isWanted, Action<long, ulong, DatasetLocation> found, CancellationToken cancellationToken) : IRecordVisitor
{
    public long Count { get; private set; }

    public bool ComparesContents => false;

    public bool HashesNext => isWanted(before + Count);

    public void Visit(RecordSample sample)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (HashesNext && sample.ImageLength > 0)
        {
            found(before + Count, sample.ContentKey, new DatasetLocation(file) { Record = Count, Offset = sample.Offset });
        }

        Count++;
    }

    public void Damage(Rule rule, long offset, string detail)
    {
        // It was reported the first time.
    }
}
