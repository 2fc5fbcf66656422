using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters;

/// <summary>A rule by which something is found in a configuration, with the source that it rests on.</summary>
/// <remarks>A code never changes its meaning and is never used again for another rule.</remarks>
public sealed class Rule
{
    internal Rule(string code, FindingSeverity severity, string title, RuleBasis basis, string url)
    {
        Code = code;
        Severity = severity;
        Title = title;
        Basis = basis;
        Url = new Uri(url);
    }

    /// <summary>Gets every rule, in the order of the codes.</summary>
    public static IReadOnlyList<Rule> All => Rules.All;

    /// <summary>The stable code, for example <c>ODH102</c>.</summary>
    public string Code { get; }

    /// <summary>What a finding of the rule means for the job.</summary>
    public FindingSeverity Severity { get; }

    /// <summary>What the rule finds, in one sentence.</summary>
    public string Title { get; }

    /// <summary>What kind of source the rule rests on.</summary>
    public RuleBasis Basis { get; }

    /// <summary>Where the source can be read.</summary>
    public Uri Url { get; }

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
