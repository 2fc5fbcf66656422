namespace ObjectDetection.Hyperparameters;

/// <content>The constructor that FluentAssertions requires.</content>
public abstract partial class FindingAssertions<TSubject, TAssertions>
{
    private protected FindingAssertions(TSubject subject)
        : base(subject)
    {
    }
}
