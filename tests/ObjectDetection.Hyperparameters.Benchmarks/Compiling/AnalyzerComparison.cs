using System.Globalization;
using System.Text.RegularExpressions;

namespace ObjectDetection.Hyperparameters.Benchmarks.Compiling;

/// <summary>What the analyzer costs the compiler: a project of 500 files that does not use the library, and the same with 50 uses.</summary>
internal static partial class AnalyzerComparison
{
    private const int Tenth = 10;

    /// <summary>Compiles both projects in fresh processes, with the analyzer and without, and prints the medians of the analyzer's share.</summary>
    /// <param name="analyzer">The built analyzer.</param>
    /// <param name="isQuick">Whether to compile a small project once, to see that it works.</param>
    public static int Run(string analyzer, bool isQuick)
    {
        var (rounds, files) = isQuick ? (1, 20) : (5, 500);
        var folder = Directory.CreateTempSubdirectory("odhp-compile-").FullName;
        try
        {
            foreach (var uses in (int[])[0, files / Tenth])
            {
                var response = Write(Path.Combine(folder, $"uses-{uses}"), files, uses);
                var shares = new List<double>();
                for (var round = 0; round <= rounds; round++)
                {
                    if (ProcessRun.Of("dotnet", Compiler(), $"@{response}") is not { } without || ProcessRun.Read("dotnet", Compiler(), $"@{response}", $"-analyzer:{analyzer}", "-reportanalyzer") is not { } report)
                    {
                        Console.Error.WriteLine("the compiler failed");
                        return 1;
                    }

                    if (round > 0)
                    {
                        shares.Add(double.Parse(TotalTime().Match(report).Groups[1].Value, CultureInfo.InvariantCulture) / without.Wall.TotalSeconds);
                    }
                }

                shares.Sort();
                Console.WriteLine(FormattableString.Invariant($"{files} files, {uses} uses: the analyzer takes {shares[rounds / 2]:P1} of the time of compiling (median of {rounds}, from {shares[0]:P1} to {shares[^1]:P1})"));
            }

            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Returns the path of the compiler of the newest SDK beside this runtime.</summary>
    private static string Compiler()
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        return Directory.GetFiles(Path.Combine(root, "sdk"), "csc.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
    }

    /// <summary>Writes a project.</summary>
    /// <returns>The path of the file with the compiler's arguments.</returns>
    private static string Write(string folder, int files, int uses)
    {
        Directory.CreateDirectory(folder);
        for (var file = 0; file < files; file++)
        {
            File.WriteAllText(Path.Combine(folder, $"File{file}.cs"), GeneratedSource.Of(file, usesLibrary: file < uses));
        }

        var response = Path.Combine(folder, "arguments.rsp");
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(static path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal));
        File.WriteAllLines(
            response,
            [
                "-noconfig", "-nologo", "-target:library", "-langversion:latest", "-nullable:enable", "-debug:portable", $"-out:\"{Path.Combine(folder, "out.dll")}\"",
                .. platform.Append(typeof(ObjectDetectionHyperparameters).Assembly.Location).Select(static path => $"-reference:\"{path}\""), $"\"{Path.Combine(folder, "*.cs")}\"",
            ]);
        return response;
    }

    [GeneratedRegex(@"Total analyzer execution time: ([0-9.]+) seconds")]
    private static partial Regex TotalTime();
}
