using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Findings;

/// <summary>The words for the severity and the source of a finding, as texts and JSON documents spell them.</summary>
internal static class Words
{
    public static ChoiceDomain<FindingSeverity> Severity { get; } = new(
        (FindingSeverity.Error, "error"),
        (FindingSeverity.Warning, "warning"),
        (FindingSeverity.Info, "info"));

    public static ChoiceDomain<RuleBasis> Basis { get; } = new(
        (RuleBasis.Documentation, "documentation"),
        (RuleBasis.Container, "container"),
        (RuleBasis.MXNet, "mxnet"),
        (RuleBasis.Api, "api"),
        (RuleBasis.Experience, "experience"),
        (RuleBasis.Policy, "policy"));
}
