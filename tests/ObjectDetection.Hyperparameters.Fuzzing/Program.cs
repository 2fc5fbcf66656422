using System.Globalization;
using ObjectDetection.Hyperparameters.Fuzzing;
using ObjectDetection.Hyperparameters.Fuzzing.Generation;
using ObjectDetection.Hyperparameters.Fuzzing.Python;
using ObjectDetection.Hyperparameters.Fuzzing.Running;
using ObjectDetection.Hyperparameters.Fuzzing.Targets;
using SharpFuzz;

// smoke [--inputs 100000] [--seed 1]       the same inputs each time, shared by all targets
// fuzz TARGET [--minutes 1] [--seed 1]     random inputs until the time is over; the target all is every one in turn
// run TARGET FILE...                       what failed before
// patterns [--count 100000] [--seed 1]     random patterns, compared with an installed Python
// afl TARGET                               an input of AFL++ after the other; README.md says how
// dictionary FILE                          the words that readers look for, as a dictionary of AFL++
const int SmokePatterns = 5000;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var folder = Path.Combine(Path.GetTempPath(), "odhp-fuzz");
try
{
    switch (args)
    {
        case ["smoke", .. var rest]:
            var options = Arguments.Parse(rest, "--inputs", "--seed");
            var failures = Smoke.Run(FuzzTargets.All, options.Get("--inputs", 100_000), options.Get("--seed", 1), Console.Out, folder);
            return failures + Compare(SmokePatterns, options.Get("--seed", 1)) == 0 ? 0 : 1;
        case ["patterns", .. var rest]:
            options = Arguments.Parse(rest, "--count", "--seed");
            return Compare(options.Get("--count", 100_000), options.Get("--seed", 1)) == 0 ? 0 : 1;
        case ["fuzz", var name, .. var rest]:
            options = Arguments.Parse(rest, "--minutes", "--seed");
            var time = TimeSpan.FromMinutes(options.Get("--minutes", 1));
            return Endless.Run(name == "all" ? FuzzTargets.All : [Target(name)], time, options.Get("--seed", 1), Console.Out, folder) == 0 ? 0 : 1;
        case ["run", var name, .. { Length: > 0 } files]:
            foreach (var file in files)
            {
                Target(name).Run(File.ReadAllBytes(file));
            }

            Console.WriteLine($"{files.Length} passed");
            return 0;
        case ["afl", var name]:
            var fuzzed = Target(name);
            Fuzzer.OutOfProcess.Run(stream =>
            {
                using var copy = new MemoryStream();
                stream.CopyTo(copy);
                fuzzed.Run(copy.ToArray());
            });
            return 0;
        case ["dictionary", var file]:
            using (var writer = new StreamWriter(file))
            {
                Words.Write(writer);
            }

            return 0;
        default:
            throw new FormatException("Use smoke, fuzz TARGET, run TARGET FILE..., patterns, afl TARGET or dictionary FILE.");
    }
}
catch (FormatException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}

static IFuzzTarget Target(string name) =>
    FuzzTargets.Find(name) ?? throw new FormatException($"{name} is not a target. Use {string.Join(", ", FuzzTargets.All.Select(static target => target.Name))}.");

static int Compare(long count, long seed)
{
    using var python = PythonProcess.TryStart();
    if (python is null)
    {
        Console.WriteLine("No python3 is installed: patterns were not compared with it.");
        return 0;
    }

    return new PatternComparison(python, Console.Out).Run(count, seed);
}
