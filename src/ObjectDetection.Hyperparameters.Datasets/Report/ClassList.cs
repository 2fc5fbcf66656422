using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Report;

/// <summary>Lists classes with the names that they have most often.</summary>
internal static class ClassList
{
    public static IReadOnlyList<DatasetClass> Of(ClassTally tally) =>
        [.. tally.Counts.Take(ClassTally.MaximumIds).Select(entry => new DatasetClass(entry.Key, NameOf(tally, entry.Key), entry.Value))];

    /// <summary>Returns the most frequent name of a class; of several, the first in the order of their characters.</summary>
    public static string? NameOf(ClassTally tally, int id) =>
        tally.Names.GetValueOrDefault(id) is { } names ? names.MaxBy(static name => name.Value.Count).Key : null;
}
