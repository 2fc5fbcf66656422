namespace ObjectDetection.Hyperparameters.Requests;

/// <summary>A channel of a request: a part of the training data, and how it is read.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_Channel.html.</remarks>
/// <param name="ChannelName">The name. The algorithm reads <c>train</c>, <c>validation</c>, their annotations and <c>model</c>.</param>
public sealed partial record Channel(string? ChannelName)
{
    /// <summary>Gets the content type.</summary>
    public string? ContentType { get; init; }

    /// <summary>Gets how the channel is read. It goes before the mode of the request.</summary>
    public TrainingInputMode? InputMode { get; init; }

    /// <summary>Gets how the objects of the channel are wrapped.</summary>
    public RecordWrapper? RecordWrapperType { get; init; }

    /// <summary>Gets the compression, for example <c>Gzip</c>.</summary>
    public string? CompressionType { get; init; }

    /// <summary>Gets what the URI names.</summary>
    public S3DataType? S3DataType { get; init; }

    /// <summary>Gets the URI of the data, or <see langword="null"/> if they are not in S3.</summary>
    public string? S3Uri { get; init; }

    /// <summary>Gets how the data are distributed to the instances.</summary>
    public S3DataDistribution? S3DataDistributionType { get; init; }

    /// <summary>Gets the attributes of an augmented manifest that are read, in this order.</summary>
    public IReadOnlyList<string> AttributeNames { get; init; } = [];

    /// <summary>Gets the seed with which the data are shuffled, if they are.</summary>
    public long? ShuffleSeed { get; init; }

    /// <summary>Returns the members, the same in every culture.</summary>
    public override string ToString() => InvariantText.OfRecord(nameof(Channel), PrintMembers);
}
