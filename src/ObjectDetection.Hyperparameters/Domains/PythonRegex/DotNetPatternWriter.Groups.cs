using System.Globalization;

namespace ObjectDetection.Hyperparameters.Domains;

/// <content>Groups and quantifiers.</content>
internal sealed partial class DotNetPatternWriter
{
    /// <summary>Above every number a group can have: from here on, groups that capture only to keep the optimizer off.</summary>
    private const int FirstBarrier = 1_000_000_000;

    /// <inheritdoc/>
    public void OpenGroup(GroupKind kind, int number, PythonRegexFlags add, PythonRegexFlags remove)
    {
        outer.Push((flags, Size));
        Size = 0;
        flags = (add & PythonRegexFlags.Types) == 0 ? flags : flags & ~PythonRegexFlags.Types;
        flags = (flags | add) & ~remove;
        IsRegular &= kind is GroupKind.Capture or GroupKind.Plain or GroupKind.Flagged;
        _ = kind switch
        {
            GroupKind.Capture when orderMatters => text.Append(CultureInfo.InvariantCulture, $"(?<{number}>"),
            GroupKind.Atomic => text.Append("(?>"),
            GroupKind.LookAhead => text.Append("(?="),
            GroupKind.NegativeLookAhead => text.Append("(?!"),
            GroupKind.LookBehind => text.Append("(?<=(?="),
            GroupKind.NegativeLookBehind => text.Append("(?<!(?="),
            GroupKind.ConditionalYes => text.Append(CultureInfo.InvariantCulture, $"(?({number})"),
            _ => text.Append("(?:"),
        };
    }

    /// <inheritdoc/>
    public void Alternative() => text.Append('|');

    /// <inheritdoc/>
    /// <remarks>
    /// .NET reads a look-behind from right to left, which captures other texts than Python does. So the pattern looks back by its
    /// width, which Python fixes, and ahead from there.
    /// </remarks>
    public void CloseGroup(GroupKind kind, uint width)
    {
        text.Append(')');
        if (kind is GroupKind.LookBehind or GroupKind.NegativeLookBehind)
        {
            text.Append(CultureInfo.InvariantCulture, $@"[\s\S]{{{Math.Min(width, int.MaxValue)}}})");
        }

        itemSize = Size + 1;
        (flags, var size) = outer.Pop();
        Size = size + itemSize;
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Two faults of .NET are kept away from. Its optimizer reads <c>(?:x+|)+</c> as <c>x+</c>, unless a group captures in between. Its interpreter goes wrong, even without end, on some lazy loops around what can match nothing.
    /// </remarks>
    public void Repeat(int mark, RepeatRange range, RepeatMode mode, bool canBeEmpty)
    {
        var isLazy = mode == RepeatMode.Lazy && orderMatters && range.Min < range.Max;
        if (isLazy && range is { Min: 0, Max: 1 })
        {
            text.Insert(mark, "(?:|").Append(')');
        }
        else
        {
            IsComplete &= !(isLazy && canBeEmpty);
            AppendQuantifier(mark, range, canBeEmpty);
            text.Append(isLazy ? "?" : "");
        }

        if (mode == RepeatMode.Possessive)
        {
            IsRegular = false;
            text.Insert(mark, "(?>").Append(')');
        }
    }

    /// <summary>Appends a greedy quantifier. .NET counts to <see cref="int.MaxValue"/> only; no text is longer.</summary>
    private void AppendQuantifier(int mark, RepeatRange range, bool canBeEmpty)
    {
        if (canBeEmpty && range.Min > 0)
        {
            text.Insert(mark, string.Create(CultureInfo.InvariantCulture, $"(?<{FirstBarrier + barriers++}>")).Append(')');
        }

        var min = Math.Min(range.Min, int.MaxValue);
        var max = Math.Min(range.Max, int.MaxValue);
        var isUnbounded = range.Max == RepeatRange.Unbounded;
        text.Append(CultureInfo.InvariantCulture, $"{{{min},").Append(isUnbounded ? "" : max.ToString(CultureInfo.InvariantCulture)).Append('}');
        Size += itemSize * (isUnbounded ? min : max);
    }
}
