using System.Diagnostics;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>True and false, in the two spellings that a hyperparameter has for them.</summary>
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

    /// <summary>Gets the spelling of <see langword="true"/>.</summary>
    public string TrueSpelling { get; }

    /// <summary>Gets the spelling of <see langword="false"/>.</summary>
    public string FalseSpelling { get; }

    /// <summary>Gets a value indicating whether reading ignores case.</summary>
    public bool IgnoresCase { get; }

    /// <inheritdoc/>
    public override string Description => Text.Alternatives([TrueSpelling, FalseSpelling]);

    internal override string WithWireSpelling(string text) =>
        text.Equals(bool.TrueString, StringComparison.OrdinalIgnoreCase) ? TrueSpelling
        : text.Equals(bool.FalseString, StringComparison.OrdinalIgnoreCase) ? FalseSpelling
        : text;

    private protected override bool ContainsCore(bool value) => true;

    private protected override string FormatCore(bool value) => value ? TrueSpelling : FalseSpelling;

    private protected override bool TryParseCore(string text, out bool value)
    {
        value = TrueSpelling.Equals(text, comparison);
        return value || FalseSpelling.Equals(text, comparison);
    }

    internal override bool AreSame(bool left, bool right) => left == right;

    internal override Violation Explain(bool value) => throw new UnreachableException("Both values of a flag are accepted.");

    internal override Misspelling Diagnose(string text)
    {
        var meant = Spelling.AsTruth(text);
        var reason = Spelling.ReasonFor(text) ?? (meant, IsNumber: RealText.TryParse(text, out _), ExpectsNumber: Text.IsDigits(TrueSpelling)) switch
        {
            (null, _, _) => null,
            (_, IsNumber: true, ExpectsNumber: false) => "this flag is written as a word, not as a number",
            (_, IsNumber: false, ExpectsNumber: true) => "this flag is written as a number, not as a word",
            _ => "only these two spellings are accepted",
        };
        return new Misspelling(MisspellingKind.Flag, Description, reason, meant is { } value ? Format(value) : null);
    }
}
