using System.Collections.Frozen;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Training;

/// <summary>Provides the instance types on which the algorithm is documented to train.</summary>
/// <remarks>
/// The families are those of https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html: P2, P3, G4dn and G5.
/// The GPUs and their memory are those of https://aws.amazon.com/ec2/instance-types/.
/// A name is accepted with or without <c>ml.</c>; apart from that, it must be spelled as the service spells it.
/// </remarks>
public static class InstanceTypes
{
    private const string Prefix = "ml.";

    private static readonly string[] OtherFamilies =
    [
        "p4d", "p4de", "p5", "p5e", "p5en", "p6-b200", "p6-b300", "p6e-gb200", "g4ad", "g5g", "g6", "g6e", "g6f", "g7", "g7e", "gr6", "gr6f",
        "trn1", "trn1n", "trn2", "inf1", "inf2",
    ];

    private static readonly string[] CpuFamilies =
    [
        "t2", "t3", "t3a", "t4g", "m4", "m5", "m5a", "m5ad", "m5d", "m5dn", "m5n", "m6a", "m6g", "m6gd", "m6i", "m6id", "m6idn", "m6in", "m7a", "m7g", "m7gd",
        "m7i", "m8g", "c4", "c5", "c5a", "c5ad", "c5d", "c5n", "c6a", "c6g", "c6gd", "c6gn", "c6i", "c6id", "c6in", "c7a", "c7g", "c7gd", "c7gn", "c7i", "c8g",
        "r3", "r4", "r5", "r5a", "r5ad", "r5b", "r5d", "r5dn", "r5n", "r6a", "r6g", "r6gd", "r6i", "r6id", "r6idn", "r6in", "r7a", "r7g", "r7gd", "r7i", "r8g",
    ];

    /// <summary>Gets every type of the documented families.</summary>
    public static IReadOnlyList<InstanceType> All { get; } = Array.AsReadOnly<InstanceType>(
    [
        new("ml.p2.xlarge", 1, 12, "K80"),
        new("ml.p2.8xlarge", 8, 12, "K80"),
        new("ml.p2.16xlarge", 16, 12, "K80"),
        new("ml.p3.2xlarge", 1, 16, "V100"),
        new("ml.p3.8xlarge", 4, 16, "V100"),
        new("ml.p3.16xlarge", 8, 16, "V100"),
        new("ml.p3dn.24xlarge", 8, 32, "V100"),
        new("ml.g4dn.xlarge", 1, 16, "T4"),
        new("ml.g4dn.2xlarge", 1, 16, "T4"),
        new("ml.g4dn.4xlarge", 1, 16, "T4"),
        new("ml.g4dn.8xlarge", 1, 16, "T4"),
        new("ml.g4dn.12xlarge", 4, 16, "T4"),
        new("ml.g4dn.16xlarge", 1, 16, "T4"),
        new("ml.g5.xlarge", 1, 24, "A10G"),
        new("ml.g5.2xlarge", 1, 24, "A10G"),
        new("ml.g5.4xlarge", 1, 24, "A10G"),
        new("ml.g5.8xlarge", 1, 24, "A10G"),
        new("ml.g5.12xlarge", 4, 24, "A10G"),
        new("ml.g5.16xlarge", 1, 24, "A10G"),
        new("ml.g5.24xlarge", 4, 24, "A10G"),
        new("ml.g5.48xlarge", 8, 24, "A10G"),
    ]);

    /// <summary>Gets the documented families, in the order of <see cref="All"/>.</summary>
    internal static IReadOnlyList<string> DocumentedFamilies { get; } = [.. All.Select(static type => type.Family).Distinct()];

    private static FrozenDictionary<string, InstanceType> ByName { get; } =
        All.SelectMany(static type => new[] { KeyValuePair.Create(type.Name, type), KeyValuePair.Create(Bare(type.Name), type) })
            .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Returns the instance type with the specified name, or <see langword="null"/> if it is not in <see cref="All"/>.</summary>
    /// <param name="name">The name, with or without <c>ml.</c>.</param>
    public static InstanceType? Find(string? name) => name is null ? null : ByName.GetValueOrDefault(name);

    /// <summary>Determines from the name of an instance type whether the algorithm can train on it.</summary>
    /// <param name="name">The name, with or without <c>ml.</c>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    internal static InstanceSupport SupportOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var family = FamilyOf(name);
        return Find(name) is not null ? InstanceSupport.Documented
            : OtherFamilies.Contains(family) ? InstanceSupport.Undocumented
            : CpuFamilies.Contains(family) ? InstanceSupport.Unsupported
            : InstanceSupport.Unknown;
    }

    /// <summary>Returns the known name that was probably meant.</summary>
    /// <remarks>A size is corrected only within a documented family: any other name is more likely new than misspelled.</remarks>
    internal static string? Nearest(string name)
    {
        var usual = name.Trim().ToLowerInvariant();
        var meant = Find(usual)
            ?? Suggestions.Nearest(usual, All.Where(type => type.Family == FamilyOf(usual)), static type => [type.Name, Bare(type.Name)]);
        return meant?.Name;
    }

    private static string Bare(string name) => name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;

    private static string? FamilyOf(string name)
    {
        var bare = Bare(name);
        var point = bare.IndexOf('.', StringComparison.Ordinal);
        return point > 0 && point < bare.Length - 1 ? bare[..point] : null;
    }
}
