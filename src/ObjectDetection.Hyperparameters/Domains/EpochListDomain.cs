namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>Lists of positive epochs. That the epochs increase is a relation, not part of the domain.</summary>
public sealed class EpochListDomain : Domain<EpochList>
{
    /// <summary>The first epoch.</summary>
    internal const int FirstEpoch = 1;

    internal EpochListDomain(int maximumLength) => MaximumLength = maximumLength;

    /// <summary>With how many characters a list may be spelled.</summary>
    public int MaximumLength { get; }

    /// <inheritdoc/>
    public override string Description => "a list of epochs, positive whole numbers separated by commas";

    /// <inheritdoc/>
    public override bool Contains(EpochList value)
    {
        foreach (var epoch in value.AsSpan())
        {
            if (epoch < FirstEpoch)
            {
                return false;
            }
        }

        return EpochListText.FormattedLength(value) <= MaximumLength;
    }

    /// <inheritdoc/>
    public override bool IsAbsent(EpochList value) => value.IsEmpty;

    /// <inheritdoc/>
    public override string Format(EpochList value) => EpochListText.Format(value);

    /// <inheritdoc/>
    public override bool TryParse(string text, out EpochList value) => EpochListText.TryParse(text, out value);

    internal override bool AreSame(EpochList left, EpochList right) => left.Count == right.Count && (left.IsEmpty || left.Equals(right));

    internal override Violation Explain(EpochList value) =>
        EpochListText.FormattedLength(value) > MaximumLength
            ? new Violation(ViolationKind.TooLong, $"spelled with at most {Text.Of(MaximumLength)} characters", $"a list of {Text.Of(value.Count)} epochs")
            : new Violation(ViolationKind.EpochNotPositive, Description, Text.Quote(EpochListText.Format(value)));

    internal override Misspelling Diagnose(string text) =>
        new(MisspellingKind.EpochList, Description, Spelling.ReasonFor(text), NumberSpelling.AsEpochList(text));
}
