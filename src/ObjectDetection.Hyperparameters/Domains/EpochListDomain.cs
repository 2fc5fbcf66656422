using System.Runtime.InteropServices;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>Lists of positive epochs. Their order is checked as a relation, not by the domain.</summary>
public sealed class EpochListDomain : Domain<EpochList>
{
    internal const int FirstEpoch = 1;

    private static readonly char[] Separators = [',', ';', '|', '/', ' ', '\t'];

    internal EpochListDomain(int maximumLength) => MaximumLength = maximumLength;

    /// <summary>Gets the maximum number of characters in the spelling of a list.</summary>
    public int MaximumLength { get; }

    /// <inheritdoc/>
    public override string Description => "a list of epochs, positive whole numbers separated by commas";

    private protected override bool ContainsCore(EpochList value)
    {
        if (IsTooLong(value))
        {
            return false;
        }

        foreach (var epoch in value.AsSpan())
        {
            if (epoch < FirstEpoch)
            {
                return false;
            }
        }

        return true;
    }

    private protected override bool IsAbsentCore(EpochList value) => value.IsEmpty;

    private protected override string FormatCore(EpochList value) => EpochListText.Format(value);

    private protected override bool TryParseCore(string text, out EpochList value) => EpochListText.TryParse(text, out value);

    internal override bool AreSame(EpochList left, EpochList right) => left.Count == right.Count && (left.IsEmpty || left.Equals(right));

    internal override Violation Explain(EpochList value) =>
        IsTooLong(value)
            ? new Violation(ViolationKind.TooLong, $"at most {Text.Of(MaximumLength)} characters long as text", $"a list of {Text.Of(value.Count)} epochs")
            : new Violation(ViolationKind.EpochNotPositive, Description, Text.Quote(EpochListText.Format(value)));

    internal override Misspelling Diagnose(string text) => new(MisspellingKind.EpochList, Description, Spelling.ReasonFor(text), Repair(text));

    /// <summary>Determines whether the spelling is too long. Each epoch has at least one character, so that a very long list need not be read.</summary>
    private bool IsTooLong(EpochList value) => value.Count > MaximumLength || EpochListText.FormattedLength(value) > MaximumLength;

    /// <summary>Returns the list that was meant if only brackets, quotes, digits or separators are wrong.</summary>
    private static string? Repair(string text)
    {
        var items = Spelling.WithPlainDigits(text).Trim('[', ']', '(', ')', '{', '}', '"', '\'', ' ', '\t', '\n', '\r')
            .Split(Separators, StringSplitOptions.RemoveEmptyEntries)
            .Select(static item => item.Trim('"', '\''))
            .ToArray();
        return items.Length > 0 && Array.TrueForAll(items, static item => WholeNumberText.TryParsePositive(item, out _)) ? string.Join(",", items) : null;
    }
}

/// <summary>The spelling of a list of epochs in the string map: whole numbers separated by commas.</summary>
/// <remarks>
/// Source: <c>get_lr_scheduler</c> in MXNet's example/ssd, <c>[int(r) for r in text.split(',') if r.strip()]</c>, here with plain digits only.
/// </remarks>
internal static class EpochListText
{
    public static string Format(EpochList epochs)
    {
        var texts = new string[epochs.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = Text.Of(epochs[i]);
        }

        return string.Join(",", texts);
    }

    /// <summary>Returns how many characters <see cref="Format"/> writes.</summary>
    public static int FormattedLength(EpochList epochs)
    {
        var length = Math.Max(0, epochs.Count - 1);
        foreach (var epoch in epochs.AsSpan())
        {
            length += epoch < 0 ? 2 : 1;
            for (var rest = epoch / 10; rest != 0; rest /= 10)
            {
                length++;
            }
        }

        return length;
    }

    /// <summary>Reads positive epochs. Blanks around epochs are skipped, and so are empty items.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out EpochList epochs)
    {
        epochs = default;
        var found = new List<int>();
        for (var rest = text; !rest.IsEmpty;)
        {
            var comma = rest.IndexOf(',');
            var item = (comma < 0 ? rest : rest[..comma]).Trim(" \t".AsSpan());
            rest = comma < 0 ? [] : rest[(comma + 1)..];
            if (item.IsEmpty)
            {
                continue;
            }

            if (!WholeNumberText.TryParsePositive(item, out var epoch))
            {
                return false;
            }

            found.Add(epoch);
        }

        epochs = EpochList.Create(CollectionsMarshal.AsSpan(found));
        return true;
    }
}
