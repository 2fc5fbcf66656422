namespace ObjectDetection.Hyperparameters;

/// <summary>The assertions about the findings of a review.</summary>
/// <typeparam name="TSubject">The type that has a review.</typeparam>
/// <typeparam name="TAssertions">The type of the assertions.</typeparam>
public abstract partial class FindingAssertions<TSubject, TAssertions> : ObjectAssertions<TSubject, TAssertions>
    where TAssertions : FindingAssertions<TSubject, TAssertions>
{
    /// <summary>Asserts that the job can be submitted: there is no error.</summary>
    /// <param name="because">The reason why the assertion is needed; its placeholders are those of <see cref="string.Format(string, object[])"/>.</param>
    /// <param name="becauseArgs">The values for the placeholders of <paramref name="because"/>.</param>
    [CustomAssertion]
    public AndConstraint<TAssertions> BeSubmittable(string because = "", params object[] becauseArgs) =>
        Require(ReviewExpectation.Submittable, null, because, becauseArgs);

    /// <summary>Asserts that the job cannot be submitted: there is an error.</summary>
    /// <param name="because">The reason why the assertion is needed; its placeholders are those of <see cref="string.Format(string, object[])"/>.</param>
    /// <param name="becauseArgs">The values for the placeholders of <paramref name="because"/>.</param>
    [CustomAssertion]
    public AndConstraint<TAssertions> NotBeSubmittable(string because = "", params object[] becauseArgs) =>
        Require(ReviewExpectation.NotSubmittable, null, because, becauseArgs);

    /// <summary>Asserts that there are neither warnings nor errors. Infos are accepted.</summary>
    /// <param name="because">The reason why the assertion is needed; its placeholders are those of <see cref="string.Format(string, object[])"/>.</param>
    /// <param name="becauseArgs">The values for the placeholders of <paramref name="because"/>.</param>
    [CustomAssertion]
    public AndConstraint<TAssertions> HaveNoWarnings(string because = "", params object[] becauseArgs) =>
        Require(ReviewExpectation.NoWarnings, null, because, becauseArgs);

    /// <summary>Asserts that there are neither errors nor warnings other than accepted ones. Infos are accepted.</summary>
    /// <param name="codes">The codes of the warnings that are accepted, for example <c>ODH301</c>.</param>
    /// <exception cref="ArgumentException">A code is not that of a finding.</exception>
    [CustomAssertion]
    public AndConstraint<TAssertions> HaveNoWarningsExcept(params string[] codes) =>
        Require(ReviewExpectation.NoWarningsExcept(codes), null, "", []);

    /// <summary>Asserts that nothing was found, not even an info.</summary>
    /// <param name="because">The reason why the assertion is needed; its placeholders are those of <see cref="string.Format(string, object[])"/>.</param>
    /// <param name="becauseArgs">The values for the placeholders of <paramref name="because"/>.</param>
    [CustomAssertion]
    public AndConstraint<TAssertions> HaveNoFindings(string because = "", params object[] becauseArgs) =>
        Require(ReviewExpectation.NoFindings, null, because, becauseArgs);

    /// <summary>Asserts that there is a finding with a code.</summary>
    /// <param name="code">The code, for example <c>ODH301</c>.</param>
    /// <param name="because">The reason why the assertion is needed; its placeholders are those of <see cref="string.Format(string, object[])"/>.</param>
    /// <param name="becauseArgs">The values for the placeholders of <paramref name="because"/>.</param>
    /// <returns>The finding, to continue with.</returns>
    /// <exception cref="ArgumentException"><paramref name="code"/> is not the code of a finding.</exception>
    [CustomAssertion]
    public FindingConstraint<TAssertions> HaveFinding(string code, string because = "", params object[] becauseArgs) =>
        RequireFinding(code, null, because, becauseArgs);

    /// <summary>Asserts that there is no finding with a code.</summary>
    /// <param name="code">The code, for example <c>ODH301</c>.</param>
    /// <param name="because">The reason why the assertion is needed; its placeholders are those of <see cref="string.Format(string, object[])"/>.</param>
    /// <param name="becauseArgs">The values for the placeholders of <paramref name="because"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is not the code of a finding.</exception>
    [CustomAssertion]
    public AndConstraint<TAssertions> NotHaveFinding(string code, string because = "", params object[] becauseArgs) =>
        Require(ReviewExpectation.Without(code), null, because, becauseArgs);

    [CustomAssertion]
    private protected AndConstraint<TAssertions> Require(ReviewExpectation expectation, TrainingContext? context, string because, object[] becauseArgs)
    {
        var review = GetReview(context);
        Failure.Unless(review is not null && expectation.IsMetBy(review), Identifier, expectation.Text, Found.In(review), because, becauseArgs);
        return new AndConstraint<TAssertions>((TAssertions)this);
    }

    [CustomAssertion]
    private protected FindingConstraint<TAssertions> RequireFinding(string code, TrainingContext? context, string because, object[] becauseArgs)
    {
        Require(ReviewExpectation.With(code), context, because, becauseArgs);
        return new FindingConstraint<TAssertions>((TAssertions)this, Identifier, GetReview(context), code);
    }

    /// <summary>Returns the review of the subject, or <see langword="null"/> if there is no subject.</summary>
    private protected abstract Review? GetReview(TrainingContext? context);
}
