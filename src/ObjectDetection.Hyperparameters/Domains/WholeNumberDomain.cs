using System.Globalization;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>The whole numbers at and above a minimum.</summary>
public sealed class WholeNumberDomain : Domain<int>
{
    internal WholeNumberDomain(int minimum) => Minimum = minimum;

    /// <summary>Gets the smallest number that is accepted.</summary>
    public int Minimum { get; }

    /// <inheritdoc/>
    public override string Description => $"a whole number of at least {Text.Of(Minimum)}";

    private protected override bool ContainsCore(int value) => value >= Minimum;

    private protected override string FormatCore(int value) => Text.Of(value);

    private protected override bool TryParseCore(string text, out int value) => WholeNumberText.TryParse(text, out value);

    internal override bool AreSame(int left, int right) => left == right;

    internal override Violation Explain(int value) => new(ViolationKind.WholeNumberOutOfRange, Description, Text.Of(value));

    internal override Misspelling Diagnose(string text)
    {
        if (WholeNumberText.IsReadable(text))
        {
            return text[0] == '-'
                ? new Misspelling(MisspellingKind.WholeNumberTooSmall, Description)
                : new Misspelling(MisspellingKind.WholeNumberTooLarge, $"{Description} and at most {Text.Of(int.MaxValue)}");
        }

        var (reason, meant) = WholeNumberText.Diagnose(text);
        var suggestion = meant is not null && TryParse(meant, out var value) && Contains(value) ? meant : null;
        return new Misspelling(MisspellingKind.WholeNumber, $"{Description} in plain digits", reason, suggestion);
    }
}

/// <summary>The one spelling of a positive whole number that the container accepts, <c>^[1-9][0-9]*$</c>, and that of the numbers below.</summary>
/// <remarks>
/// Zero and negative numbers can be read, so that they are reported as values out of range and not as misspelled.
/// Source: the container's message in https://github.com/awsdocs/amazon-sagemaker-developer-guide/issues/44.
/// </remarks>
internal static class WholeNumberText
{
    /// <summary>Determines whether the text spells a number, of whatever size.</summary>
    public static bool IsReadable(ReadOnlySpan<char> text)
    {
        var digits = text is ['-', .. var rest] ? rest : text;
        return text is "0" || (Text.IsDigits(digits) && digits[0] != '0');
    }

    /// <summary>Reads a number of the type <see cref="int"/>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        return IsReadable(text) && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Reads a number that the container accepts.</summary>
    public static bool TryParsePositive(ReadOnlySpan<char> text, out int value) => TryParse(text, out value) && value > 0;

    /// <summary>Returns why a text is not read, and the spelling of the number that was meant.</summary>
    public static (string? Reason, string? Meant) Diagnose(string text)
    {
        var bare = Spelling.WithPlainDigits(Spelling.Bare(text));
        if (TryParsePositive(bare, out _))
        {
            return (Spelling.ReasonFor(text) ?? "it contains digits other than 0 to 9", bare);
        }

        if (Spelling.ReasonFor(text) is { } reason)
        {
            return (reason, Canonical(bare));
        }

        var parts = bare.Split(',');
        if (parts.Length == 3 && Array.TrueForAll(parts, static part => TryParsePositive(part.Trim(), out _)) && parts[1].Trim() == parts[2].Trim())
        {
            return ("that is channels, height and width, as in the Image Classification algorithm; here it is one number", parts[1].Trim());
        }

        return bare switch
        {
            _ when AreThousands(parts) => ("it contains thousands separators", Canonical(bare.Replace(",", ""))),
            _ when parts.Length > 1 => ("it contains a comma", null),
            _ when bare.Contains('_') => ("it contains digit separators", Canonical(bare.Replace("_", ""))),
            _ when bool.TryParse(bare, out _) => ("it is a boolean", null),
            ['+', ..] => ("it has a sign", Canonical(bare)),
            _ when Text.IsDigits(bare) => ("it has leading zeros", Canonical(bare)),
            ['0', 'x' or 'X', ..] => ("it is hexadecimal", null),
            _ => (null, Canonical(bare)),
        };
    }

    private static bool AreThousands(string[] groups) =>
        groups.Length > 1
        && groups[0].Length <= 3
        && Array.TrueForAll(groups, static group => Text.IsDigits(group))
        && groups.Skip(1).All(static group => group.Length == 3);

    private static string? Canonical(string text) =>
        RealText.TryParse(text, out var value) && value is >= 1 and <= int.MaxValue && value == Math.Floor(value) ? Text.Of((int)value) : null;
}
