namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>What the parser knows about a group that is still open.</summary>
internal struct PatternFrame
{
    public GroupKind Kind;

    /// <summary>Whether white space and comments are skipped.</summary>
    public bool IsVerbose;

    public bool HasBranches;

    /// <summary>What a quantifier would repeat.</summary>
    public ItemKind Last;

    /// <summary>The index of the parenthesis.</summary>
    public int Start;

    /// <summary>The number of the group; for a look-behind, the limit on references that held outside it.</summary>
    public int Number;

    /// <summary>Where the writer was before the last item.</summary>
    public int ItemMark;

    /// <summary>The branches before the current one.</summary>
    public PatternShape Branches;

    /// <summary>The current branch, without its last item.</summary>
    public PatternShape Sequence;

    public PatternShape Item;

    public readonly PatternShape Content
    {
        get
        {
            var branch = Sequence.Then(Item).Closed();
            return HasBranches ? Branches.Or(branch).Nested() : branch;
        }
    }

    public void Add(ItemKind kind, PatternShape shape, int mark)
    {
        Sequence = Sequence.Then(Item);
        (Item, Last, ItemMark) = (shape, kind, mark);
    }

    public void BeginBranch()
    {
        var branch = Sequence.Then(Item).Closed();
        Branches = HasBranches ? Branches.Or(branch) : branch;
        HasBranches = true;
        Sequence = Item = default;
        Last = ItemKind.None;
    }
}

/// <summary>What an opening parenthesis began.</summary>
internal enum GroupKind : byte
{
    Root, // the whole pattern
    Capture, // (…) or (?P<name>…)
    Plain, // (?:…)
    Flagged, // (?i-s:…)
    Atomic, // (?>…)
    LookAhead, // (?=…)
    NegativeLookAhead, // (?!…)
    LookBehind, // (?<=…)
    NegativeLookBehind, // (?<!…)
    ConditionalYes, // (?(1)…), in the branch for a group that matched
    ConditionalNo, // (?(1)…|…), in the branch for a group that did not
}

/// <summary>What a quantifier finds before it.</summary>
internal enum ItemKind : byte
{
    None,
    Anchor,
    Repeat,
    Other,
}

/// <summary>The capturing groups seen so far, numbered from one.</summary>
internal ref struct PatternGroups(string pattern, Span<PatternGroup> groups)
{
    private readonly Span<PatternGroup> groups = groups;

    public int Count { get; private set; }

    /// <summary>Opens a group and returns its number. A group without a name has an empty one.</summary>
    public int Open(int nameStart, int nameEnd)
    {
        groups[Count] = new PatternGroup { NameStart = nameStart, NameLength = nameEnd - nameStart };
        return ++Count;
    }

    public readonly void Close(int number, PatternShape content)
    {
        groups[number - 1].IsClosed = true;
        groups[number - 1].Shape = content with { Height = 0 };
    }

    /// <summary>Determines whether a group exists and its closing parenthesis was read.</summary>
    public readonly bool IsClosed(int number) => number <= Count && groups[number - 1].IsClosed;

    public readonly PatternShape Shape(int number) => groups[number - 1].Shape;

    /// <summary>Returns the number of the group with a name, or zero if there is none.</summary>
    public readonly int Find(int nameStart, int nameEnd)
    {
        var length = nameEnd - nameStart;
        for (var i = 0; i < Count; i++)
        {
            if (groups[i].NameLength == length && string.CompareOrdinal(pattern, groups[i].NameStart, pattern, nameStart, length) == 0)
            {
                return i + 1;
            }
        }

        return 0;
    }
}

internal struct PatternGroup
{
    public int NameStart;
    public int NameLength;
    public bool IsClosed;
    public PatternShape Shape;
}
