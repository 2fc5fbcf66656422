using System.Collections.Concurrent;
using System.Diagnostics;

namespace ObjectDetection.Hyperparameters.Mutants;

/// <summary>Runs the tests on each mutant: first those of the slice, then, while none notices it, those that are fast, and those that are slow.</summary>
internal sealed class Hunt
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestOfSlow = TimeSpan.FromMinutes(3);

    /// <summary>Tests that take most of the time. They run on what no other test notices.</summary>
    private static readonly string[] Slow =
    [
        "AwsShapeTests", "JsonFuzzTests", "JsonSchemaAgreementTests", "MessagesTests", "ProfileFitTests", "PublicApiTests", "RecordedPatternTests", "ReviewPropertyTests",
        "TuningSamplingTests", "TwoFaultTests",
    ];

    /// <summary>Tests of the sources, of pages, of whole programs and of costs.</summary>
    private static readonly string[] Never = [.. Each("-namespace-", "Architecture", "Documentation"), .. Each("-class-", "InputCostTests", "PatternCostTests")];

    private static readonly string[] Fast = [.. Never, .. Each("-class-", Slow)];

    private readonly Slice slice;
    private readonly Library library;
    private readonly Equivalents equivalents = Equivalents.Read();

    public Hunt(Slice slice, Library library)
    {
        this.slice = slice;
        this.library = library;
    }

    /// <summary>Runs all mutants and prints what lives; returns whether nothing unlisted does.</summary>
    public async Task<bool> RunAsync(IReadOnlyList<Mutant> mutants, int workers)
    {
        var watch = Stopwatch.StartNew();
        var copies = new ConcurrentBag<TemporaryFolder>();
        var outcomes = new ConcurrentBag<Outcome>();
        try
        {
            var free = new ConcurrentBag<string>();
            for (var i = 0; i < workers; i++)
            {
                var copy = new TemporaryFolder();
                copies.Add(copy);
                CopyTests(copy.Path);
                free.Add(copy.Path);
            }

            if (await ComplaintAsync(copies.First().Path, library.Compile(null)!) is { } complaint)
            {
                throw new InvalidOperationException($"The tests of {slice.TestProject} fail although nothing is changed:\n{complaint}");
            }

            await Parallel.ForEachAsync(mutants, new ParallelOptions { MaxDegreeOfParallelism = workers }, async (mutant, _) =>
            {
                free.TryTake(out var folder);
                var outcome = await JudgeAsync(folder!, mutant);
                free.Add(folder!);
                outcomes.Add(outcome);
                if (outcomes.Count % 25 == 0)
                {
                    Console.Error.WriteLine($"{outcomes.Count} of {mutants.Count} after {watch.Elapsed.TotalMinutes:F0} min");
                }

                if (outcome == Outcome.Survived)
                {
                    Console.WriteLine($"survived {mutant}");
                }
            });
        }
        finally
        {
            foreach (var copy in copies)
            {
                copy.Dispose();
            }
        }

        int Count(Outcome outcome) => outcomes.Count(one => one == outcome);
        Console.WriteLine(
            $"{slice.Name}: {mutants.Count} mutants, {Count(Outcome.Killed)} killed, {Count(Outcome.Equivalent)} equivalent, {Count(Outcome.Survived)} survived, "
            + $"{Count(Outcome.NotCompiled)} not compiled, in {watch.Elapsed.TotalMinutes:F0} min");
        return Count(Outcome.Survived) == 0;
    }

    private async Task<Outcome> JudgeAsync(string folder, Mutant mutant)
    {
        if (equivalents.Has(mutant))
        {
            return Outcome.Equivalent;
        }

        if (library.Compile(mutant) is not { } assembly)
        {
            return Outcome.NotCompiled;
        }

        return await ComplaintAsync(folder, assembly) is null ? Outcome.Survived : Outcome.Killed;
    }

    /// <summary>Returns what the tests say if they fail with an assembly in the place of the library, or <see langword="null"/>.</summary>
    private async Task<string?> ComplaintAsync(string folder, byte[] assembly)
    {
        await File.WriteAllBytesAsync(Path.Combine(folder, $"{slice.Project}.dll"), assembly);
        string[] near = [.. slice.Near.SelectMany(name => new[] { "-namespace", $"{slice.TestProject}.{name}*" })];
        return (near.Length == 0 ? null : await RunTestsAsync(folder, [.. near, .. Fast], Longest))
            ?? await RunTestsAsync(folder, Fast, Longest)
            ?? (slice.HasSlowTests ? await RunTestsAsync(folder, Each("-class", Slow), LongestOfSlow) : null);
    }

    private async Task<string?> RunTestsAsync(string folder, IEnumerable<string> filters, TimeSpan longest)
    {
        var start = new ProcessStartInfo(Path.Combine(folder, slice.TestProject), [.. filters, "-stopOnFail", "-reporter", "quiet"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            // A run is over before measuring its methods pays. A mutant that never ends a list must not take the machine's memory: 2 GiB, in hexadecimal digits.
            Environment = { ["DOTNET_TieredPGO"] = "0", ["DOTNET_GCHeapHardLimit"] = "80000000" },
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        using var timeout = new CancellationTokenSource(longest);
        try
        {
            await process.WaitForExitAsync(timeout.Token);
            return process.ExitCode == 0 ? null : await output + await error;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            return $"They take longer than {longest.TotalMinutes} minutes.";
        }
    }

    private static IEnumerable<string> Each(string option, params string[] names) => names.SelectMany(name => new[] { option, $"*.{name}" });

    private void CopyTests(string target)
    {
        var source = slice.Tests;
        foreach (var folder in Directory.EnumerateDirectories(source, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(target, Path.GetRelativePath(source, folder)));
        }

        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(target, Path.GetRelativePath(source, file)));
        }

        // They would not match what is put in its place.
        File.Delete(Path.Combine(target, $"{slice.Project}.pdb"));
    }

    private enum Outcome
    {
        Killed,
        Survived,
        Equivalent,
        NotCompiled,
    }
}
