namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>How long a text a part of a pattern can match, and how deep Python's compiler recurses into it.</summary>
/// <remarks>
/// Widths follow <c>SubPattern.getwidth</c> of Python 3.7's <c>sre_parse.py</c>, whose arithmetic saturates at
/// <c>MAXREPEAT</c>. Heights count the frames of <c>sre_compile._compile</c> and <c>getwidth</c>.
/// </remarks>
/// <param name="Min">The shortest text, in characters.</param>
/// <param name="Max">The longest text, in characters.</param>
/// <param name="Height">The number of nested calls.</param>
internal readonly record struct PatternShape(uint Min, uint Max, int Height)
{
    /// <summary>A part that matches exactly one character.</summary>
    public static PatternShape Character => new(1, 1, 0);

    /// <summary>The widest minimum Python keeps; the maximum may be one more.</summary>
    private const uint WidestMinimum = RepeatRange.Unbounded - 1;

    /// <summary>Whether every text the part matches is equally long.</summary>
    public bool IsFixed => Min == Max;

    /// <summary>This part followed by another.</summary>
    public PatternShape Then(PatternShape next) =>
        new(Saturate((ulong)Min + next.Min), Saturate((ulong)Max + next.Max), Math.Max(Height, next.Height));

    /// <summary>Either this part or another.</summary>
    public PatternShape Or(PatternShape other) =>
        new(Math.Min(Min, other.Min), Math.Max(Max, other.Max), Math.Max(Height, other.Height));

    /// <summary>This part under a quantifier.</summary>
    public PatternShape Repeat(RepeatRange range) =>
        new(Saturate((ulong)Min * range.Min), Saturate((ulong)Max * range.Max), Height + 1);

    /// <summary>This part one call deeper.</summary>
    public PatternShape Nested() => this with { Height = Height + 1 };

    /// <summary>A place that looks at this part and matches no text itself.</summary>
    public PatternShape Asserted() => new(0, 0, Height + 1);

    /// <summary>The part as Python keeps it: a minimum at the limit is cut below it.</summary>
    public PatternShape Closed() => this with { Min = Math.Min(Min, WidestMinimum) };

    private static uint Saturate(ulong width) => (uint)Math.Min(width, RepeatRange.Unbounded);
}
