namespace ObjectDetection.Hyperparameters;

/// <content>The constructor that AwesomeAssertions requires.</content>
public abstract partial class FindingAssertions<TSubject, TAssertions>
{
    private protected FindingAssertions(TSubject subject)
        : base(subject, AssertionChain.GetOrCreate())
    {
    }
}
