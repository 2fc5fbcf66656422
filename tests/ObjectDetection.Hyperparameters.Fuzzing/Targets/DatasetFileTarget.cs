using ObjectDetection.Hyperparameters.Datasets;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Fuzzing.Generation;
using ObjectDetection.Hyperparameters.Fuzzing.Invariants;

namespace ObjectDetection.Hyperparameters.Fuzzing.Targets;

/// <summary>A data set in one file.</summary>
/// <param name="name">The name of the target.</param>
/// <param name="file">The name of the file.</param>
/// <param name="create">Makes one.</param>
internal sealed class DatasetFileTarget(string name, string file, Func<Dice, byte[]> create) : FuzzTarget
{
    /// <summary>One thread, so that all memory is allocated on it.</summary>
    private static readonly DatasetProbeOptions Options = new() { MaxDegreeOfParallelism = 1 };

    private static readonly Rule[] OfDamage = [Rules.RecordTruncated, Rules.RecordPartsBroken, Rules.RecordWithoutMagic, Rules.TrailingBytes];

    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override bool IsSlow => true;

    /// <inheritdoc/>
    protected override long UsualBytes => 2 * 1024 * 1024;

    /// <inheritdoc/>
    public override byte[] Create(Dice dice) => create(dice);

    /// <inheritdoc/>
    protected override string Answer(byte[] input) => DatasetReports.Describe(Probe(file, input, int.MaxValue));

    /// <inheritdoc/>
    protected override void Check(byte[] input)
    {
        var report = Probe(file, input, int.MaxValue);
        var json = report.ToJson();
        DatasetReports.Check(report, json);
        Invariant.Same(json, Probe(file, input, 7 + (input.Length / 20)).ToJson(), "A file is the same however its bytes arrive");
        using var stream = new MemoryStream(input);
        var streamed = DatasetProbe.ProbeAsync(stream, file, Options).GetAwaiter().GetResult();
        if (!IsDamaged(report) && !IsDamaged(streamed))
        {
            Invariant.Same(json, streamed.ToJson(), "A stream is read as a file");
        }
    }

    /// <summary>Determines whether records are damaged. A stream has no end that is known, and all of its bytes are at hand, so that the damage is found elsewhere and told otherwise.</summary>
    private static bool IsDamaged(DatasetReport report) => report.Problems.Any(static problem => OfDamage.Contains(problem.Rule));

    /// <summary>Probes one file.</summary>
    public static DatasetReport Probe(string file, byte[] input, int longestRead) =>
        DatasetProbe.ProbeAsync(new MemoryStorage(new Dictionary<string, byte[]> { [file] = input }, longestRead), [file], Options).GetAwaiter().GetResult();
}
