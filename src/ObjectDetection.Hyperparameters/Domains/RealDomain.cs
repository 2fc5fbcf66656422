namespace ObjectDetection.Hyperparameters.Domains;

/// <summary>The real numbers in an interval.</summary>
public sealed class RealDomain : Domain<double>
{
    private readonly Interval interval;

    internal RealDomain(Interval interval) => this.interval = interval;

    /// <summary>The interval that is accepted.</summary>
    public Interval Interval => interval;

    /// <inheritdoc/>
    public override string Description => $"a number in {interval}";

    /// <inheritdoc/>
    public override bool Contains(double value) => interval.Contains(value);

    /// <inheritdoc/>
    public override string Format(double value) => RealText.Format(value);

    /// <inheritdoc/>
    public override bool TryParse(string text, out double value) => RealText.TryParse(text, out value);

    internal override bool AreSame(double left, double right) => left.Equals(right);

    internal override Violation Explain(double value) =>
        new(double.IsFinite(value) ? ViolationKind.RealOutOfRange : ViolationKind.NotFinite, Description, Text.Of(value));

    internal override Misspelling Diagnose(string text)
    {
        var (reason, suggestion) = NumberSpelling.OfReal(text);
        return new Misspelling(MisspellingKind.Real, Description, reason, suggestion is not null && TryParse(suggestion, out var value) && Contains(value) ? suggestion : null);
    }
}
