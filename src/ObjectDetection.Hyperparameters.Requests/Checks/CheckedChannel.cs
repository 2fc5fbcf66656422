using ObjectDetection.Hyperparameters.Requests.Catalogue;

namespace ObjectDetection.Hyperparameters.Requests.Checks;

/// <summary>A channel as far as it is known, with its place in the request.</summary>
internal sealed class CheckedChannel(CheckedRequest request, Channel channel, int index)
{
    private static readonly string[] ManifestEndings = [".manifest", ".jsonl"];

    public Channel Channel { get; } = channel;

    public int Index { get; } = index;

    public string Path { get; } = RequestPaths.Channel(index);

    public bool KnowsName => Knows(RequestNames.ChannelName) && !CheckedRequest.HasToken(Channel.ChannelName);

    public string? Name => KnowsName ? Channel.ChannelName : null;

    /// <summary>Gets the content type; <see langword="null"/> if there is none, or if it is unknown.</summary>
    public string? ContentType => KnowsContentType ? ContentTypes.WithoutParameters(Channel.ContentType) : null;

    public bool KnowsContentType => Knows(RequestNames.ContentType) && !CheckedRequest.HasToken(Channel.ContentType);

    public bool HasImages => ContentType is { } type && ContentTypes.Images.Contains(type);

    /// <summary>Gets a value indicating whether the channel holds the data to train on or to validate with.</summary>
    public bool HasData => Name is { } name && ChannelNames.Required.Contains(name);

    public bool IsManifest => Knows(RequestPaths.S3DataType) && Channel.S3DataType == S3DataType.AugmentedManifestFile;

    /// <summary>Gets a value indicating whether the channel can be an augmented manifest, although its type does not say so.</summary>
    public bool MayBeManifest =>
        !Knows(RequestPaths.S3DataType) || !Knows(RequestPaths.Attributes) || IsManifest || Channel.AttributeNames.Count > 0 || HasManifestUri;

    public bool HasManifestUri => Channel.S3Uri is { } uri && ManifestEndings.Any(ending => uri.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>Gets how the channel is read: its own mode, else that of the job; <see langword="null"/> if it is unknown.</summary>
    public TrainingInputMode? InputMode =>
        !Knows(RequestNames.InputMode) ? null
        : Channel.InputMode ?? (request.Knows(RequestPaths.InputMode) ? request.Request.TrainingInputMode : null);

    /// <summary>Gets the path of the mode in which the channel is read.</summary>
    public string InputModePath => Channel.InputMode is null ? RequestPaths.InputMode : PathOf(RequestNames.InputMode);

    public bool Knows(string member) => request.Knows(PathOf(member));

    public bool KnowsWhole(string member) => request.KnowsWhole(PathOf(member));

    public string PathOf(string member) => $"{Path}.{member}";

    /// <summary>Returns the path of a member, or of what would hold it if there is no such member.</summary>
    public string PathOf(string member, bool exists) => exists ? PathOf(member) : PathOf(member)[..PathOf(member).LastIndexOf('.')];

    /// <summary>Names the channel in messages.</summary>
    public override string ToString() => Channel.ChannelName is { } name ? $"channel {CheckedRequest.Quote(name)}" : FormattableString.Invariant($"channel {Index}");
}
