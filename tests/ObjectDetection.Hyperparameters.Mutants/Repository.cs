using System.Reflection;

namespace ObjectDetection.Hyperparameters.Mutants;

internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static entry => entry.Key == "RepositoryRoot").Value!;

    public static string Source(string project) => Path.Combine(Root, "src", project);

    public static string Tests(string project) => Path.Combine(Root, "tests", project);
}
