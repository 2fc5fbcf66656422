using ObjectDetection.Hyperparameters.Requests.Catalogue;

namespace ObjectDetection.Hyperparameters.Requests.Checks;

/// <summary>Checks how augmented manifests are read.</summary>
internal static class ManifestChecks
{
    private const string ReferenceEnding = "-ref";
    private const string MetadataEnding = "-metadata";

    public static IEnumerable<Finding> Check(CheckedRequest request) =>
        request.Channels.SelectMany(static channel => channel is { IsManifest: true, HasData: true } ? Manifest(channel) : DataType(channel));

    private static IEnumerable<Finding> Manifest(CheckedChannel channel)
    {
        if (channel.InputMode is { } mode and not TrainingInputMode.Pipe)
        {
            yield return CheckedRequest.Report(
                Rules.ManifestNotPiped, channel.InputModePath,
                $"The {channel} is an augmented manifest, but is read in {mode} mode. Set {RequestNames.InputMode} to {TrainingInputMode.Pipe}.", mode);
        }

        if (channel.Knows(RequestNames.RecordWrapperType) && channel.Channel.RecordWrapperType != RecordWrapper.RecordIO)
        {
            yield return CheckedRequest.Report(
                Rules.ManifestNotWrapped, channel.PathOf(RequestNames.RecordWrapperType, channel.Channel.RecordWrapperType is not null),
                $"The {channel} is an augmented manifest, but its records are not wrapped. Set {RequestNames.RecordWrapperType} to {RecordWrapper.RecordIO}.",
                channel.Channel.RecordWrapperType);
        }

        if (channel.KnowsWhole(RequestPaths.Attributes) && !channel.Channel.AttributeNames.Any(CheckedRequest.HasToken) && Attributes(channel) is { } finding)
        {
            yield return finding;
        }
    }

    private static Finding? Attributes(CheckedChannel channel)
    {
        var names = channel.Channel.AttributeNames;
        const string Fix = $"List the image ('source{ReferenceEnding}'), then its annotation";
        return names switch
        {
            [var image, var annotation] when image != annotation && IsReference(image) && IsReference(annotation) => Report(
                Rules.VideoFrameLabels,
                $"{CheckedRequest.Quote(annotation)} is the annotation of video frames, which the algorithm cannot read. Use the boxes of a labeling job for images."),
            [var image, var annotation] when image != annotation && IsReference(image) && !IsMetadata(annotation) => null,
            [var annotation, var image] when IsReference(image) && !IsReference(annotation) => Report(
                Rules.ManifestAttributes, $"The attributes of the {channel} are in the wrong order: {CheckedRequest.Quote(image)} is the image. {Fix}."),
            [] => Report(Rules.ManifestAttributes, $"The {channel} is an augmented manifest without {RequestNames.AttributeNames}. {Fix}."),
            _ => Report(
                Rules.ManifestAttributes,
                $"The attributes of the {channel} are {CheckedRequest.Quote(string.Join(", ", names))}, but must be one image and one annotation. {Fix}."),
        };

        Finding Report(Rule rule, string message) =>
            CheckedRequest.Report(rule, channel.PathOf(RequestPaths.Attributes, names.Count > 0), message, names.Count > 0 ? string.Join(", ", names) : null);
    }

    private static IEnumerable<Finding> DataType(CheckedChannel channel)
    {
        if (!channel.Knows(RequestPaths.S3DataType))
        {
            yield break;
        }

        var type = channel.Channel.S3DataType;
        var fault =
            channel.IsManifest && channel.Name is { } name && (name == ChannelNames.Model || ChannelNames.Annotations.Contains(name))
                ? $"The {channel} is an augmented manifest, but such a manifest holds images with their annotations. Use {S3DataType.S3Prefix}."
            : !channel.IsManifest && channel.Channel.AttributeNames.Count > 0
                ? $"The {channel} has {RequestNames.AttributeNames}, which only an augmented manifest has. Set {RequestNames.S3DataType} to {S3DataType.AugmentedManifestFile}."
            : type == S3DataType.S3Prefix && channel.HasManifestUri
                ? $"The {channel} names a manifest, but its type is {S3DataType.S3Prefix}. Set {RequestNames.S3DataType} to {S3DataType.AugmentedManifestFile}."
            : null;
        if (fault is not null)
        {
            yield return CheckedRequest.Report(Rules.S3DataTypeDoesNotFit, channel.PathOf(RequestPaths.S3DataType, type is not null), fault, type);
        }
    }

    private static bool IsReference(string name) => name.EndsWith(ReferenceEnding, StringComparison.Ordinal);

    private static bool IsMetadata(string name) => name.EndsWith(MetadataEnding, StringComparison.Ordinal);
}
