namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>Receives a pattern part by part, as the parser recognizes it, and resolves its flags.</summary>
internal abstract class PatternWriter(PythonRegexReading reading)
{
    private readonly Stack<PythonRegexFlags> outer = new();
    private PythonRegexFlags flags = reading.GlobalFlags;

    /// <summary>Gets a value indicating whether everything could be expressed.</summary>
    public bool IsComplete { get; protected set; } = true;

    /// <summary>Gets where the next part will begin, for <see cref="Repeat"/>.</summary>
    public virtual int Mark => 0;

    public abstract void Literal(int codePoint);

    public abstract void Any();

    /// <summary>Writes <c>^</c>, <c>$</c>, or the letter of <c>\A</c>, <c>\Z</c>, <c>\b</c>, <c>\B</c>.</summary>
    public abstract void Anchor(int symbol);

    /// <summary>Writes the category of a letter: <c>\d</c>, <c>\w</c>, <c>\s</c> or a complement, outside or inside a set.</summary>
    public abstract void Category(int letter);

    public abstract void BeginSet(bool negated);

    public abstract void SetRange(int low, int high);

    public abstract void EndSet();

    public abstract void Alternative();

    /// <summary>Repeats the part that began at a mark.</summary>
    public abstract void Repeat(int mark, RepeatRange range, RepeatMode mode, bool canBeEmpty);

    public abstract void BackReference(int group);

    /// <summary>Gives up on a character that is given by its Unicode name, for which .NET has no table.</summary>
    public virtual void NamedCharacter() => IsComplete = false;

    /// <summary>Begins a group. The number is that of the group captured into, or asked about.</summary>
    public void OpenGroup(GroupKind kind, int number, PythonRegexFlags add, PythonRegexFlags remove)
    {
        outer.Push(flags);
        flags = (add & PythonRegexFlags.Types) == 0 ? flags : flags & ~PythonRegexFlags.Types;
        flags = (flags | add) & ~remove;
        Open(kind, number);
    }

    /// <summary>Ends a group whose content matches at least so many characters.</summary>
    public void CloseGroup(GroupKind kind, uint width)
    {
        flags = outer.Pop();
        Close(kind, width);
    }

    protected abstract void Open(GroupKind kind, int number);

    protected abstract void Close(GroupKind kind, uint width);

    protected bool Has(PythonRegexFlags flag) => (flags & flag) != 0;
}
