namespace ObjectDetection.Hyperparameters.Datasets;

/// <summary>One place where a data set has a problem.</summary>
/// <param name="Location">The location.</param>
/// <param name="Detail">What is wrong there, in a few words.</param>
public sealed record DatasetExample(DatasetLocation Location, string Detail)
{
    /// <summary>Compares examples by location and detail.</summary>
    internal int CompareTo(DatasetExample other)
    {
        var order = Location.CompareTo(other.Location);
        return order != 0 ? order : string.CompareOrdinal(Detail, other.Detail);
    }

    /// <summary>Returns the location and the detail.</summary>
    public override string ToString() => $"{Location}: {Detail}";
}
