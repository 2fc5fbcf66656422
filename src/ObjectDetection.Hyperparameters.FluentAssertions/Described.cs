namespace ObjectDetection.Hyperparameters;

/// <summary>A job that a record or a string map describes, or the problems of the map.</summary>
/// <param name="Job">The record, or <see langword="null"/> if the map cannot be read or is <see langword="null"/>.</param>
/// <param name="Problems">The problems of a map that cannot be read.</param>
internal sealed record Described(ObjectDetectionHyperparameters? Job, IReadOnlyList<Finding>? Problems)
{
    public static Described By(ObjectDetectionHyperparameters? job) => new(job, null);

    public static Described By(IEnumerable<KeyValuePair<string, string>>? map)
    {
        var reading = map is null ? null : ObjectDetectionHyperparameters.ReadHyperParameters(map);
        return new Described(reading?.Hyperparameters, reading?.Findings);
    }
}
