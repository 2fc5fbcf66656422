namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>How long a text a part of a pattern can match, and how deep Python's compiler recurses into it.</summary>
/// <remarks>
/// Widths follow <c>SubPattern.getwidth</c> of Python 3.7's <c>sre_parse.py</c>, whose arithmetic saturates at <c>MAXREPEAT</c>. Heights count the frames of
/// <c>sre_compile._compile</c> and <c>getwidth</c>.
/// </remarks>
/// <param name="Min">The shortest text, in characters.</param>
/// <param name="Max">The longest text, in characters.</param>
/// <param name="Height">The number of nested calls.</param>
internal readonly record struct PatternShape(uint Min, uint Max, int Height)
{
    // The maximum can be one more.
    private const uint WidestMinimum = RepeatRange.Unbounded - 1;

    /// <summary>Gets the shape of exactly one character.</summary>
    public static PatternShape Character => new(1, 1, 0);

    public bool IsFixed => Min == Max;

    public PatternShape Then(PatternShape next) =>
        new(Saturate((ulong)Min + next.Min), Saturate((ulong)Max + next.Max), Math.Max(Height, next.Height));

    public PatternShape Or(PatternShape other) =>
        new(Math.Min(Min, other.Min), Math.Max(Max, other.Max), Math.Max(Height, other.Height));

    public PatternShape Repeat(RepeatRange range) =>
        new(Saturate((ulong)Min * range.Min), Saturate((ulong)Max * range.Max), Height + 1);

    /// <summary>Returns this part one call deeper.</summary>
    public PatternShape Nested() => this with { Height = Height + 1 };

    /// <summary>Returns an assertion about this part, which matches no text itself.</summary>
    public PatternShape Asserted() => new(0, 0, Height + 1);

    /// <summary>Returns the part as Python keeps it: a minimum at the limit is cut below it.</summary>
    public PatternShape Closed() => this with { Min = Math.Min(Min, WidestMinimum) };

    private static uint Saturate(ulong width) => (uint)Math.Min(width, RepeatRange.Unbounded);
}

/// <summary>How often a quantifier lets its item match.</summary>
internal readonly record struct RepeatRange(uint Min, uint Max)
{
    /// <summary>Python's <c>MAXREPEAT</c>: a written number must be below it.</summary>
    public const uint Unbounded = uint.MaxValue;
}

internal enum RepeatMode
{
    Greedy, // a*
    Lazy, // a*?
    Possessive, // a*+
}
