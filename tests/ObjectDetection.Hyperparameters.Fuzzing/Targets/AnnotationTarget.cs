using ObjectDetection.Hyperparameters.Datasets;
using ObjectDetection.Hyperparameters.Fuzzing.Generation;
using ObjectDetection.Hyperparameters.Fuzzing.Invariants;

namespace ObjectDetection.Hyperparameters.Fuzzing.Targets;

/// <summary>A folder with an image and its JSON annotation. The input is both: the annotation up to the first NUL, and then the image, if there is one.</summary>
internal sealed class AnnotationTarget : FuzzTarget
{
    private static readonly DatasetProbeOptions Options = new() { MaxDegreeOfParallelism = 1 };

    /// <inheritdoc/>
    public override string Name => "annotations";

    /// <inheritdoc/>
    public override bool IsSlow => true;

    /// <inheritdoc/>
    protected override long UsualBytes => 2 * 1024 * 1024;

    /// <inheritdoc/>
    public override byte[] Create(Dice dice) => RandomDatasets.Annotation(dice);

    /// <inheritdoc/>
    protected override string Answer(byte[] input) => DatasetReports.Describe(Probe(input, int.MaxValue));

    /// <inheritdoc/>
    protected override void Check(byte[] input)
    {
        var report = Probe(input, int.MaxValue);
        var json = report.ToJson();
        DatasetReports.Check(report, json);
        Invariant.Same(json, Probe(input, 5 + (input.Length / 20)).ToJson(), "A folder is the same however its bytes arrive");
    }

    /// <summary>Probes the folder.</summary>
    public static DatasetReport Probe(byte[] input, int longestRead)
    {
        var end = Array.IndexOf(input, (byte)0);
        var files = new Dictionary<string, byte[]>
        {
            ["d/train/1.png"] = end < 0 ? RandomDatasets.Image : input[(end + 1)..],
            ["d/train_annotation/1.json"] = end < 0 ? input : input[..end],
        };
        return DatasetProbe.ProbeAsync(new MemoryStorage(files, longestRead), ["d"], Options).GetAwaiter().GetResult();
    }
}
