namespace ObjectDetection.Hyperparameters;

/// <summary>The assertions about a job, which is reviewed with what you know about it.</summary>
/// <typeparam name="TSubject">The type that describes the job.</typeparam>
/// <typeparam name="TAssertions">The type of the assertions.</typeparam>
public abstract class JobAssertions<TSubject, TAssertions> : FindingAssertions<TSubject, TAssertions>
    where TAssertions : JobAssertions<TSubject, TAssertions>
{
    private protected JobAssertions(TSubject subject)
        : base(subject)
    {
    }

    /// <summary>Asserts that the job can be submitted: there is no error.</summary>
    /// <param name="context">What you know about the job: instances, data set, base model.</param>
    /// <param name="because">The reason why the assertion is needed; its placeholders are those of <see cref="string.Format(string, object[])"/>.</param>
    /// <param name="becauseArgs">The values for the placeholders of <paramref name="because"/>.</param>
    [CustomAssertion]
    public AndConstraint<TAssertions> BeSubmittable(TrainingContext? context, string because = "", params object[] becauseArgs) =>
        Require(ReviewExpectation.Submittable, context, because, becauseArgs);

    /// <summary>Asserts that the job cannot be submitted: there is an error.</summary>
    /// <param name="context">What you know about the job: instances, data set, base model.</param>
    /// <param name="because">The reason why the assertion is needed; its placeholders are those of <see cref="string.Format(string, object[])"/>.</param>
    /// <param name="becauseArgs">The values for the placeholders of <paramref name="because"/>.</param>
    [CustomAssertion]
    public AndConstraint<TAssertions> NotBeSubmittable(TrainingContext? context, string because = "", params object[] becauseArgs) =>
        Require(ReviewExpectation.NotSubmittable, context, because, becauseArgs);

    /// <summary>Asserts that there are neither warnings nor errors. Infos are accepted.</summary>
    /// <param name="context">What you know about the job: instances, data set, base model.</param>
    /// <param name="because">The reason why the assertion is needed; its placeholders are those of <see cref="string.Format(string, object[])"/>.</param>
    /// <param name="becauseArgs">The values for the placeholders of <paramref name="because"/>.</param>
    [CustomAssertion]
    public AndConstraint<TAssertions> HaveNoWarnings(TrainingContext? context, string because = "", params object[] becauseArgs) =>
        Require(ReviewExpectation.NoWarnings, context, because, becauseArgs);

    /// <summary>Asserts that there are neither errors nor warnings other than accepted ones. Infos are accepted.</summary>
    /// <param name="context">What you know about the job: instances, data set, base model.</param>
    /// <param name="codes">The codes of the warnings that are accepted, for example <c>ODH301</c>.</param>
    /// <exception cref="ArgumentException">A code is not that of a finding.</exception>
    [CustomAssertion]
    public AndConstraint<TAssertions> HaveNoWarningsExcept(TrainingContext? context, params string[] codes) =>
        Require(ReviewExpectation.NoWarningsExcept(codes), context, "", []);

    /// <summary>Asserts that nothing was found, not even an info.</summary>
    /// <param name="context">What you know about the job: instances, data set, base model.</param>
    /// <param name="because">The reason why the assertion is needed; its placeholders are those of <see cref="string.Format(string, object[])"/>.</param>
    /// <param name="becauseArgs">The values for the placeholders of <paramref name="because"/>.</param>
    [CustomAssertion]
    public AndConstraint<TAssertions> HaveNoFindings(TrainingContext? context, string because = "", params object[] becauseArgs) =>
        Require(ReviewExpectation.NoFindings, context, because, becauseArgs);

    /// <summary>Asserts that there is a finding with a code.</summary>
    /// <param name="code">The code, for example <c>ODH301</c>.</param>
    /// <param name="context">What you know about the job: instances, data set, base model.</param>
    /// <param name="because">The reason why the assertion is needed; its placeholders are those of <see cref="string.Format(string, object[])"/>.</param>
    /// <param name="becauseArgs">The values for the placeholders of <paramref name="because"/>.</param>
    /// <returns>The finding, to continue with.</returns>
    /// <exception cref="ArgumentException"><paramref name="code"/> is not the code of a finding.</exception>
    [CustomAssertion]
    public FindingConstraint<TAssertions> HaveFinding(string code, TrainingContext? context, string because = "", params object[] becauseArgs) =>
        RequireFinding(code, context, because, becauseArgs);

    /// <summary>Asserts that there is no finding with a code.</summary>
    /// <param name="code">The code, for example <c>ODH301</c>.</param>
    /// <param name="context">What you know about the job: instances, data set, base model.</param>
    /// <param name="because">The reason why the assertion is needed; its placeholders are those of <see cref="string.Format(string, object[])"/>.</param>
    /// <param name="becauseArgs">The values for the placeholders of <paramref name="because"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is not the code of a finding.</exception>
    [CustomAssertion]
    public AndConstraint<TAssertions> NotHaveFinding(string code, TrainingContext? context, string because = "", params object[] becauseArgs) =>
        Require(ReviewExpectation.Without(code), context, because, becauseArgs);
}
