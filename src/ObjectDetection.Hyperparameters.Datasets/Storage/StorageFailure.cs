namespace ObjectDetection.Hyperparameters.Datasets.Storage;

/// <summary>Says why a file cannot be read without the texts of the system, which contain paths of the machine.</summary>
internal static class StorageFailure
{
    public static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException;

    public static string Describe(Exception exception) => exception switch
    {
        WalkException => exception.Message,
        UnauthorizedAccessException => "permission denied",
        FileNotFoundException or DirectoryNotFoundException => "it leads nowhere",
        _ => "it cannot be read",
    };
}
