namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>Knows what a labeling job of SageMaker Ground Truth reads and writes.</summary>
internal static class GroundTruth
{
    private const string Output = "manifests/output/";

    /// <summary>The starts of the names that the input of a job has: as in the examples of AWS, and as its console writes it.</summary>
    private static readonly string[] Inputs = ["input", "dataset-"];

    /// <summary>Returns the input of labeling jobs and what they wrote on the way, if their output is there, too.</summary>
    public static IReadOnlyList<string> UnfinishedOf(IReadOnlyCollection<string> files)
    {
        var jobs = files.Select(JobOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return jobs.Count == 0 ? [] : [.. files.Where(file => JobOf(file) is null && SuffixKinds.Of(file) != SuffixKind.Records && (IsInput(file) || IsInAny(file, jobs)))];
    }

    /// <summary>Returns the folder of the job of which a file is the output.</summary>
    private static string? JobOf(string file) =>
        file.IndexOf(Output, StringComparison.Ordinal) is >= 0 and var start && (start == 0 || file[start - 1] == '/') ? file[..start] : null;

    private static bool IsInput(string file)
    {
        var name = FolderPath.NameOf(file);
        return Inputs.Any(start => name.StartsWith(start, StringComparison.Ordinal));
    }

    private static bool IsInAny(string file, HashSet<string> jobs)
    {
        for (var end = 0; end >= 0; end = file.IndexOf('/', end) + 1 is > 0 and var next ? next : -1)
        {
            if (jobs.Contains(file[..end]))
            {
                return true;
            }
        }

        return false;
    }
}
