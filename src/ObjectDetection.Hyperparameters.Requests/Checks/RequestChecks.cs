namespace ObjectDetection.Hyperparameters.Requests.Checks;

/// <summary>Finds what a request makes wrong around its hyperparameters.</summary>
internal static class RequestChecks
{
    /// <summary>Checks a request. Each finding has a path from the request's root; an unknown member makes no error.</summary>
    /// <param name="request">The request.</param>
    /// <param name="unknown">The members whose values are not known.</param>
    /// <param name="isBaseModelKnown">Whether anything is known about the model in the model channel.</param>
    public static IEnumerable<Finding> Check(TrainingRequest request, UnknownMembers unknown, bool isBaseModelKnown)
    {
        var known = new CheckedRequest(request, unknown);
        Finding[] all =
        [
            .. ChannelChecks.Check(known),
            .. ContentChecks.Check(known),
            .. ManifestChecks.Check(known),
            .. PrefixChecks.Check(known),
            .. ModelChecks.Check(known, isBaseModelKnown),
            .. ResourceChecks.Check(known),
            .. ImageChecks.Check(known),
        ];
        return all.Length <= Listing.Maximum
            ? all
            : [.. all.OrderBy(static finding => finding.Severity).Take(Listing.Maximum), Listing.MoreProblems(all.Length).At(new FindingLocation(RequestPaths.Channels))];
    }
}
