using System.Collections.Concurrent;
using System.Globalization;
using ObjectDetection.Hyperparameters;

namespace JobService;

/// <summary>Keeps jobs in memory. A real service would call CreateTrainingJob with the map.</summary>
internal sealed class JobStore
{
    private readonly ConcurrentDictionary<string, Job> jobs = new();
    private int count;

    public Job Add(ObjectDetectionHyperparameters hyperparameters, IEnumerable<Finding> warnings)
    {
        var id = Interlocked.Increment(ref count).ToString(CultureInfo.InvariantCulture);
        return jobs[id] = new Job(id, hyperparameters.ToHyperParameters(), [.. warnings]);
    }

    public Job? Find(string id) => jobs.GetValueOrDefault(id);
}
