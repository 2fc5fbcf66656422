namespace ObjectDetection.Hyperparameters.Benchmarks.Profiling;

/// <summary>How the tool and the scripts are started.</summary>
internal static class Tool
{
    private static readonly Lazy<string> Interpreter = new(FindInterpreter);

    /// <summary>Returns the command that profiles something.</summary>
    /// <param name="tool">The built odhp.dll, or the natively published odhp.</param>
    /// <param name="path">What to profile.</param>
    public static string[] Profile(string tool, string path) => [.. Start(tool), "profile", path, "--format", "json"];

    public static string[] Start(string tool) => Path.GetExtension(tool) == ".dll" ? ["dotnet", tool] : [tool];

    /// <summary>Returns the command that runs a script.</summary>
    public static string[] Script(string name, params string[] arguments) =>
        [Interpreter.Value, Path.Combine(AppContext.BaseDirectory, "Rivals", name), .. arguments];

    public static ProcessRun Run(string[] command) =>
        ProcessRun.Of(command[0], command[1..]) ?? throw new InvalidOperationException($"{string.Join(' ', command)} failed");

    public static string Read(string[] command) =>
        ProcessRun.Read(command[0], command[1..]) ?? throw new InvalidOperationException($"{string.Join(' ', command)} failed");

    /// <summary>Finds the first Python that has Pillow, which need not be the first on the path.</summary>
    private static string FindInterpreter() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(static folder => Path.Combine(folder, "python3"))
            .Where(File.Exists)
            .FirstOrDefault(static python => ProcessRun.Read(python, "-c", "import sys; from importlib.util import find_spec; sys.exit(not find_spec('PIL'))") is not null)
        ?? throw new InvalidOperationException("no python3 with Pillow was found");
}
