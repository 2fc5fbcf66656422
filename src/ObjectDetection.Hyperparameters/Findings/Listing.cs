using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Findings;

/// <summary>Limits how many problems of one input are listed: a hostile one could have millions.</summary>
internal static class Listing
{
    /// <summary>The maximum number of problems that are listed.</summary>
    public const int Maximum = 1000;

    public static Finding MoreProblems(int count) =>
        new(Rules.MoreProblems, $"Only the first {Text.Of(Maximum)} of {Text.Of(count)} problems are listed.");
}
