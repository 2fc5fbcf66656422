using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Mutants;

/// <summary>The mutants that no test can notice, with the reason, as <c>equivalents.txt</c> lists them.</summary>
internal sealed class Equivalents
{
    private readonly HashSet<string> keys;

    private Equivalents(IEnumerable<string> keys) => this.keys = new HashSet<string>(keys, StringComparer.Ordinal);

    /// <summary>Reads the list: lines that start with <c>#</c> give the reason for the lines below them.</summary>
    public static Equivalents Read()
    {
        var path = Repository.PathOf("tests/ObjectDetection.Hyperparameters.Mutants/equivalents.txt");
        return new Equivalents(File.ReadLines(path).Where(static line => line.Length > 0 && line[0] != '#'));
    }

    public bool Has(Mutant mutant) => keys.Contains(mutant.Key);
}
