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

    /// <summary>Determines whether a path within a data set is one of validation data: a part of it says so, and its last one does not say otherwise.</summary>
    public static bool IsOfValidation(string path)
    {
        var parts = path.Split('/');
        return parts.Any(IsValidation) && !IsTraining(parts[^1]);
    }

    public static bool IsValidation(string name) => ValidationPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
}
