using ObjectDetection.Hyperparameters.Requests.Catalogue;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Requests.Checks;

/// <summary>Checks instances, volume and time.</summary>
internal static class ResourceChecks
{
    public static IEnumerable<Finding> Check(CheckedRequest request) => [.. Replication(request), .. Volume(request), .. Wait(request), .. Groups(request)];

    private static IEnumerable<Finding> Replication(CheckedRequest request)
    {
        if (!request.KnowsWhole(RequestPaths.InstanceCount) || !request.KnowsWhole(RequestPaths.InstanceGroups)
            || request.Request.CountInstances() is not { } count || count <= 1
            || request.Find(ChannelNames.Train) is not { Channel: { S3DataDistributionType: null or S3DataDistribution.FullyReplicated, S3Uri: not null } } train
            || !train.Knows(RequestPaths.Distribution))
        {
            yield break;
        }

        yield return CheckedRequest.Report(
            Rules.DataReplicated, request.Request.InstanceCount is null ? RequestPaths.InstanceGroups : RequestPaths.InstanceCount,
            $"Each of {Text.Of(count)} instances reads all of the training data. For a part on each, set {RequestNames.S3DataDistributionType} to {S3DataDistribution.ShardedByS3Key}.",
            count);
    }

    private static IEnumerable<Finding> Volume(CheckedRequest request)
    {
        if (request.Request.VolumeSizeInGB is { } size && request.Knows(RequestPaths.Volume)
            && request.Find(ChannelNames.Train) is { HasImages: true, MayBeManifest: false, InputMode: TrainingInputMode.File })
        {
            yield return CheckedRequest.Report(
                Rules.ImagesStoredTwice, RequestPaths.Volume,
                $"The container packs the images into a RecordIO file, so the volume of {Text.Of(size)} GB holds them twice. Choose a volume of more than twice their size.", size);
        }
    }

    private static IEnumerable<Finding> Wait(CheckedRequest request)
    {
        if (request.Request is { EnableManagedSpotTraining: true, MaxRuntimeInSeconds: { } runtime, MaxWaitTimeInSeconds: { } wait } && wait < runtime
            && request.Knows(RequestPaths.Spot) && request.Knows(RequestPaths.Runtime) && request.Knows(RequestPaths.Wait))
        {
            yield return CheckedRequest.Report(
                Rules.WaitBelowRuntime, RequestPaths.Wait,
                $"{RequestNames.MaxWaitTimeInSeconds} is {Text.Of(wait)}, but includes {RequestNames.MaxRuntimeInSeconds}, which is {Text.Of(runtime)}. Set it to {Text.Of(runtime)} or more.",
                wait);
        }
    }

    private static IEnumerable<Finding> Groups(CheckedRequest request)
    {
        for (var index = 0; index < request.Request.InstanceGroups.Count; index++)
        {
            var path = $"{RequestPaths.InstanceGroup(index)}.{RequestNames.InstanceType}";
            if (request.Request.InstanceGroups[index].InstanceType is { } type && request.Knows(path) && InstanceTypes.SupportOf(type) == InstanceSupport.Unsupported)
            {
                yield return CheckedRequest.Report(
                    Rules.GroupWithoutGpu, path,
                    $"Instance type {CheckedRequest.Quote(type)} has no GPU, but the algorithm trains only on GPUs. Use a {Text.Alternatives(InstanceTypes.DocumentedFamilies)} instance.",
                    type);
            }
        }
    }
}
