using System.Diagnostics.CodeAnalysis;

namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>The values of another domain, and <see langword="null"/>, which omits the hyperparameter from the string map.</summary>
/// <typeparam name="T">The type of the values that are not <see langword="null"/>.</typeparam>
public sealed class OptionalDomain<T> : Domain<T?>
    where T : struct
{
    private readonly Domain<T> core;

    internal OptionalDomain(Domain<T> core) => this.core = core;

    /// <inheritdoc/>
    public override string Description => core.Description;

    /// <inheritdoc/>
    public override Domain Core => core;

    private protected override bool ContainsCore(T? value) => value is not { } present || core.Contains(present);

    private protected override bool IsAbsentCore(T? value) => value is null;

    private protected override string FormatCore(T? value) => value is { } present ? core.Format(present) : "";

    private protected override bool TryParseCore(string text, [MaybeNullWhen(false)] out T? value)
    {
        var isRead = core.TryParse(text, out var present);
        value = isRead ? present : null;
        return isRead;
    }

    internal override bool AreSame(T? left, T? right) => left is { } one && right is { } other ? core.AreSame(one, other) : left is null && right is null;

    internal override Violation Explain(T? value) => core.Explain(value.GetValueOrDefault());

    internal override Misspelling Diagnose(string text) => core.Diagnose(text);
}
