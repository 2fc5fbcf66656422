using Microsoft.CodeAnalysis;

namespace ObjectDetection.Hyperparameters.Tests.Support;

/// <summary>What the tests run with, for the compiler.</summary>
internal static class LoadedReferences
{
    /// <summary>Gets all assemblies but the analyzer, which has the library's types in it, too.</summary>
    public static IEnumerable<MetadataReference> All => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(static path => Path.GetFileNameWithoutExtension(path) != "ObjectDetection.Hyperparameters.Analyzers")
        .Select(static path => MetadataReference.CreateFromFile(path));
}
