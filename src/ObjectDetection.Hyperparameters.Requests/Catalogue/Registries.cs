using System.Diagnostics.CodeAnalysis;

namespace ObjectDetection.Hyperparameters.Requests.Catalogue;

/// <summary>The registries that hold the image of the algorithm, one for each region.</summary>
/// <remarks>Source: sagemaker-core/src/sagemaker/core/image_uri_config/object-detection.json in https://github.com/aws/sagemaker-python-sdk.</remarks>
internal static class Registries
{
    public const string Source = "https://github.com/aws/sagemaker-python-sdk";

    private const string UsualSuffix = "amazonaws.com";

    private static readonly Dictionary<string, string> Accounts = new(StringComparer.Ordinal)
    {
        ["af-south-1"] = "455444449433",
        ["ap-east-1"] = "286214385809",
        ["ap-northeast-1"] = "501404015308",
        ["ap-northeast-2"] = "306986355934",
        ["ap-northeast-3"] = "867004704886",
        ["ap-south-1"] = "991648021394",
        ["ap-south-2"] = "628508329040",
        ["ap-southeast-1"] = "475088953585",
        ["ap-southeast-2"] = "544295431143",
        ["ap-southeast-3"] = "951798379941",
        ["ap-southeast-4"] = "106583098589",
        ["ca-central-1"] = "469771592824",
        ["ca-west-1"] = "190319476487",
        ["cn-north-1"] = "390948362332",
        ["cn-northwest-1"] = "387376663083",
        ["eu-central-1"] = "813361260812",
        ["eu-central-2"] = "680994064768",
        ["eu-north-1"] = "669576153137",
        ["eu-south-1"] = "257386234256",
        ["eu-south-2"] = "104374241257",
        ["eu-west-1"] = "685385470294",
        ["eu-west-2"] = "644912444149",
        ["eu-west-3"] = "749696950732",
        ["il-central-1"] = "898809789911",
        ["me-central-1"] = "272398656194",
        ["me-south-1"] = "249704162688",
        ["sa-east-1"] = "855470959533",
        ["us-east-1"] = "811284229777",
        ["us-east-2"] = "825641698319",
        ["us-gov-east-1"] = "237065988967",
        ["us-gov-west-1"] = "226302683700",
        ["us-iso-east-1"] = "490574956308",
        ["us-isob-east-1"] = "765400339828",
        ["us-isof-east-1"] = "108575199400",
        ["us-isof-south-1"] = "124985052026",
        ["us-west-1"] = "632365934929",
        ["us-west-2"] = "433757028032",
    };

    private static readonly (string RegionPrefix, string Suffix)[] OtherSuffixes =
    [
        ("cn-", "amazonaws.com.cn"),
        ("us-iso-", "c2s.ic.gov"),
        ("us-isob-", "sc2s.sgov.gov"),
        ("us-isof-", "csp.hci.ic.gov"),
    ];

    /// <summary>Gets the regions, in the order of their names.</summary>
    public static IReadOnlyList<string> Regions { get; } = Array.AsReadOnly<string>([.. Accounts.Keys.Order(StringComparer.Ordinal)]);

    public static bool TryGetAccount(string region, [NotNullWhen(true)] out string? account) => Accounts.TryGetValue(region, out account);

    /// <summary>Returns the region that an account is the registry of, or <see langword="null"/> if there is none.</summary>
    public static string? RegionOf(string account) => Accounts.FirstOrDefault(entry => entry.Value == account).Key;

    /// <summary>Returns the domain of the service in a region.</summary>
    public static string SuffixOf(string region) =>
        OtherSuffixes.FirstOrDefault(other => region.StartsWith(other.RegionPrefix, StringComparison.Ordinal)).Suffix ?? UsualSuffix;
}
