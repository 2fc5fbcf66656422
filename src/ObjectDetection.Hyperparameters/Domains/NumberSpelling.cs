namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>What a text is that was meant as a number, and how the number is spelled right.</summary>
internal static class NumberSpelling
{
    private static readonly char[] EpochSeparators = [',', ';', '|', '/', ' ', '\t'];

    /// <summary>Says what is wrong with a text that is not the spelling of a whole number.</summary>
    public static (string? Reason, string? Suggestion) OfWholeNumber(string text)
    {
        var bare = Spelling.WithPlainDigits(Spelling.Bare(text));
        if (WholeNumberText.TryParse(bare, out _))
        {
            return (Spelling.ReasonFor(text) ?? "its digits are not the digits 0 to 9", bare);
        }

        if (Spelling.ReasonFor(text) is { } reason)
        {
            return (reason, Canonical(bare));
        }

        if (AsImageDimensions(bare) is { } side)
        {
            return ("these are channels, height and width, as the Image Classification algorithm has them; here it is one number", side);
        }

        return bare switch
        {
            _ when HasThousandsSeparators(bare) => ("the comma separates thousands", Canonical(bare.Replace(",", "", StringComparison.Ordinal))),
            _ when bare.Contains(',', StringComparison.Ordinal) => ("there is a comma in it", null),
            _ when bare.Contains('_', StringComparison.Ordinal) => ("there are digit separators in it", Canonical(bare.Replace("_", "", StringComparison.Ordinal))),
            _ when IsTruthWord(bare) => ("it is a boolean", null),
            _ when bare.StartsWith('+') => ("it has a sign", Canonical(bare)),
            _ when Text.IsDigits(bare) && bare.Length > 1 => ("it has leading zeros", Canonical(bare)),
            _ when bare.StartsWith("0x", StringComparison.OrdinalIgnoreCase) => ("it is hexadecimal", null),
            _ when RealText.TryParse(bare, out _) => (null, Canonical(bare)),
            _ => (null, null),
        };
    }

    /// <summary>Says what is wrong with a text that is not the spelling of a real number.</summary>
    public static (string? Reason, string? Suggestion) OfReal(string text)
    {
        var bare = Spelling.WithPlainDigits(Spelling.Bare(text)).Replace('\u2212', '-');
        if (RealText.TryParse(bare, out var value))
        {
            return (Spelling.ReasonFor(text) ?? "its characters are not plain digits", RealText.Format(value));
        }

        if (Spelling.ReasonFor(text) is { } reason)
        {
            return (reason, null);
        }

        if (bare.Contains(',', StringComparison.Ordinal))
        {
            var withPoint = bare.Contains('.', StringComparison.Ordinal) ? bare.Replace(",", "", StringComparison.Ordinal) : bare.Replace(',', '.');
            return ("a comma is not a decimal point", RealText.TryParse(withPoint, out value) ? RealText.Format(value) : null);
        }

        return bare switch
        {
            _ when bare.TrimStart('+', '-').ToLowerInvariant() is "nan" or "inf" or "infinity" or "∞" => ("it is not a finite number", null),
            _ when RealText.IsTooLarge(bare) => ("it is too large for a number", null),
            _ when IsTruthWord(bare) => ("it is a boolean", null),
            _ when bare.EndsWith('%') => ("it is a percentage", null),
            _ => (null, null),
        };
    }

    /// <summary>The list of epochs that a text was probably meant as, where only its brackets, quotes or separators are wrong.</summary>
    public static string? AsEpochList(string text)
    {
        var items = Spelling.WithPlainDigits(text).Trim('[', ']', '(', ')', '{', '}', '"', '\'', ' ', '\t', '\n', '\r')
            .Split(EpochSeparators, StringSplitOptions.RemoveEmptyEntries)
            .Select(static item => item.Trim('"', '\''))
            .ToArray();
        return items.Length > 0 && Array.TrueForAll(items, static item => WholeNumberText.TryParse(item, out _)) ? string.Join(',', items) : null;
    }

    private static string? Canonical(string text) =>
        RealText.TryParse(text, out var value) && value is >= 1 and <= int.MaxValue && value == Math.Floor(value)
            ? WholeNumberText.Format((int)value)
            : null;

    private static bool HasThousandsSeparators(string text)
    {
        var groups = text.Split(',');
        return groups.Length > 1
            && groups[0].Length is >= 1 and <= 3
            && Array.TrueForAll(groups, static group => Text.IsDigits(group))
            && Array.TrueForAll(groups[1..], static group => group.Length == 3);
    }

    private static string? AsImageDimensions(string text)
    {
        var numbers = text.Split(',');
        return numbers.Length == 3 && Array.TrueForAll(numbers, static number => WholeNumberText.TryParse(number.Trim(), out _))
            && numbers[1].Trim() == numbers[2].Trim()
                ? numbers[1].Trim()
                : null;
    }

    private static bool IsTruthWord(string text) => bool.TryParse(text, out _);
}
