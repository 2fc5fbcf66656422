using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace ObjectDetection.Hyperparameters.Requests.Catalogue;

/// <summary>The parts of an image's URI in a registry of Amazon ECR.</summary>
/// <param name="Account">The account of the registry.</param>
/// <param name="Region">The region of the registry.</param>
/// <param name="Suffix">The domain of the service.</param>
/// <param name="Repository">The name of the repository.</param>
/// <param name="Tag">The tag, if there is one.</param>
/// <param name="Digest">The digest, if there is one.</param>
internal sealed partial record ImageUri(string Account, string Region, string Suffix, string Repository, string? Tag, string? Digest)
{
    /// <summary>Takes a URI apart. One with a part that is decided at run time, or of another registry, is not parsed.</summary>
    public static bool TryParse(string? uri, [NotNullWhen(true)] out ImageUri? image)
    {
        var match = Form().Match(uri ?? "");
        image = match.Success
            ? new ImageUri(Part("account")!, Part("region")!, Part("suffix")!, Part("repository")!, Part("tag"), Part("digest"))
            : null;
        return match.Success;

        string? Part(string name) => match.Groups[name] is { Success: true } group ? group.Value : null;
    }

    public override string ToString() =>
        $"{Account}.dkr.ecr.{Region}.{Suffix}/{Repository}{(Tag is null ? "" : $":{Tag}")}{(Digest is null ? "" : $"@{Digest}")}";

    [GeneratedRegex(
        @"^(?<account>[0-9]{12})\.dkr\.ecr(-fips)?\.(?<region>[a-z0-9-]{1,32})\.(?<suffix>[a-z0-9.-]{1,32})/(?<repository>[a-z0-9._/-]+)(:(?<tag>[A-Za-z0-9_][A-Za-z0-9_.-]*))?(@(?<digest>[a-z0-9+.:_-]+))?\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
