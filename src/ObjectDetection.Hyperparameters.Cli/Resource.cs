namespace ObjectDetection.Hyperparameters.Cli;

/// <summary>The files that the tool carries.</summary>
internal static class Resource
{
    /// <summary>Returns a file, whose last line ends.</summary>
    public static string Read(string name)
    {
        using var reader = new StreamReader(typeof(Resource).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd().TrimEnd() + "\n";
    }
}
