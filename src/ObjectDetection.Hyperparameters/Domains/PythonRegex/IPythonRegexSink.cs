namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>Receives a pattern's parts in the order they are written, as the parser recognises them.</summary>
/// <remarks>
/// The sink for checking is a struct, so that the parser is compiled for it with every call gone.
/// </remarks>
internal interface IPythonRegexSink
{
    /// <summary>Where the next part will begin; handed back by <see cref="Repeat"/>.</summary>
    int Mark { get; }

    /// <summary>A character that stands for itself.</summary>
    void Literal(int codePoint);

    /// <summary>A character given by its Unicode name.</summary>
    void NamedCharacter();

    /// <summary>The dot.</summary>
    void Any();

    /// <summary>A place: <c>^</c>, <c>$</c>, or the letter of <c>\A</c>, <c>\Z</c>, <c>\b</c>, <c>\B</c>.</summary>
    void Anchor(int symbol);

    /// <summary>The letter of <c>\d</c>, <c>\w</c>, <c>\s</c> or their complements, outside or inside a set.</summary>
    void Category(int letter);

    /// <summary>The text of a group again.</summary>
    void BackReference(int group);

    /// <summary><c>[</c> or <c>[^</c>.</summary>
    void BeginSet(bool negated);

    /// <summary>A range of characters in a set, or one character twice.</summary>
    void SetRange(int low, int high);

    /// <summary>The end of a set.</summary>
    void EndSet();

    /// <summary>The beginning of a group. <paramref name="number"/> is the group captured into, or asked about.</summary>
    void OpenGroup(GroupKind kind, int number, PythonRegexFlags add, PythonRegexFlags remove);

    /// <summary>A bar between alternatives, or between the two branches of a conditional.</summary>
    void Alternative();

    /// <summary>The end of a group whose content matches at least <paramref name="width"/> characters.</summary>
    void CloseGroup(GroupKind kind, uint width);

    /// <summary>
    /// A quantifier on the part that began at <paramref name="mark"/>, which can match nothing if <paramref name="canBeEmpty"/>.
    /// </summary>
    void Repeat(int mark, RepeatRange range, RepeatMode mode, bool canBeEmpty);
}
