using ObjectDetection.Hyperparameters.Requests.Catalogue;

namespace ObjectDetection.Hyperparameters.Requests.Checks;

/// <summary>Checks whether channels read each other's data. What the algorithm does not read, and what is there twice, is reported by its name alone.</summary>
internal static class PrefixChecks
{
    public static IEnumerable<Finding> Check(CheckedRequest request)
    {
        var channels = ChannelNames.All.Select(request.Find).OfType<CheckedChannel>().Where(static channel => !string.IsNullOrEmpty(channel.Channel.S3Uri))
            .OrderBy(static channel => channel.Index).ToArray();
        var places = channels.Select(static channel => S3Place.Of(channel.Channel.S3Uri!)).ToArray();
        for (var later = 1; later < channels.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                if (Compare(channels[earlier], places[earlier], channels[later], places[later]) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    private static Finding? Compare(CheckedChannel earlier, S3Place? first, CheckedChannel later, S3Place? second)
    {
        if (earlier.Channel.S3Uri == later.Channel.S3Uri || (first is not null && second is not null && first.IsSameAs(second)))
        {
            return Report(
                Rules.SamePrefix, later,
                $"The {later} reads the same data as {earlier}: {CheckedRequest.Quote(later.Channel.S3Uri!)}. Use another prefix for each.");
        }

        return first is null || second is null ? null
            : IsPrefix(earlier) && first.Contains(second) ? ReportOverlap(earlier, first, later, second, later)
            : IsPrefix(later) && second.Contains(first) ? ReportOverlap(later, second, earlier, first, later)
            : null;
    }

    private static Finding ReportOverlap(CheckedChannel outer, S3Place outerPlace, CheckedChannel inner, S3Place innerPlace, CheckedChannel later)
    {
        var isFolder = outerPlace.Key.Length == 0 || outerPlace.Key.EndsWith('/') || innerPlace.Key[outerPlace.Key.Length] == '/';
        var fix = isFolder ? "Use a folder for each" : "End the prefixes with a slash";
        return Report(
            Rules.OverlappingPrefixes, later,
            $"The {outer} also reads the data of {inner}, because {CheckedRequest.Quote(outer.Channel.S3Uri!)} begins the other prefix. {fix}.");
    }

    /// <summary>Determines whether a channel reads everything that begins with its URI, rather than one manifest.</summary>
    private static bool IsPrefix(CheckedChannel channel) =>
        channel.Knows(RequestPaths.S3DataType) && channel.Channel.S3DataType is null or S3DataType.S3Prefix;

    private static Finding Report(Rule rule, CheckedChannel later, string message) =>
        CheckedRequest.Report(rule, later.PathOf(RequestPaths.S3Uri), message, later.Channel.S3Uri);
}
