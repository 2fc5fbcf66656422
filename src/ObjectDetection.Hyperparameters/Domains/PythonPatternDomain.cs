using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>Regular expressions in the dialect of Python's <c>re</c> module. <see langword="null"/> and the empty string mean no pattern.</summary>
public sealed class PythonPatternDomain : Domain<string?>
{
    // A record is validated, reviewed and written in turn, and many jobs have the same pattern.
    private string? lastAccepted;

    internal PythonPatternDomain(int maximumLength) => MaximumLength = maximumLength;

    /// <summary>Gets the maximum number of characters in a pattern.</summary>
    public int MaximumLength { get; }

    /// <inheritdoc/>
    public override string Description => "a regular expression that Python's re module accepts";

    private protected override bool ContainsCore(string? value)
    {
        if (string.IsNullOrEmpty(value) || value == lastAccepted)
        {
            return true;
        }

        var isAccepted = value.Length <= MaximumLength && !Text.HasLineBreak(value) && PythonRegex.IsValid(value);
        if (isAccepted)
        {
            lastAccepted = value;
        }

        return isAccepted;
    }

    private protected override bool IsAbsentCore(string? value) => string.IsNullOrEmpty(value);

    private protected override string FormatCore(string? value) => value ?? "";

    private protected override bool TryParseCore(string text, [MaybeNullWhen(false)] out string? value)
    {
        value = text;
        return true;
    }

    internal override bool AreSame(string? left, string? right) => left == right;

    internal override Violation Explain(string? value)
    {
        if (value!.Length > MaximumLength)
        {
            return new Violation(ViolationKind.TooLong, $"at most {Text.Of(MaximumLength)} characters long", Text.Of(value.Length));
        }

        return Text.HasLineBreak(value)
            ? new Violation(ViolationKind.LineBreak, "on one line", Text.Quote(value))
            : new Violation(ViolationKind.InvalidPattern, Description, $"{Text.Quote(value)}: {PythonRegex.Check(value)}");
    }

    internal override Misspelling Diagnose(string text) => throw new UnreachableException("Any text can be a pattern.");
}
