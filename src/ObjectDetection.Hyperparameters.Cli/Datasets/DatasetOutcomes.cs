using ObjectDetection.Hyperparameters.Datasets;

namespace ObjectDetection.Hyperparameters.Cli.Datasets;

/// <summary>The problems of a data set as the outcomes of other reports.</summary>
internal static class DatasetOutcomes
{
    /// <summary>Returns an outcome for each example, so that a report that is read by machines points at each.</summary>
    public static IEnumerable<Outcome> Each(string path, DatasetReport report)
    {
        foreach (var problem in report.Problems)
        {
            var isError = problem.Severity == FindingSeverity.Error;
            if (problem.Examples.Count == 0)
            {
                yield return new Outcome(path, null, !isError, [new Finding(problem.Rule, problem.Message)]);
            }

            foreach (var example in problem.Examples)
            {
                yield return new Outcome(example.Location.File, example.Location.Line, !isError, [new Finding(problem.Rule, $"{problem.Message} {example}.")]);
            }
        }

        foreach (var outcome in report.Validation is { } validation ? Each(path, validation) : [])
        {
            yield return outcome;
        }
    }

    /// <summary>Returns one outcome with a finding for each problem.</summary>
    public static Outcome Together(string path, DatasetReport report, bool isStrict) => Outcome.Of(path, new Review([.. report.Findings.OrderBy(static finding => finding.Severity)]), isStrict);
}
