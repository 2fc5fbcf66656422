using System.Globalization;
using ObjectDetection.Hyperparameters.Mutants;

// SLICE [--sample N] [--seed N] [--workers N] [--list]
//   changes the sources of a slice in one place at a time, and runs the tests, which should notice; prints each mutant that they let live and that equivalents.txt does not
//   list, and a line of counts; exits with 1 if there is one
//   --sample N    takes N mutants at random instead of all; --seed N chooses which
//   --workers N   runs so many at a time, instead of one for each processor
//   --list        prints the mutants and runs nothing
// The test project of the slice must be built first, in the configuration Debug.
if (args is not [var name, .. var options] || Slice.Find(name) is not { } slice)
{
    Console.Error.WriteLine($"The first argument must be a slice: {string.Join(", ", Slice.All.Select(static slice => slice.Name))}.");
    return 2;
}

for (var i = 0; i < options.Length; i++)
{
    if (options[i] != "--list" && !(options[i] is "--sample" or "--seed" or "--workers" && i + 1 < options.Length && int.TryParse(options[++i], NumberStyles.None, CultureInfo.InvariantCulture, out _)))
    {
        Console.Error.WriteLine($"{options[i]} is not an option, or lacks its number. Use --sample N, --seed N, --workers N or --list.");
        return 2;
    }
}

var library = await Library.LoadAsync(slice);
var mutants = library.FindMutants();
if (Option("--sample") is { } sample)
{
    var random = new Random(Option("--seed") ?? 1);
    var chosen = mutants.ToArray();
    random.Shuffle(chosen);
    mutants = [.. chosen.Take(sample)];
}

if (options.Contains("--list"))
{
    mutants.ForEach(Console.WriteLine);
    Console.WriteLine($"{mutants.Count} mutants");
    return 0;
}

return await new Hunt(slice, library).RunAsync(mutants, Option("--workers") ?? Environment.ProcessorCount) ? 0 : 1;

int? Option(string option) =>
    Array.IndexOf(options, option) is >= 0 and var index && index + 1 < options.Length ? int.Parse(options[index + 1], CultureInfo.InvariantCulture) : null;
