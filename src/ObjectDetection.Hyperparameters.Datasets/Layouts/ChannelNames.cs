namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>The names of channels, which are those of the folders that hold them.</summary>
internal static class ChannelNames
{
    public const string Training = "train";
    public const string Validation = "validation";
    public const string AnnotationSuffix = "_annotation";

    /// <summary>The names of validation files and folders that users give beside those of the channels.</summary>
    private static readonly string[] ValidationPrefixes = ["val", "test"];

    public static bool IsTraining(string name) => IsTraining(name.AsSpan());

    public static bool IsAnnotation(string name) => name.EndsWith(AnnotationSuffix, StringComparison.Ordinal);

    /// <summary>Determines whether a path within a data set is one of validation data: a part of it says so, and its last one does not say otherwise.</summary>
    public static bool IsOfValidation(string path)
    {
        var parts = path.Split('/');
        return parts.Any(IsValidation) && !IsTraining(parts[^1]);
    }

    /// <summary>Determines whether a file is in a folder of validation data. Its own name says nothing: it is that of one image.</summary>
    public static bool IsInValidation(ReadOnlySpan<char> path)
    {
        for (int end; (end = path.IndexOf('/')) >= 0; path = path[(end + 1)..])
        {
            if (IsTraining(path[..end]))
            {
                return false;
            }

            if (IsValidation(path[..end]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Determines whether a name is that of the validation channel or short for it.</summary>
    public static bool IsShortForValidation(string name) => name.StartsWith(ValidationPrefixes[0], StringComparison.OrdinalIgnoreCase);

    public static bool IsValidation(string name) => IsValidation(name.AsSpan());

    private static bool IsTraining(ReadOnlySpan<char> name) => name.StartsWith(Training, StringComparison.OrdinalIgnoreCase);

    private static bool IsValidation(ReadOnlySpan<char> name)
    {
        foreach (var prefix in ValidationPrefixes)
        {
            if (name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
