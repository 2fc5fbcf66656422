namespace ObjectDetection.Hyperparameters;

/// <summary>Reports a failed assertion.</summary>
internal static class Failure
{
    [CustomAssertion]
    public static void Unless(bool condition, string identifier, string expectation, string found, string because, object[] becauseArgs) =>
        AssertionChain.GetOrCreate()
            .ForCondition(condition)
            .BecauseOf(because, becauseArgs)
            .FailWith($"Expected {{context:{identifier}}} {{0}}{{reason}}, but {{1}}", new Verbatim(expectation), new Verbatim(found));
}
