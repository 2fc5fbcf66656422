using ObjectDetection.Hyperparameters.Requests.Catalogue;

namespace ObjectDetection.Hyperparameters.Requests.Checks;

/// <summary>Checks which channels there are.</summary>
internal static class ChannelChecks
{
    public static IEnumerable<Finding> Check(CheckedRequest request)
    {
        var missing = request.KnowsAllNames ? Missing(request).ToArray() : [];
        return [.. missing.Select(name => ReportMissing(request, name)), .. Repeated(request), .. NotRead(request, missing)];
    }

    private static IEnumerable<string> Missing(CheckedRequest request)
    {
        foreach (var name in ChannelNames.Required)
        {
            if (request.Find(name) is not { } data)
            {
                yield return name;
            }
            else if (data.HasImages && !data.MayBeManifest && request.Find(ChannelNames.AnnotationOf(name)) is null)
            {
                yield return ChannelNames.AnnotationOf(name);
            }
        }
    }

    private static Finding ReportMissing(CheckedRequest request, string name)
    {
        var meant = request.Channels.FirstOrDefault(channel => IsMeant(channel, name));
        var fix = meant is null ? "Add it" : $"Rename {meant} to {name}";
        return ChannelNames.Required.Contains(name)
            ? CheckedRequest.Report(Rules.ChannelMissing, RequestPaths.Channels, $"The channel {name} is missing. The algorithm needs {string.Join(" and ", ChannelNames.Required)}. {fix}.")
            : CheckedRequest.Report(
                Rules.AnnotationChannelMissing, RequestPaths.Channels,
                $"The channel {name} is missing, but the data are images, which need an annotation file each. {fix}, or use {ContentTypes.RecordIO}.");
    }

    private static IEnumerable<Finding> Repeated(CheckedRequest request) =>
        request.Channels.Where(channel => channel.Name is { } name && request.Find(name) != channel).Select(static channel => CheckedRequest.Report(
            Rules.ChannelRepeated, channel.PathOf(RequestNames.ChannelName), $"There is more than one {channel}. Names of channels must be unique. Rename or remove one.", channel.Name));

    private static IEnumerable<Finding> NotRead(CheckedRequest request, string[] missing) =>
        request.Channels
            .Where(channel => channel.Name is { } name && !ChannelNames.All.Contains(name) && !missing.Any(other => IsMeant(channel, other)))
            .Select(static channel => CheckedRequest.Report(
                Rules.ChannelNotRead, channel.PathOf(RequestNames.ChannelName),
                $"The {channel} is ignored. The algorithm reads {Text.Alternatives(ChannelNames.All)}. Rename or remove the channel.",
                channel.Name, ChannelNames.Nearest(channel.Name!)));

    private static bool IsMeant(CheckedChannel channel, string name) =>
        channel.Name is { } given && !ChannelNames.All.Contains(given) && ChannelNames.Nearest(given) == name;
}
