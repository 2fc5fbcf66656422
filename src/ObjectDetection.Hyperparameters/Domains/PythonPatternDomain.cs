using System.Diagnostics.CodeAnalysis;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>Regular expressions in the dialect of Python's <c>re</c> module; <see langword="null"/> or the empty text is none.</summary>
public sealed class PythonPatternDomain : Domain<string?>
{
    /// <summary>The pattern that was accepted last: a record is validated, reviewed and written in turn, and many jobs have the same pattern.</summary>
    private string? accepted;

    internal PythonPatternDomain(int maximumLength) => MaximumLength = maximumLength;

    /// <summary>How many characters a pattern may have.</summary>
    public int MaximumLength { get; }

    /// <inheritdoc/>
    public override string Description => "a regular expression that Python's re module accepts";

    /// <inheritdoc/>
    public override bool Contains(string? value) =>
        string.IsNullOrEmpty(value) || value == accepted || Accepts(value);

    /// <inheritdoc/>
    public override bool IsAbsent(string? value) => string.IsNullOrEmpty(value);

    /// <inheritdoc/>
    public override string Format(string? value) => value ?? "";

    /// <inheritdoc/>
    public override bool TryParse(string text, [MaybeNullWhen(false)] out string? value)
    {
        value = text;
        return true;
    }

    internal override bool AreSame(string? left, string? right) => left == right;

    internal override Violation Explain(string? value)
    {
        if (value!.Length > MaximumLength)
        {
            return new Violation(ViolationKind.TooLong, $"at most {Text.Of(MaximumLength)} characters long", $"{Text.Of(value.Length)}");
        }

        return Text.HasLineBreak(value)
            ? new Violation(ViolationKind.LineBreak, "on one line", Text.Quote(value))
            : new Violation(ViolationKind.InvalidPattern, Description, $"{Text.Quote(value)}: {PythonRegexSyntax.Check(value)}");
    }

    internal override Misspelling Diagnose(string text) => throw new System.Diagnostics.UnreachableException("Any text can be a pattern.");

    private bool Accepts(string value)
    {
        var isAccepted = value.Length <= MaximumLength && !Text.HasLineBreak(value) && PythonRegexSyntax.IsValid(value);
        if (isAccepted)
        {
            accepted = value;
        }

        return isAccepted;
    }
}
