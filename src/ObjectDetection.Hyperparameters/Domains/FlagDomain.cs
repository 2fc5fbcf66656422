namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>Yes or no, in the two spellings that one hyperparameter has for them.</summary>
public sealed class FlagDomain : Domain<bool>
{
    private readonly StringComparison comparison;

    internal FlagDomain(string trueSpelling, string falseSpelling, bool ignoresCase)
    {
        TrueSpelling = trueSpelling;
        FalseSpelling = falseSpelling;
        IgnoresCase = ignoresCase;
        comparison = ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
    }

    /// <summary>How yes is written.</summary>
    public string TrueSpelling { get; }

    /// <summary>How no is written.</summary>
    public string FalseSpelling { get; }

    /// <summary>Whether the two spellings are read in any case.</summary>
    public bool IgnoresCase { get; }

    /// <inheritdoc/>
    public override string Description => Text.Alternatives([TrueSpelling, FalseSpelling]);

    /// <inheritdoc/>
    public override bool Contains(bool value) => true;

    /// <inheritdoc/>
    public override string Format(bool value) => value ? TrueSpelling : FalseSpelling;

    /// <inheritdoc/>
    public override bool TryParse(string text, out bool value)
    {
        value = TrueSpelling.Equals(text, comparison);
        return value || FalseSpelling.Equals(text, comparison);
    }

    internal override bool AreSame(bool left, bool right) => left == right;

    internal override Violation Explain(bool value) => throw new System.Diagnostics.UnreachableException("Both values of a flag are accepted.");

    internal override Misspelling Diagnose(string text)
    {
        var meant = Spelling.AsTruth(text);
        var isNumber = RealText.TryParse(text, out _);
        var reason = Spelling.ReasonFor(text) ?? (meant, isNumber) switch
        {
            (null, _) => null,
            (_, true) when !Text.IsDigits(TrueSpelling) => "that is a number, and this flag is spelled in words",
            (_, true) => "that is another spelling of the number",
            (_, false) when Text.IsDigits(TrueSpelling) => "that is a boolean, and this flag is spelled as a number",
            _ => "that is another word for it",
        };
        return new Misspelling(MisspellingKind.Flag, Description, reason, meant is { } value ? Format(value) : null);
    }
}
