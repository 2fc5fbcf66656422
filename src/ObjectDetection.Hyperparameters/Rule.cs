using System.Diagnostics;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters;

/// <summary>A rule that configurations are checked against, with its source.</summary>
/// <remarks>A code never changes its meaning and is never reused.</remarks>
[DebuggerDisplay("{Code}: {Title}")]
public sealed class Rule
{
    private readonly string url;

    internal Rule(string code, FindingSeverity severity, string title, RuleBasis basis, string url)
    {
        this.url = url;
        Code = code;
        Severity = severity;
        Title = title;
        Basis = basis;
    }

    /// <summary>Gets every rule, ordered by code.</summary>
    public static IReadOnlyList<Rule> All => Rules.All;

    /// <summary>Gets the stable code, for example <c>ODH102</c>.</summary>
    public string Code { get; }

    /// <summary>Gets the consequence of a finding for the job.</summary>
    public FindingSeverity Severity { get; }

    /// <summary>Gets a short statement of the fault.</summary>
    public string Title { get; }

    /// <summary>Gets the type of source that the rule is based on.</summary>
    public RuleBasis Basis { get; }

    /// <summary>Gets the address of the source.</summary>
    public Uri Url => field ??= new Uri(url);

    /// <summary>Gets the name of the page with the section about the rule, for example <c>ODH1xx.md</c>.</summary>
    internal string Page => $"{Code.Substring(0, Code.Length - 2)}xx.md";

    /// <summary>Gets the place of the section about the rule, for example <c>ODH1xx.md#odh102</c>.</summary>
    internal string Section => $"{Page}#{Code.ToLowerInvariant()}";

    /// <summary>Returns the code.</summary>
    public override string ToString() => Code;
}
