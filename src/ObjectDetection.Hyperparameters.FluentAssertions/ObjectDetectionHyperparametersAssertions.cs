namespace ObjectDetection.Hyperparameters;

/// <summary>The assertions about a record.</summary>
public sealed class ObjectDetectionHyperparametersAssertions : JobAssertions<ObjectDetectionHyperparameters?, ObjectDetectionHyperparametersAssertions>
{
    internal ObjectDetectionHyperparametersAssertions(ObjectDetectionHyperparameters? hyperparameters)
        : base(hyperparameters)
    {
    }

    /// <summary>Gets the name of the subject in messages that do not know its expression.</summary>
    protected override string Identifier => "job";

    /// <summary>Asserts that the record describes the same job as another one. A failure lists the differences.</summary>
    /// <param name="expected">The other record.</param>
    /// <param name="because">The reason why the assertion is needed; its placeholders are those of <see cref="string.Format(string, object[])"/>.</param>
    /// <param name="becauseArgs">The values for the placeholders of <paramref name="because"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="expected"/> is <see langword="null"/>.</exception>
    [CustomAssertion]
    public AndConstraint<ObjectDetectionHyperparametersAssertions> DescribeTheSameJobAs(
        ObjectDetectionHyperparameters expected, string because = "", params object[] becauseArgs) =>
        DescribeTheSameJobAs(Described.By(expected ?? throw new ArgumentNullException(nameof(expected))), because, becauseArgs);

    /// <summary>Asserts that the record describes the same job as a string map, by value and not by spelling. A failure lists the differences.</summary>
    /// <param name="expected">The map.</param>
    /// <param name="because">The reason why the assertion is needed; its placeholders are those of <see cref="string.Format(string, object[])"/>.</param>
    /// <param name="becauseArgs">The values for the placeholders of <paramref name="because"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="expected"/> is <see langword="null"/>.</exception>
    [CustomAssertion]
    public AndConstraint<ObjectDetectionHyperparametersAssertions> DescribeTheSameJobAs(
        IEnumerable<KeyValuePair<string, string>> expected, string because = "", params object[] becauseArgs) =>
        DescribeTheSameJobAs(Described.By(expected ?? throw new ArgumentNullException(nameof(expected))), because, becauseArgs);

    [CustomAssertion]
    private AndConstraint<ObjectDetectionHyperparametersAssertions> DescribeTheSameJobAs(Described expected, string because, object[] becauseArgs)
    {
        new JobComparison(Identifier, Described.By(Subject), expected).Assert(because, becauseArgs);
        return new AndConstraint<ObjectDetectionHyperparametersAssertions>(this);
    }

    private protected override Review? GetReview(TrainingContext? context) => Subject?.Review(context);
}
