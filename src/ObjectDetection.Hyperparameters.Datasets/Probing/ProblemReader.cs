using ObjectDetection.Hyperparameters.Datasets.Layouts;
using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Probing;

/// <summary>A part of a channel of which nothing is known but its problems, such as files that cannot be opened.</summary>
internal sealed class ProblemReader : IChannelReader
{
    private readonly List<(Rule Rule, string Path, string Detail)> problems = [];

    public bool IsEmpty => problems.Count == 0;

    public void Add(Rule rule, string path, string detail) => problems.Add((rule, path, detail));

    public void Add(UnreadFile file) => Add(Rules.FileUnreadable, file.Path, file.Reason);

    public Task<ChannelTally> ReadAsync(ProbeRun run)
    {
        var tally = run.CreateTally();
        foreach (var (rule, path, detail) in problems)
        {
            tally.Problems.Add(rule, new Place(path), detail);
            tally.IsComplete &= rule != Rules.FileUnreadable;
        }

        return Task.FromResult(tally);
    }

    /// <summary>Does nothing: there are no samples.</summary>
    public Task ReadAgainAsync(ProbeRun run, Func<long, bool> isWanted, Action<long, ulong, DatasetLocation> found) => Task.CompletedTask;
}
