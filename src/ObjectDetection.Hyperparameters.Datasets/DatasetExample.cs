namespace ObjectDetection.Hyperparameters.Datasets;

/// <summary>One place where a data set has a problem.</summary>
/// <param name="Location">The location.</param>
/// <param name="Detail">What is wrong there, in a few words.</param>
public sealed record DatasetExample(DatasetLocation Location, string Detail)
{
    /// <summary>Returns the location and the detail.</summary>
    public override string ToString() => $"{Location}: {Detail}";
}
