using ObjectDetection.Hyperparameters.Requests.Catalogue;

namespace ObjectDetection.Hyperparameters.Requests.Checks;

/// <summary>Checks the URI of the container's image.</summary>
internal static class ImageChecks
{
    private const string Latest = "latest";

    public static IEnumerable<Finding> Check(CheckedRequest request)
    {
        if (!request.Knows(RequestPaths.Image) || !ImageUri.TryParse(request.Request.TrainingImage, out var image)
            || BuiltInAlgorithms.TitleOf(image) is not { } title)
        {
            yield break;
        }

        if (image.Repository != BuiltInAlgorithms.ObjectDetection)
        {
            yield return Report(Rules.ImageOfOtherAlgorithm, image, $"The image is that of {title}, not of {BuiltInAlgorithms.TitleOf(BuiltInAlgorithms.ObjectDetection)}. Use {Right(image)}.");
            yield break;
        }

        if (Registry(image) is { } finding)
        {
            yield return finding;
        }

        if (image is { Digest: null, Tag: null or Latest })
        {
            var fault = image.Tag is null ? "The image has no tag" : $"The tag of the image is {Latest}";
            yield return Report(Rules.ImageNotPinned, image, $"{fault}, so another version could be used later. Use the tag {TrainingImages.Version}.");
        }
    }

    private static Finding? Registry(ImageUri image)
    {
        var isListed = Registries.TryGetAccount(image.Region, out var account);
        if (account == image.Account && image.Suffix == Registries.SuffixOf(image.Region))
        {
            return null;
        }

        return isListed && account != image.Account && Registries.RegionOf(image.Account) is { } other
            ? Report(Rules.ImageOfOtherRegion, image, $"Account {image.Account} is the registry of {other}, but the image is in {image.Region}. Use {Right(image)}.")
            : Report(
                Rules.UnknownRegistry, image,
                account == image.Account ? $"The registry of {image.Region} ends in {Registries.SuffixOf(image.Region)}, not in {image.Suffix}. Use {Right(image)}."
                : isListed ? $"Account {image.Account} is not the registry of {image.Region}, so the image may not be that of the algorithm. Use {Right(image)}."
                : $"No registry of the algorithm is known in {image.Region}. Train in one of the regions that have it.");
    }

    private static string Right(ImageUri image) => TrainingImages.TryForRegion(image.Region, out var uri) ? uri : $"{BuiltInAlgorithms.ObjectDetection}:{TrainingImages.Version}";

    private static Finding Report(Rule rule, ImageUri image, string message) => CheckedRequest.Report(rule, RequestPaths.Image, message, image.ToString());
}
