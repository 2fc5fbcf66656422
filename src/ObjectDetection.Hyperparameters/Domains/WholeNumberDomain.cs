namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>The whole numbers from a least one on.</summary>
public sealed class WholeNumberDomain : Domain<int>
{
    internal WholeNumberDomain(int minimum) => Minimum = minimum;

    /// <summary>The least number that is accepted.</summary>
    public int Minimum { get; }

    /// <inheritdoc/>
    public override string Description => $"a whole number of at least {Text.Of(Minimum)}";

    /// <inheritdoc/>
    public override bool Contains(int value) => value >= Minimum;

    /// <inheritdoc/>
    public override string Format(int value) => WholeNumberText.Format(value);

    /// <inheritdoc/>
    public override bool TryParse(string text, out int value) => WholeNumberText.TryParse(text, out value);

    internal override bool AreSame(int left, int right) => left == right;

    internal override Violation Explain(int value) => new(ViolationKind.WholeNumberOutOfRange, Description, Text.Of(value));

    internal override Misspelling Diagnose(string text)
    {
        if (WholeNumberText.IsSpelledRight(text))
        {
            return new Misspelling(MisspellingKind.WholeNumberTooLarge, $"{Description} and at most {Text.Of(int.MaxValue)}");
        }

        var (reason, suggestion) = NumberSpelling.OfWholeNumber(text);
        return new Misspelling(MisspellingKind.WholeNumber, $"{Description} in plain digits", reason, suggestion is not null && TryParse(suggestion, out var value) && Contains(value) ? suggestion : null);
    }
}
