namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>What the parser knows of a group that is still open.</summary>
internal struct PatternFrame
{
    /// <summary>What the parenthesis began.</summary>
    public GroupKind Kind;

    /// <summary>Whether white space and comments are skipped in it.</summary>
    public bool Verbose;

    /// <summary>Whether a bar was seen.</summary>
    public bool HasBranches;

    /// <summary>What came last, and so what a quantifier would repeat.</summary>
    public ItemKind Last;

    /// <summary>The index of the parenthesis.</summary>
    public int Start;

    /// <summary>The number of the group; for a look-behind, the limit on references that held outside it.</summary>
    public int Number;

    /// <summary>Where the sink stood before the last item.</summary>
    public int ItemMark;

    /// <summary>The branches before the current one.</summary>
    public PatternShape Branches;

    /// <summary>The current branch, without its last item.</summary>
    public PatternShape Sequence;

    /// <summary>The last item.</summary>
    public PatternShape Item;

    /// <summary>The whole content up to now.</summary>
    public readonly PatternShape Content
    {
        get
        {
            var branch = Sequence.Then(Item).Closed();
            return HasBranches ? Branches.Or(branch).Nested() : branch;
        }
    }

    /// <summary>Adds an item to the current branch.</summary>
    public void Add(ItemKind kind, PatternShape shape, int mark)
    {
        Sequence = Sequence.Then(Item);
        Item = shape;
        Last = kind;
        ItemMark = mark;
    }

    /// <summary>Ends the current branch and begins another.</summary>
    public void BeginBranch()
    {
        var branch = Sequence.Then(Item).Closed();
        Branches = HasBranches ? Branches.Or(branch) : branch;
        HasBranches = true;
        Sequence = Item = default;
        Last = ItemKind.None;
    }
}

/// <summary>What a quantifier finds before it.</summary>
internal enum ItemKind : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A place, which cannot be repeated.</summary>
    Anchor,

    /// <summary>Something already repeated.</summary>
    Repeat,

    /// <summary>Something repeatable.</summary>
    Other,
}
