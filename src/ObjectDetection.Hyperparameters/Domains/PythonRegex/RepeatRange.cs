namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>How often a quantifier lets its item match.</summary>
/// <param name="Min">The least number of times.</param>
/// <param name="Max">The greatest number of times; <see cref="Unbounded"/> for no limit.</param>
internal readonly record struct RepeatRange(uint Min, uint Max)
{
    /// <summary>Python's <c>MAXREPEAT</c>: a written number must be below it.</summary>
    public const uint Unbounded = uint.MaxValue;
}

/// <summary>Which of several possible repetitions is tried first.</summary>
internal enum RepeatMode
{
    /// <summary><c>a*</c>: the longest first.</summary>
    Greedy,

    /// <summary><c>a*?</c>: the shortest first.</summary>
    Lazy,

    /// <summary><c>a*+</c>: the longest only.</summary>
    Possessive,
}
