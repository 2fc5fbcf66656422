namespace ObjectDetection.Hyperparameters.Requests.Catalogue;

/// <summary>The channels that the algorithm reads.</summary>
/// <remarks>Source: https://docs.aws.amazon.com/sagemaker/latest/dg/common-info-all-im-models.html.</remarks>
internal static class ChannelNames
{
    public const string Train = "train";
    public const string Validation = "validation";
    public const string Model = "model";

    /// <summary>What people often write in place of a name.</summary>
    private static readonly (string Name, string Text)[] Short = [(Train, "training"), (Train, "train_data"), (Validation, "val"), (Validation, "eval")];

    /// <summary>Gets the channels without which no job trains.</summary>
    public static IReadOnlyList<string> Required { get; } = [Train, Validation];

    /// <summary>Gets the channels of annotations, which the image format needs.</summary>
    public static IReadOnlyList<string> Annotations { get; } = [AnnotationOf(Train), AnnotationOf(Validation)];

    /// <summary>Gets all of them. The container's log names the test data.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Required, .. Annotations, Model, "test"];

    public static string AnnotationOf(string channel) => channel + "_annotation";

    /// <summary>Returns the channel that was probably meant, or <see langword="null"/> if none is near.</summary>
    public static string? Nearest(string name) => Suggestions.Nearest(name, All, Spellings);

    private static IEnumerable<string> Spellings(string name) =>
        Short.Where(word => name.StartsWith(word.Name, StringComparison.Ordinal)).Select(word => word.Text + name[word.Name.Length..]).Prepend(name);
}
