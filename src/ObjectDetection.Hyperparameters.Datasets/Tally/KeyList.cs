namespace ObjectDetection.Hyperparameters.Datasets.Tally;

/// <summary>Eight bytes for each sample, in the order of the samples. Zero is no key.</summary>
internal sealed class KeyList
{
    private const int Smallest = 64;
    private const int Largest = 64 * 1024;
    private readonly List<ArraySegment<ulong>> full = [];
    private ulong[] current = [];
    private int used;

    public long Count { get; private set; }

    /// <summary>Gets the keys in pieces.</summary>
    public IEnumerable<ArraySegment<ulong>> Pieces => used > 0 ? full.Append(new ArraySegment<ulong>(current, 0, used)) : full;

    public void Add(ulong key)
    {
        if (used == current.Length)
        {
            Close();
            current = new ulong[Math.Clamp(used * 2, Smallest, Largest)];
            used = 0;
        }

        current[used++] = key;
        Count++;
    }

    public void Append(KeyList other)
    {
        Close();
        (current, used) = ([], 0);
        full.AddRange(other.Pieces);
        Count += other.Count;
    }

    /// <summary>Appends keys without copying them.</summary>
    public void Append(ulong[] keys)
    {
        Close();
        (current, used) = ([], 0);
        if (keys.Length > 0)
        {
            full.Add(keys);
            Count += keys.Length;
        }
    }

    /// <summary>Adds samples without a key until there are as many as a count.</summary>
    public void PadTo(long count)
    {
        while (Count < count)
        {
            Add(0);
        }
    }

    /// <summary>Splits the keys into runs of given lengths, without copying them. What is missing at the end is missing in the last runs.</summary>
    public IEnumerable<IReadOnlyList<ArraySegment<ulong>>> Split(IEnumerable<long> lengths)
    {
        var rest = new Queue<ArraySegment<ulong>>(Pieces);
        var piece = default(ArraySegment<ulong>);
        foreach (var length in lengths)
        {
            var run = new List<ArraySegment<ulong>>();
            var missing = length;
            while (missing > 0 && (piece.Count > 0 || rest.TryDequeue(out piece)))
            {
                var taken = (int)Math.Min(missing, piece.Count);
                run.Add(piece[..taken]);
                piece = piece[taken..];
                missing -= taken;
            }

            yield return run;
        }
    }

    private void Close()
    {
        if (used > 0)
        {
            full.Add(new ArraySegment<ulong>(current, 0, used));
        }
    }
}
