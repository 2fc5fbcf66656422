using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Mutants;

/// <summary>A part of the sources that is mutated together, and the tests that should notice.</summary>
/// <param name="Name">The name by which it is asked for.</param>
/// <param name="Project">The project under <c>src</c>.</param>
/// <param name="Folder">The folder in it, or an empty string for all of it.</param>
/// <param name="Near">The namespaces of the tests that are run first, because they are about these sources.</param>
internal sealed record Slice(string Name, string Project, string Folder, params string[] Near)
{
    private const string Core = "ObjectDetection.Hyperparameters";

    public static IReadOnlyList<Slice> All { get; } =
    [
        new("Catalogue", Core, "Catalogue", "Catalogue"),
        new("Domains", Core, "Domains", "Domains") { Except = "PythonRegex" },
        new("Findings", Core, "Findings", "Validation"),
        new("Validation", Core, "Validation", "Validation"),
        new("Wire", Core, "Wire", "Wire"),
        new("Json", Core, "Json", "Json"),
        new("Training", Core, "Training", "Training"),
        new("Tuning", Core, "Tuning", "Tuning"),
        new("Requests", $"{Core}.Requests", ""),
        new("Datasets", $"{Core}.Datasets", ""),
        new("AspNetCore", $"{Core}.AspNetCore", ""),
    ];

    /// <summary>A folder that is left out.</summary>
    public string? Except { get; private init; }

    /// <summary>Gets a value indicating whether some tests of the project are left until the others notice nothing.</summary>
    public bool HasSlowTests => Project == Core;

    public string TestProject => $"{Project}.Tests";

    /// <summary>The folder of the project.</summary>
    public string Source => Repository.PathOf($"src/{Project}");

    /// <summary>The folder with the built tests.</summary>
    public string Tests => Repository.PathOf($"tests/{TestProject}/bin/Debug/net10.0");

    public static Slice? Find(string name) => All.FirstOrDefault(slice => slice.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public bool Has(string path)
    {
        var parts = Path.GetRelativePath(Source, path).Split(Path.DirectorySeparatorChar);
        return parts[0] is not (".." or "obj") && (Folder.Length == 0 || parts[0] == Folder) && !parts.Contains(Except);
    }
}
