using System.Text;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>Writes a Python pattern as a .NET pattern that matches the same texts, part by part as the parser recognizes them.</summary>
/// <remarks>
/// Every part is written so that it means the same under any .NET option: flags are resolved here, groups carry their numbers (.NET would number unnamed groups before
/// named ones), and what is not a letter or digit is escaped by its code.
/// </remarks>
internal sealed class DotNetPatternWriter(PythonRegexReading reading) : PatternWriter(reading)
{
    // Above every number that a group can have: groups that capture only to keep the optimizer off.
    private const int FirstBarrier = 1_000_000_000;

    private readonly StringBuilder text = new();
    private readonly DotNetSetWriter set = new();
    private readonly Stack<double> outerSizes = new();

    // Where nothing depends on which of several ways to match comes first, groups capture nothing and lazy loops are written as greedy ones.
    private readonly bool orderMatters = reading.OrderMatters;
    private double itemSize;
    private int barriers;

    public override int Mark => text.Length;

    /// <summary>Gets the number of parts, with counted repeats and ranges without case written out. It ends at <see cref="double.MaxValue"/>.</summary>
    public double Size { get; private set; }

    public override void Literal(int codePoint)
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

    public override void Any()
    {
        BeginItem();
        text.Append(Has(PythonRegexFlags.DotAll) ? @"[\s\S]" : @"[^\n]");
    }

    public override void Anchor(int symbol)
    {
        BeginItem();
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

    public override void Category(int letter)
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

    public override void BackReference(int group)
    {
        BeginItem();
        text.Append(Has(PythonRegexFlags.IgnoreCase) ? $@"(?i:\k<{Text.Of(group)}>)" : $@"\k<{Text.Of(group)}>");
    }

    public override void BeginSet(bool negated)
    {
        BeginItem();
        set.Begin(negated, Has(PythonRegexFlags.IgnoreCase), Has(PythonRegexFlags.Ascii));
    }

    public override void SetRange(int low, int high) => set.Add(low, high);

    public override void EndSet()
    {
        var folded = set.End(text);
        itemSize += folded;
        Size += folded;
    }

    protected override void Open(GroupKind kind, int number)
    {
        outerSizes.Push(Size);
        Size = 0;
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

    public override void Alternative() => text.Append('|');

    /// <remarks>
    /// .NET reads a look-behind from right to left, which captures other texts than Python does. So the pattern looks back by its width, which Python fixes, and ahead
    /// from there.
    /// </remarks>
    protected override void Close(GroupKind kind, uint width)
    {
        text.Append(')');
        if (kind is GroupKind.LookBehind or GroupKind.NegativeLookBehind)
        {
            text.Append(@"[\s\S]{").Append(Text.Of(Math.Min(width, int.MaxValue))).Append("})");
        }

        itemSize = Size + 1;
        Size = outerSizes.Pop() + itemSize;
    }

    /// <remarks>
    /// Two bugs of .NET are avoided. Its optimizer reads <c>(?:x+|)+</c> as <c>x+</c>, unless a group captures in between. Its interpreter fails, or never ends, on some
    /// lazy loops around what can match nothing.
    /// </remarks>
    public override void Repeat(int mark, RepeatRange range, RepeatMode mode, bool canBeEmpty)
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
        Size = Math.Min(Size + (itemSize * (isUnbounded ? min : max)), double.MaxValue);
    }

    private void BeginItem()
    {
        itemSize = 1;
        Size++;
    }
}
