namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>The capturing groups seen so far, numbered from one.</summary>
internal ref struct PatternGroups
{
    private readonly ReadOnlySpan<char> pattern;
    private readonly Span<Entry> entries;

    /// <summary>Keeps the groups in the given memory, which has room for all.</summary>
    public PatternGroups(ReadOnlySpan<char> pattern, Span<Entry> entries)
    {
        this.pattern = pattern;
        this.entries = entries;
    }

    /// <summary>How many groups were opened.</summary>
    public int Count { get; private set; }

    /// <summary>Opens a group whose name is <paramref name="length"/> characters from <paramref name="start"/>; none if zero.</summary>
    /// <returns>Its number.</returns>
    public int Open(int start, int length)
    {
        entries[Count] = new Entry { NameStart = start, NameLength = length };
        return ++Count;
    }

    /// <summary>Notes that a group's closing parenthesis was read.</summary>
    public readonly void Close(int number, PatternShape content)
    {
        ref var entry = ref entries[number - 1];
        entry.IsClosed = true;
        entry.Min = content.Min;
        entry.Max = content.Max;
    }

    /// <summary>Tells whether a group exists and its closing parenthesis was read.</summary>
    public readonly bool IsClosed(int number) => number <= Count && entries[number - 1].IsClosed;

    /// <summary>The widths of what a closed group matches.</summary>
    public readonly PatternShape Shape(int number) => new(entries[number - 1].Min, entries[number - 1].Max, 0);

    /// <summary>The number of the group of a name; zero if there is none.</summary>
    public readonly int Find(ReadOnlySpan<char> name)
    {
        for (var i = 0; i < Count; i++)
        {
            if (entries[i].NameLength == name.Length && pattern.Slice(entries[i].NameStart, name.Length).SequenceEqual(name))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>One group.</summary>
    internal struct Entry
    {
        /// <summary>Where its name begins in the pattern.</summary>
        public int NameStart;

        /// <summary>How long its name is.</summary>
        public int NameLength;

        /// <summary>The shortest text it matches.</summary>
        public uint Min;

        /// <summary>The longest text it matches.</summary>
        public uint Max;

        /// <summary>Whether its closing parenthesis was read.</summary>
        public bool IsClosed;
    }
}
