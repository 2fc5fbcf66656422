namespace ObjectDetection.Hyperparameters.Datasets;

/// <summary>A class that occurs in the annotations of a data set.</summary>
/// <param name="Id">The class ID.</param>
/// <param name="Name">The name that the data set gives it most often, or <see langword="null"/> if it has none.</param>
/// <param name="Objects">The number of its objects.</param>
public sealed record DatasetClass(int Id, string? Name, long Objects)
{
    /// <summary>Returns the members, the same in every culture.</summary>
    public override string ToString() => InvariantText.OfRecord(nameof(DatasetClass), PrintMembers);
}
