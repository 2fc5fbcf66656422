namespace ObjectDetection.Hyperparameters;

/// <summary>Begins assertions about jobs, their string maps and their reviews.</summary>
public static class HyperparametersAssertionExtensions
{
    /// <summary>Returns the assertions about a record.</summary>
    /// <param name="hyperparameters">The record.</param>
    public static ObjectDetectionHyperparametersAssertions Should(this ObjectDetectionHyperparameters? hyperparameters) => new(hyperparameters);

    /// <summary>Returns the assertions about what was read from a string map or a JSON document.</summary>
    /// <param name="reading">The result of reading.</param>
    public static HyperparametersReadResultAssertions Should(this HyperparametersReadResult? reading) => new(reading);

    /// <summary>Returns the assertions about a review.</summary>
    /// <param name="review">The review.</param>
    public static ReviewAssertions Should(this Review? review) => new(review);

    /// <summary>Asserts that a string map describes the same job as a record, by value and not by spelling.</summary>
    /// <param name="map">The assertions about the map.</param>
    /// <param name="expected">The record.</param>
    /// <param name="because">The reason why the assertion is needed; its placeholders are those of <see cref="string.Format(string, object[])"/>.</param>
    /// <param name="becauseArgs">The values for the placeholders of <paramref name="because"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="expected"/> is <see langword="null"/>.</exception>
    [CustomAssertion]
    public static AndConstraint<TAssertions> DescribeTheSameJobAs<TMap, TAssertions>(
        this GenericCollectionAssertions<TMap, KeyValuePair<string, string>, TAssertions> map,
        ObjectDetectionHyperparameters expected,
        string because = "",
        params object[] becauseArgs)
        where TMap : IEnumerable<KeyValuePair<string, string>>
        where TAssertions : GenericCollectionAssertions<TMap, KeyValuePair<string, string>, TAssertions>
    {
        ArgumentNullException.ThrowIfNull(expected);
        new JobComparison("map", Described.By(map.Subject), Described.By(expected)).Assert(because, becauseArgs);
        return new AndConstraint<TAssertions>((TAssertions)map);
    }

    /// <summary>Asserts that a string map describes the same job as another one, by value and not by spelling.</summary>
    /// <param name="map">The assertions about the map.</param>
    /// <param name="expected">The other map.</param>
    /// <param name="because">The reason why the assertion is needed; its placeholders are those of <see cref="string.Format(string, object[])"/>.</param>
    /// <param name="becauseArgs">The values for the placeholders of <paramref name="because"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="expected"/> is <see langword="null"/>.</exception>
    [CustomAssertion]
    public static AndConstraint<TAssertions> DescribeTheSameJobAs<TMap, TAssertions>(
        this GenericCollectionAssertions<TMap, KeyValuePair<string, string>, TAssertions> map,
        IEnumerable<KeyValuePair<string, string>> expected,
        string because = "",
        params object[] becauseArgs)
        where TMap : IEnumerable<KeyValuePair<string, string>>
        where TAssertions : GenericCollectionAssertions<TMap, KeyValuePair<string, string>, TAssertions>
    {
        ArgumentNullException.ThrowIfNull(expected);
        new JobComparison("map", Described.By(map.Subject), Described.By(expected)).Assert(because, becauseArgs);
        return new AndConstraint<TAssertions>((TAssertions)map);
    }
}
