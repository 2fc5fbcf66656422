using System.Globalization;
using System.Text;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>Writes a Python pattern as a .NET pattern that matches the same texts.</summary>
/// <remarks>
/// Every part is written so that it means the same under any .NET option: flags are resolved here, groups carry their numbers
/// (.NET would number unnamed groups before named ones), and what is not a letter or digit is escaped by its code.
/// </remarks>
internal sealed partial class DotNetPatternWriter : IPythonRegexSink
{
    private readonly StringBuilder text = new();
    private readonly DotNetSetWriter set = new();
    private readonly Stack<(PythonRegexFlags Flags, double Size)> outer = new();
    private readonly bool orderMatters;
    private PythonRegexFlags flags;
    private double itemSize;
    private int barriers;

    /// <summary>Begins the translation of a pattern that was read before.</summary>
    /// <remarks>
    /// Where nothing depends on which of several ways to match comes first, groups capture nothing and lazy loops are written as
    /// greedy ones.
    /// </remarks>
    public DotNetPatternWriter(PythonRegexReading reading) => (flags, orderMatters) = (reading.GlobalFlags, reading.OrderMatters);

    /// <inheritdoc/>
    public int Mark => text.Length;

    /// <summary>Whether everything could be expressed.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>Whether the pattern describes a regular language, so that no backtracking is needed.</summary>
    public bool IsRegular { get; private set; } = true;

    /// <summary>The number of parts, with counted repeats written out.</summary>
    public double Size { get; private set; }

    /// <inheritdoc/>
    public void Literal(int codePoint)
    {
        BeginItem();
        if (!Has(PythonRegexFlags.IgnoreCase))
        {
            AppendLiteral(codePoint);
        }
        else if (CaseFolding.Variants(codePoint, Has(PythonRegexFlags.Ascii)) is { Length: > 0 } variants)
        {
            text.Append('[').Append(variants).Append(']');
        }
        else if (char.IsAscii((char)Math.Min(codePoint, char.MaxValue)) || Has(PythonRegexFlags.Ascii))
        {
            AppendLiteral(codePoint);
        }
        else
        {
            text.Append("(?i:");
            AppendLiteral(codePoint);
            text.Append(')');
        }
    }

    /// <inheritdoc/>
    public void NamedCharacter() => IsComplete = false;

    /// <inheritdoc/>
    public void Any()
    {
        BeginItem();
        text.Append(Has(PythonRegexFlags.DotAll) ? @"[\s\S]" : @"[^\n]");
    }

    /// <inheritdoc/>
    public void Anchor(int symbol)
    {
        BeginItem();
        switch (symbol)
        {
            case '^':
                text.Append(Has(PythonRegexFlags.MultiLine) ? "(?m:^)" : @"\A");
                break;
            case '$':
                text.Append(Has(PythonRegexFlags.MultiLine) ? "(?m:$)" : @"\Z");
                break;
            case 'Z':
                text.Append(@"\z");
                break;
            case 'B':
                // In an empty text, Python 3.7 finds neither a boundary nor its absence.
                IsRegular = false;
                text.Append(@"(?:\B(?!\A\z))");
                break;
            default:
                text.Append('\\').Append((char)symbol);
                break;
        }
    }

    /// <inheritdoc/>
    public void Category(int letter)
    {
        var category = CharacterCategories.Members((char)letter, Has(PythonRegexFlags.Ascii));
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

    /// <inheritdoc/>
    public void BackReference(int group)
    {
        IsRegular = false;
        BeginItem();
        var reference = string.Create(CultureInfo.InvariantCulture, $@"\k<{group}>");
        text.Append(Has(PythonRegexFlags.IgnoreCase) ? $"(?i:{reference})" : reference);
    }

    /// <inheritdoc/>
    public void BeginSet(bool negated)
    {
        BeginItem();
        set.Begin(negated, Has(PythonRegexFlags.IgnoreCase), Has(PythonRegexFlags.Ascii));
    }

    /// <inheritdoc/>
    public void SetRange(int low, int high) => set.Add(low, high);

    /// <inheritdoc/>
    public void EndSet() => set.End(text);

    /// <summary>The .NET pattern.</summary>
    public override string ToString() => text.ToString();

    private bool Has(PythonRegexFlags flag) => (flags & flag) != 0;

    private void BeginItem()
    {
        itemSize = 1;
        Size++;
    }

    private void AppendLiteral(int codePoint)
    {
        if (codePoint <= char.MaxValue)
        {
            DotNetSetWriter.AppendCharacter(text, (char)codePoint);
            return;
        }

        var pair = char.ConvertFromUtf32(codePoint);
        text.Append("(?:");
        DotNetSetWriter.AppendCharacter(text, pair[0]);
        DotNetSetWriter.AppendCharacter(text, pair[1]);
        text.Append(')');
    }
}
