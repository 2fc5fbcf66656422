using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters;

/// <summary>The findings that an assertion is about; <c>Which</c> is the finding if there is exactly one.</summary>
/// <typeparam name="TAssertions">The type of the assertions that <c>And</c> continues with.</typeparam>
public sealed class FindingConstraint<TAssertions> : AndWhichConstraint<TAssertions, Finding>
{
    private readonly TAssertions assertions;
    private readonly string identifier;
    private readonly Review? review;
    private readonly string code;
    private readonly IReadOnlyList<Finding> matches;

    internal FindingConstraint(TAssertions assertions, string identifier, Review? review, string code)
        : this(assertions, identifier, review, code, [.. (review?.Findings ?? []).Where(finding => finding.Code == code)])
    {
    }

    private FindingConstraint(TAssertions assertions, string identifier, Review? review, string code, IReadOnlyList<Finding> matches)
        : base(assertions, matches) =>
        (this.assertions, this.identifier, this.review, this.code, this.matches) = (assertions, identifier, review, code, matches);

    /// <summary>Asserts that a hyperparameter is at fault.</summary>
    /// <param name="name">The name of the hyperparameter in the string map, for example <c>lr_scheduler_step</c>.</param>
    /// <param name="because">The reason why the assertion is needed; its placeholders are those of <see cref="string.Format(string, object[])"/>.</param>
    /// <param name="becauseArgs">The values for the placeholders of <paramref name="because"/>.</param>
    /// <returns>The finding, to continue with.</returns>
    /// <exception cref="ArgumentException"><paramref name="name"/> is not the name of a hyperparameter, nor one that a finding reports.</exception>
    [CustomAssertion]
    public FindingConstraint<TAssertions> ForHyperparameter(string name, string because = "", params object[] becauseArgs)
    {
        Finding[] narrowed = [.. matches.Where(finding => finding.Name == name)];
        if (narrowed.Length == 0)
        {
            Known.Name(name);
        }

        // A finding that is missing has been reported.
        Failure.Unless(
            narrowed.Length > 0 || matches.Count == 0, identifier, $"to have finding {code} for {name}", Found.In(review), because, becauseArgs);
        return new FindingConstraint<TAssertions>(assertions, identifier, review, code, narrowed);
    }

    /// <summary>Asserts that a hyperparameter is at fault.</summary>
    /// <param name="hyperparameter">The hyperparameter, for example <see cref="HyperparameterCatalogue.LrSchedulerStep"/>.</param>
    /// <param name="because">The reason why the assertion is needed; its placeholders are those of <see cref="string.Format(string, object[])"/>.</param>
    /// <param name="becauseArgs">The values for the placeholders of <paramref name="because"/>.</param>
    /// <returns>The finding, to continue with.</returns>
    [CustomAssertion]
    public FindingConstraint<TAssertions> ForHyperparameter(Hyperparameter hyperparameter, string because = "", params object[] becauseArgs)
    {
        ArgumentNullException.ThrowIfNull(hyperparameter);
        return ForHyperparameter(hyperparameter.Name, because, becauseArgs);
    }
}
