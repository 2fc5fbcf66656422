using ObjectDetection.Hyperparameters.Requests.Catalogue;

namespace ObjectDetection.Hyperparameters.Requests.Checks;

/// <summary>Checks content types, and what does not fit them.</summary>
internal static class ContentChecks
{
    public static IEnumerable<Finding> Check(CheckedRequest request) =>
        request.Channels.SelectMany(channel => TypeOf(channel).Concat(FitOf(channel)).Concat(AnnotationsOf(request, channel)));

    private static IEnumerable<Finding> TypeOf(CheckedChannel channel)
    {
        var accepted = channel.HasData ? ContentTypes.Data : channel.Name == ChannelNames.Model ? [ContentTypes.Model] : [];
        if (accepted.Count == 0 || !channel.KnowsContentType)
        {
            yield break;
        }

        if (channel.ContentType is not { } type)
        {
            yield return CheckedRequest.Report(
                Rules.ContentTypeMissing, channel.Path, $"{Sentence(channel)} has no content type. The container may not read it. Set {Text.Alternatives(accepted)}.");
        }
        else if (!accepted.Contains(type))
        {
            yield return CheckedRequest.Report(
                Rules.ContentTypeNotAccepted, channel.PathOf(RequestNames.ContentType),
                $"The content type of {channel} is {CheckedRequest.Quote(type)}, which the algorithm does not accept. Use {Text.Alternatives(accepted)}.",
                channel.Channel.ContentType, Suggestions.Nearest(type, accepted));
        }
    }

    private static IEnumerable<Finding> FitOf(CheckedChannel channel)
    {
        if (!channel.HasData || channel.MayBeManifest)
        {
            yield break;
        }

        if (channel.Knows(RequestNames.RecordWrapperType) && channel.Channel.RecordWrapperType == RecordWrapper.RecordIO
            && (channel.HasImages || channel.ContentType == ContentTypes.RecordIO))
        {
            var fault = channel.HasImages
                ? $"{Sentence(channel)} wraps images in {nameof(RecordWrapper.RecordIO)}, which separates them from their annotations."
                : $"{Sentence(channel)} wraps its data in {nameof(RecordWrapper.RecordIO)}, but they are {ContentTypes.RecordIO} already.";
            yield return CheckedRequest.Report(
                Rules.WrapperDoesNotFit, channel.PathOf(RequestNames.RecordWrapperType), $"{fault} Remove the wrapper: only an augmented manifest needs it.", channel.Channel.RecordWrapperType);
        }

        if (channel is { HasImages: true, InputMode: TrainingInputMode.Pipe })
        {
            yield return CheckedRequest.Report(
                Rules.WrapperDoesNotFit, channel.InputModePath,
                $"{Sentence(channel)} has images in Pipe mode, but images with annotation files are documented for File mode only. Use File, {ContentTypes.RecordIO} or an augmented manifest.",
                TrainingInputMode.Pipe);
        }
    }

    private static IEnumerable<Finding> AnnotationsOf(CheckedRequest request, CheckedChannel channel)
    {
        if (channel is { HasImages: true, HasData: true }
            && request.Find(ChannelNames.AnnotationOf(channel.Name!)) is { ContentType: { } type } annotation && type != channel.ContentType)
        {
            yield return CheckedRequest.Report(
                Rules.WrapperDoesNotFit, annotation.PathOf(RequestNames.ContentType),
                $"The content type of {annotation} is {CheckedRequest.Quote(type)}, but that of {channel} is {channel.ContentType}. Use the same for both.",
                type, channel.ContentType);
        }
    }

    private static string Sentence(CheckedChannel channel) => $"The {channel}";
}
