namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>The names of channels, which are those of the folders that hold them.</summary>
internal static class ChannelNames
{
    public const string Training = "train";
    public const string Validation = "validation";
    public const string AnnotationSuffix = "_annotation";

    /// <summary>The names of validation files and folders that users give beside those of the channels.</summary>
    private static readonly string[] ValidationPrefixes = ["val", "test"];

    public static bool IsTraining(string name) => name.StartsWith(Training, StringComparison.OrdinalIgnoreCase);

    public static bool IsValidation(string name) => ValidationPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
