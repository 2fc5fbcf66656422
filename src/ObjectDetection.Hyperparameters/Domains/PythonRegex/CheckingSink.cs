namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>Ignores every part: parsing with it only checks the pattern.</summary>
internal readonly struct CheckingSink : IPythonRegexSink
{
    /// <inheritdoc/>
    public int Mark => 0;

    /// <inheritdoc/>
    public void Literal(int codePoint)
    {
    }

    /// <inheritdoc/>
    public void NamedCharacter()
    {
    }

    /// <inheritdoc/>
    public void Any()
    {
    }

    /// <inheritdoc/>
    public void Anchor(int symbol)
    {
    }

    /// <inheritdoc/>
    public void Category(int letter)
    {
    }

    /// <inheritdoc/>
    public void BackReference(int group)
    {
    }

    /// <inheritdoc/>
    public void BeginSet(bool negated)
    {
    }

    /// <inheritdoc/>
    public void SetRange(int low, int high)
    {
    }

    /// <inheritdoc/>
    public void EndSet()
    {
    }

    /// <inheritdoc/>
    public void OpenGroup(GroupKind kind, int number, PythonRegexFlags add, PythonRegexFlags remove)
    {
    }

    /// <inheritdoc/>
    public void Alternative()
    {
    }

    /// <inheritdoc/>
    public void CloseGroup(GroupKind kind, uint width)
    {
    }

    /// <inheritdoc/>
    public void Repeat(int mark, RepeatRange range, RepeatMode mode, bool canBeEmpty)
    {
    }
}
