using System.Diagnostics.CodeAnalysis;
using ObjectDetection.Hyperparameters.Requests.Catalogue;

namespace ObjectDetection.Hyperparameters.Requests;

/// <summary>Provides the URIs of the algorithm's image, which each region has in a registry of its own.</summary>
/// <remarks>Source: the list of registries in https://github.com/aws/sagemaker-python-sdk.</remarks>
public static class TrainingImages
{
    /// <summary>The only version of the algorithm.</summary>
    internal const string Version = "1";

    /// <summary>Gets the regions that have the image, in the order of their names.</summary>
    public static IReadOnlyList<string> Regions => Registries.Regions;

    /// <summary>Returns the URI of the image in a region.</summary>
    /// <param name="region">The region, for example <c>us-west-2</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="region"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The region is not in <see cref="Regions"/>.</exception>
    public static string ForRegion(string region)
    {
        ArgumentNullException.ThrowIfNull(region);
        if (TryForRegion(region, out var uri))
        {
            return uri;
        }

        var suggestion = Suggestions.Nearest(region, Regions) is { } nearest ? $" Did you mean {nearest}?" : "";
        throw new ArgumentException($"The region {Text.Quote(region)} has no known image of the algorithm.{suggestion}", nameof(region));
    }

    /// <summary>Gets the URI of the image in a region, if the region is in <see cref="Regions"/>.</summary>
    /// <param name="region">The region.</param>
    /// <param name="uri">The URI, or <see langword="null"/> if the region is not known to have the image.</param>
    /// <returns><see langword="true"/> if the region has the image.</returns>
    public static bool TryForRegion(string? region, [NotNullWhen(true)] out string? uri)
    {
        uri = region is not null && Registries.TryGetAccount(region, out var account)
            ? new ImageUri(account, region, Registries.SuffixOf(region), BuiltInAlgorithms.ObjectDetection, Version, Digest: null).ToString()
            : null;
        return uri is not null;
    }
}
