using System.Text;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>Writes a Python pattern as a .NET pattern that matches the same texts, part by part as the parser recognizes them.</summary>
/// <remarks>
/// Every part is written so that it means the same under any .NET option: flags are resolved here, groups carry their numbers (.NET would number unnamed groups before
/// named ones), and what is not a letter or digit is escaped by its code.
/// </remarks>
internal sealed class DotNetPatternWriter
{
    // Above every number that a group can have: groups that capture only to keep the optimizer off.
    private const int FirstBarrier = 1_000_000_000;

    private readonly StringBuilder text = new();
    private readonly DotNetSetWriter set = new();
    private readonly Stack<(PythonRegexFlags Flags, double Size)> outer = new();
    private readonly bool orderMatters;
    private PythonRegexFlags flags;
    private double itemSize;
    private int barriers;

    // Where nothing depends on which of several ways to match comes first, groups capture nothing and lazy loops are written as greedy ones.
    public DotNetPatternWriter(PythonRegexReading reading) => (flags, orderMatters) = (reading.GlobalFlags, reading.OrderMatters);

    /// <summary>Gets where the next part will begin, for <see cref="Repeat"/>.</summary>
    public int Mark => text.Length;

    /// <summary>Gets a value indicating whether everything could be expressed.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Gets a value indicating whether the pattern describes a regular language, so that no backtracking is needed.</summary>
    public bool IsRegular { get; private set; } = true;

    /// <summary>Gets the number of parts, with counted repeats written out.</summary>
    public double Size { get; private set; }

    public void Literal(int codePoint)
    {
        BeginItem();
        var ascii = Has(PythonRegexFlags.Ascii);
        var literal = DotNetSetWriter.Escape(codePoint);
        text.Append(
            !Has(PythonRegexFlags.IgnoreCase) ? literal
            : DotNetSetWriter.CaseVariants(codePoint, ascii) is { Length: > 0 } variants ? $"[{variants}]"
            : codePoint <= '\x7F' || ascii ? literal
            : $"(?i:{literal})");
    }

    /// <summary>Gives up on a character that is given by its Unicode name, for which .NET has no table.</summary>
    public void NamedCharacter() => IsComplete = false;

    public void Any()
    {
        BeginItem();
        text.Append(Has(PythonRegexFlags.DotAll) ? @"[\s\S]" : @"[^\n]");
    }

    /// <summary>Writes <c>^</c>, <c>$</c>, or the letter of <c>\A</c>, <c>\Z</c>, <c>\b</c>, <c>\B</c>.</summary>
    public void Anchor(int symbol)
    {
        BeginItem();
        IsRegular &= symbol != 'B';
        text.Append(symbol switch
        {
            '^' => Has(PythonRegexFlags.MultiLine) ? "(?m:^)" : @"\A",
            '$' => Has(PythonRegexFlags.MultiLine) ? "(?m:$)" : @"\Z",
            'Z' => @"\z",
            'b' => @"\b",
            'B' => @"(?:\B(?!\A\z))", // In an empty text, Python 3.7 finds neither a boundary nor its absence.
            _ => @"\A",
        });
    }

    /// <summary>Writes the category of a letter: <c>\d</c>, <c>\w</c>, <c>\s</c> or a complement, outside or inside a set.</summary>
    public void Category(int letter)
    {
        var category = DotNetSetWriter.Category((char)letter, Has(PythonRegexFlags.Ascii));
        if (set.IsOpen)
        {
            set.Add(category);
        }
        else
        {
            BeginItem();
            text.Append('[').Append(category).Append(']');
        }
    }

    public void BackReference(int group)
    {
        IsRegular = false;
        BeginItem();
        text.Append(Has(PythonRegexFlags.IgnoreCase) ? $@"(?i:\k<{Text.Of(group)}>)" : $@"\k<{Text.Of(group)}>");
    }

    public void BeginSet(bool negated)
    {
        BeginItem();
        set.Begin(negated, Has(PythonRegexFlags.IgnoreCase), Has(PythonRegexFlags.Ascii));
    }

    public void SetRange(int low, int high) => set.Add(low, high);

    public void EndSet() => set.End(text);

    /// <summary>Begins a group. The number is that of the group captured into, or asked about.</summary>
    public void OpenGroup(GroupKind kind, int number, PythonRegexFlags add, PythonRegexFlags remove)
    {
        outer.Push((flags, Size));
        Size = 0;
        flags = (add & PythonRegexFlags.Types) == 0 ? flags : flags & ~PythonRegexFlags.Types;
        flags = (flags | add) & ~remove;
        IsRegular &= kind is GroupKind.Capture or GroupKind.Plain or GroupKind.Flagged;
        text.Append(kind switch
        {
            GroupKind.Capture when orderMatters => $"(?<{Text.Of(number)}>",
            GroupKind.Atomic => "(?>",
            GroupKind.LookAhead => "(?=",
            GroupKind.NegativeLookAhead => "(?!",
            GroupKind.LookBehind => "(?<=(?=",
            GroupKind.NegativeLookBehind => "(?<!(?=",
            GroupKind.ConditionalYes => $"(?({Text.Of(number)})",
            _ => "(?:",
        });
    }

    public void Alternative() => text.Append('|');

    /// <summary>Ends a group whose content matches at least so many characters.</summary>
    /// <remarks>
    /// .NET reads a look-behind from right to left, which captures other texts than Python does. So the pattern looks back by its width, which Python fixes, and ahead
    /// from there.
    /// </remarks>
    public void CloseGroup(GroupKind kind, uint width)
    {
        text.Append(')');
        if (kind is GroupKind.LookBehind or GroupKind.NegativeLookBehind)
        {
            text.Append(@"[\s\S]{").Append(Text.Of(Math.Min(width, int.MaxValue))).Append("})");
        }

        itemSize = Size + 1;
        (flags, var size) = outer.Pop();
        Size = size + itemSize;
    }

    /// <summary>Repeats the part that began at a mark.</summary>
    /// <remarks>
    /// Two bugs of .NET are avoided. Its optimizer reads <c>(?:x+|)+</c> as <c>x+</c>, unless a group captures in between. Its interpreter fails, or never ends, on some
    /// lazy loops around what can match nothing.
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

    public override string ToString() => text.ToString();

    private void AppendQuantifier(int mark, RepeatRange range, bool canBeEmpty)
    {
        if (canBeEmpty && range.Min > 0)
        {
            text.Insert(mark, $"(?<{Text.Of(FirstBarrier + barriers++)}>").Append(')');
        }

        // .NET counts to int.MaxValue only; no text is longer.
        var min = Math.Min(range.Min, int.MaxValue);
        var max = Math.Min(range.Max, int.MaxValue);
        var isUnbounded = range.Max == RepeatRange.Unbounded;
        text.Append('{').Append(Text.Of(min)).Append(',').Append(isUnbounded ? "" : Text.Of(max)).Append('}');
        Size += itemSize * (isUnbounded ? min : max);
    }

    private bool Has(PythonRegexFlags flag) => (flags & flag) != 0;

    private void BeginItem()
    {
        itemSize = 1;
        Size++;
    }
}
