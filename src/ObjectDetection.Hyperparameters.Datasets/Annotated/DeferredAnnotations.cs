using ObjectDetection.Hyperparameters.Datasets.Probing;

namespace ObjectDetection.Hyperparameters.Datasets.Annotated;

/// <summary>
/// The annotations whose images are found neither by name nor in the same folder. Where they are too many to be remembered, all annotations are read again in rounds.
/// </summary>
internal sealed class DeferredAnnotations
{
    /// <summary>The maximum number of annotations that are remembered, and of those of one round.</summary>
    public const int Maximum = 64 * 1024;

    private readonly HashSet<ulong> keys = [];
    private long listed;

    /// <summary>Gets the number of rounds, 0 if there is none to be read again.</summary>
    public int Rounds { get; private set; }

    /// <summary>Counts annotations, deferred or not. Any thread can call it.</summary>
    public void AddListed() => Interlocked.Increment(ref listed);

    /// <summary>Remembers an annotation. Any thread can call it.</summary>
    public void Add(string path)
    {
        lock (keys)
        {
            if (keys.Count <= Maximum)
            {
                keys.Add(ProbeRun.KeyOf(path));
            }
        }
    }

    /// <summary>Ends adding.</summary>
    public void Close()
    {
        Rounds = keys.Count > Maximum ? (int)((listed / Maximum) + 1) : Math.Sign(keys.Count);
        if (Rounds > 1)
        {
            keys.Clear();
        }
    }

    /// <summary>Determines whether an annotation is read again in a round.</summary>
    public bool IsIn(string path, int round) => Rounds > 1 ? ProbeRun.KeyOf(path) % (ulong)Rounds == (ulong)round : keys.Contains(ProbeRun.KeyOf(path));
}
