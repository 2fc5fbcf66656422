namespace ObjectDetection.Hyperparameters;

/// <summary>What an assertion expects of a review.</summary>
/// <param name="Text">The expectation, to follow "Expected job".</param>
/// <param name="IsMetBy">Determines whether a review is as expected.</param>
internal sealed record ReviewExpectation(string Text, Func<Review, bool> IsMetBy)
{
    public static ReviewExpectation Submittable { get; } = new("to be submittable", static review => review.IsSubmittable);

    public static ReviewExpectation NotSubmittable { get; } = new("not to be submittable", static review => !review.IsSubmittable);

    // Errors count: a test that asserts no warnings must not accept what is worse.
    public static ReviewExpectation NoWarnings { get; } = new(
        "to have no warnings", static review => review.Findings.All(static finding => finding.Severity == FindingSeverity.Info));

    public static ReviewExpectation NoFindings { get; } = new("to have no findings", static review => review.Findings.Count == 0);

    public static ReviewExpectation NoWarningsExcept(string[] codes)
    {
        ArgumentNullException.ThrowIfNull(codes);
        var accepted = Array.ConvertAll(codes, Known.Code);
        return codes.Length == 0 ? NoWarnings : new($"to have no warnings except {string.Join(", ", codes)}", review => review.Findings.All(finding =>
            finding.Severity == FindingSeverity.Info || (finding.Severity == FindingSeverity.Warning && accepted.Contains(finding.Rule))));
    }

    public static ReviewExpectation With(string code) => new($"to have finding {Name(code)}", review => Has(review, code));

    public static ReviewExpectation Without(string code) => new($"not to have finding {Name(code)}", review => !Has(review, code));

    private static bool Has(Review review, string code) => review.Findings.Any(finding => finding.Code == code);

    private static string Name(string code) => $"{code} ({Known.Code(code).Title.TrimEnd('.')})";
}
