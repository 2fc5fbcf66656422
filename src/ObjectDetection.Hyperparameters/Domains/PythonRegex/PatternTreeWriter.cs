namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>Writes a Python pattern as a tree that is matched against ASCII texts in few steps.</summary>
/// <remarks>It cannot express what depends on the way in which a part has matched: references, conditionals, atomic groups.</remarks>
internal sealed class PatternTreeWriter(PythonRegexReading reading) : PatternWriter(reading)
{
    private readonly Stack<Group> outer = new();
    private Group group = new([], []);
    private AsciiSet set;
    private bool isSetOpen;
    private bool isSetNegated;

    private bool IgnoresCase => Has(PythonRegexFlags.IgnoreCase);

    private bool IsAscii => Has(PythonRegexFlags.Ascii);

    /// <summary>Returns the whole pattern.</summary>
    public PatternNode ToNode() => group.ToNode();

    public override void Literal(int codePoint)
    {
        var variants = IgnoresCase ? DotNetSetWriter.CaseVariants(codePoint, IsAscii) : "";
        Add(variants.Aggregate(AsciiSet.Range(codePoint, codePoint), static (all, variant) => all | AsciiSet.Range(variant, variant)));
    }

    public override void Any() => Add(Has(PythonRegexFlags.DotAll) ? AsciiSet.All : AsciiSet.Range('\n', '\n').Complement);

    public override void Anchor(int symbol) => group.Items.Add(new AnchorNode(symbol, Has(PythonRegexFlags.MultiLine)));

    public override void Category(int letter)
    {
        var category = AsciiSet.Category((char)letter, IsAscii);
        if (isSetOpen)
        {
            set |= category;
        }
        else
        {
            Add(category);
        }
    }

    public override void BackReference(int group) => GiveUp();

    public override void NamedCharacter() => GiveUp();

    public override void BeginSet(bool negated) => (set, isSetOpen, isSetNegated) = (default, true, negated);

    public override void SetRange(int low, int high) => set |= AsciiSet.Range(low, high, IgnoresCase, IsAscii);

    public override void EndSet()
    {
        isSetOpen = false;
        Add(isSetNegated ? set.Complement : set);
    }

    public override void Alternative()
    {
        group.Branches.Add(new SequenceNode([.. group.Items]));
        group.Items.Clear();
    }

    public override void Repeat(int mark, RepeatRange range, RepeatMode mode, bool canBeEmpty)
    {
        IsComplete &= mode != RepeatMode.Possessive;
        group.Items[^1] = new RepeatNode(group.Items[^1], range);
    }

    protected override void Open(GroupKind kind, int number)
    {
        IsComplete &= kind is not (GroupKind.Atomic or GroupKind.ConditionalYes);
        outer.Push(group);
        group = new Group([], []);
    }

    protected override void Close(GroupKind kind, uint width)
    {
        var content = group.ToNode();
        group = outer.Pop();
        var distance = (int)Math.Min(width, int.MaxValue);
        group.Items.Add(kind switch
        {
            GroupKind.LookAhead => new LookNode(content, 0, isNegative: false),
            GroupKind.NegativeLookAhead => new LookNode(content, 0, isNegative: true),
            GroupKind.LookBehind => new LookNode(content, distance, isNegative: false),
            GroupKind.NegativeLookBehind => new LookNode(content, distance, isNegative: true),
            _ => content,
        });
    }

    private void Add(AsciiSet characters) => group.Items.Add(new CharacterNode(characters));

    private void GiveUp()
    {
        IsComplete = false;
        group.Items.Add(new SequenceNode([]));
    }

    /// <summary>The branches of an open group, and the items of the last one.</summary>
    private readonly record struct Group(List<PatternNode> Branches, List<PatternNode> Items)
    {
        public PatternNode ToNode()
        {
            var last = Items.Count == 1 ? Items[0] : new SequenceNode([.. Items]);
            return Branches.Count == 0 ? last : new ChoiceNode([.. Branches, last]);
        }
    }
}
