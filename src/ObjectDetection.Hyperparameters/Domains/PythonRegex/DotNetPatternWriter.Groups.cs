using System.Globalization;

namespace ObjectDetection.Hyperparameters.Domains;

/// <content>Groups and quantifiers.</content>
internal sealed partial class DotNetPatternWriter
{
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
            GroupKind.Capture when captures => text.Append(CultureInfo.InvariantCulture, $"(?<{number}>"),
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
    /// <remarks>.NET counts to <see cref="int.MaxValue"/> only; no text is longer.</remarks>
    public void Repeat(int mark, RepeatRange range, RepeatMode mode)
    {
        var min = Math.Min(range.Min, int.MaxValue);
        var max = Math.Min(range.Max, int.MaxValue);
        var isUnbounded = range.Max == RepeatRange.Unbounded;
        text.Append(CultureInfo.InvariantCulture, $"{{{min},").Append(isUnbounded ? "" : max.ToString(CultureInfo.InvariantCulture)).Append('}');
        if (mode == RepeatMode.Lazy)
        {
            text.Append('?');
        }
        else if (mode == RepeatMode.Possessive)
        {
            IsRegular = false;
            text.Insert(mark, "(?>").Append(')');
        }

        Size += itemSize * (isUnbounded ? min : max);
    }
}
