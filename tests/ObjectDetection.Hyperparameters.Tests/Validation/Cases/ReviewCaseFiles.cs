using System.Text.Json;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Tests.Validation.Cases;

/// <summary>Maps of real jobs, and maps of which something is to be said.</summary>
public static class ReviewCaseFiles
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    /// <summary>Maps that people used, with the instances on which they ran.</summary>
    public static IReadOnlyList<RealJob> RealJobs { get; } = Read<RealJob>("real-jobs.json");

    /// <summary>Maps with the names that a warning must name.</summary>
    public static IReadOnlyList<WarnedMap> WarnedMaps { get; } = Read<WarnedMap>("warned-maps.json");

    private static List<T> Read<T>(string name)
    {
        using var stream = typeof(ReviewCaseFiles).Assembly.GetManifestResourceStream("Review/" + name)!;
        return JsonSerializer.Deserialize<List<T>>(stream, Options)!;
    }

    /// <param name="Id">Its name here.</param>
    /// <param name="Source">Where it was published.</param>
    /// <param name="InstanceType">The type of its instances, where it is known.</param>
    /// <param name="InstanceCount">Their number, where it is known.</param>
    /// <param name="Accepted">Whether a log shows that it trained; null where none is known.</param>
    /// <param name="Hyperparameters">The map.</param>
    public sealed record RealJob(string Id, string Source, string? InstanceType, int? InstanceCount, bool? Accepted, Dictionary<string, string> Hyperparameters);

    /// <param name="Id">Its name here.</param>
    /// <param name="Source">What it is about.</param>
    /// <param name="Hyperparameters">The map.</param>
    /// <param name="WarnNames">The names that a warning must name.</param>
    public sealed record WarnedMap(string Id, string Source, Dictionary<string, string> Hyperparameters, string[] WarnNames);
}
