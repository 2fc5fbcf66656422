namespace ObjectDetection.Hyperparameters.Datasets;

/// <summary>A file in a folder of a data set.</summary>
/// <param name="Path">The path relative to the folder, with <c>/</c> between its parts.</param>
/// <param name="Length">The number of bytes.</param>
public readonly record struct DatasetFile(string Path, long Length)
{
    /// <summary>Returns the members, the same in every culture.</summary>
    public override string ToString() => InvariantText.OfRecord(nameof(DatasetFile), PrintMembers);
}
