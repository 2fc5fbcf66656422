using System.Reflection;

namespace ObjectDetection.Hyperparameters.Cli.Tests.Support;

/// <summary>What the machine has, and where the repository is.</summary>
internal static class Machine
{
    /// <summary>The folder of the solution.</summary>
    public static string RepositoryRoot { get; } =
        typeof(Machine).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>Skips the test where a program is not installed.</summary>
    public static void Requires(params string[] programs)
    {
        foreach (var program in programs)
        {
            Assert.SkipUnless(Has(program), $"{program} is not on this machine.");
        }
    }

    private static bool Has(string program) =>
        !OperatingSystem.IsWindows()
        && (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
