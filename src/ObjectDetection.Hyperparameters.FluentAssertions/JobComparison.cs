namespace ObjectDetection.Hyperparameters;

/// <summary>The assertion that two descriptions are of the same job.</summary>
internal sealed class JobComparison(string identifier, Described actual, Described expected)
{
    [CustomAssertion]
    public void Assert(string because, object[] becauseArgs)
    {
        var (isSame, found) = Compare();
        Failure.Unless(isSame, identifier, "to describe the same job", found, because, becauseArgs);
    }

    private (bool IsSame, string Found) Compare()
    {
        if (expected.Job is null)
        {
            return (false, Unreadable("the expected map", expected));
        }

        if (actual.Job is null)
        {
            return (false, Unreadable("the map", actual));
        }

        var changes = expected.Job.DifferenceTo(actual.Job);
        return (changes.IsEmpty, Found.Lines("it differs (expected -> actual):", changes.Select(static change => change.ToString())));
    }

    private static string Unreadable(string subject, Described described) =>
        described.Problems is null ? Found.Null : Found.Lines($"{subject} cannot be read:", described.Problems.Select(static problem => problem.ToString()));
}
