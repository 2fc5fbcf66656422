using System.Reflection;

namespace ObjectDetection.Hyperparameters.Tests.Support;

/// <summary>The files of the repository that the tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    /// <summary>The path of a file, given from the folder of the solution.</summary>
    public static string PathOf(string file) => Path.Combine(Root, file);

    /// <summary>The text of a file, given from the folder of the solution, with line feeds as line ends.</summary>
    public static string Read(string file) => File.ReadAllText(PathOf(file)).ReplaceLineEndings("\n");
}
