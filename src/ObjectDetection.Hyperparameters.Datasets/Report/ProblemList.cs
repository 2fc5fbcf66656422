namespace ObjectDetection.Hyperparameters.Datasets.Report;

/// <summary>Lists the problems of a data set: those that readers found, and those that only the whole shows.</summary>
internal static class ProblemList
{
    public static IReadOnlyList<DatasetProblem> Of(DatasetReport report)
    {
        var problems = new List<DatasetProblem>();
        foreach (var (rule, list) in report.Tally.Problems.All)
        {
            problems.Add(new DatasetProblem(rule, Advice.MessageOf(rule), list.Count, list.First));
        }

        if (report.IsReadable)
        {
            problems.AddRange(WholeProblems.Of(report));
        }

        return [.. problems.OrderBy(static problem => problem.Severity).ThenBy(static problem => problem.Code, StringComparer.Ordinal)];
    }
}
