namespace ObjectDetection.Hyperparameters;

/// <summary>The assertions about what was read from a string map or a JSON document.</summary>
public sealed class HyperparametersReadResultAssertions : JobAssertions<HyperparametersReadResult?, HyperparametersReadResultAssertions>
{
    internal HyperparametersReadResultAssertions(HyperparametersReadResult? reading)
        : base(reading)
    {
    }

    /// <summary>Gets the name of the subject in messages that do not know its expression.</summary>
    protected override string Identifier => "reading";

    /// <summary>Asserts that everything could be read. The values can be out of range: reading does not validate.</summary>
    /// <param name="because">The reason why the assertion is needed; its placeholders are those of <see cref="string.Format(string, object[])"/>.</param>
    /// <param name="becauseArgs">The values for the placeholders of <paramref name="because"/>.</param>
    /// <returns>The record, to continue with.</returns>
    [CustomAssertion]
    public AndWhichConstraint<HyperparametersReadResultAssertions, ObjectDetectionHyperparameters> BeReadable(string because = "", params object[] becauseArgs)
    {
        Failure.Unless(Subject is { IsReadable: true }, Identifier, "to be readable", Found.In(Subject?.Findings), because, becauseArgs);
        return new AndWhichConstraint<HyperparametersReadResultAssertions, ObjectDetectionHyperparameters>(this, Subject?.Hyperparameters!);
    }

    private protected override Review? GetReview(TrainingContext? context) => Subject?.Review(context);
}
