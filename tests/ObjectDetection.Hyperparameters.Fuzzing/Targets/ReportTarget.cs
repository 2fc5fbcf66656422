using System.Text;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Datasets;
using ObjectDetection.Hyperparameters.Fuzzing.Generation;
using ObjectDetection.Hyperparameters.Fuzzing.Invariants;

namespace ObjectDetection.Hyperparameters.Fuzzing.Targets;

/// <summary>A report on a data set that was written as JSON.</summary>
internal sealed class ReportTarget : FuzzTarget
{
    /// <inheritdoc/>
    public override string Name => "reports";

    /// <inheritdoc/>
    public override bool IsSlow => true;

    /// <inheritdoc/>
    protected override long UsualBytes => 2 * 1024 * 1024;

    /// <inheritdoc/>
    public override byte[] Create(Dice dice)
    {
        using var stream = new MemoryStream(RandomDatasets.Manifest(dice));
        var options = new DatasetProbeOptions { MaxDegreeOfParallelism = 1, IsPartial = dice.OneIn(2) };
        return Encoding.UTF8.GetBytes(DatasetProbe.ProbeAsync(stream, "data.manifest", options).GetAwaiter().GetResult().ToJson());
    }

    /// <inheritdoc/>
    protected override string Answer(byte[] input)
    {
        try
        {
            return DatasetReports.Describe(DatasetReport.Parse(Encoding.UTF8.GetString(input)));
        }
        catch (JsonException exception)
        {
            return exception.Message;
        }
    }

    /// <inheritdoc/>
    protected override void Check(byte[] input)
    {
        try
        {
            var json = DatasetReport.Parse(Encoding.UTF8.GetString(input)).ToJson();
            Invariant.Same(json, DatasetReport.Parse(json).ToJson(), "A report that was read is written and read back");
        }
        catch (JsonException)
        {
            // The text is not a report.
        }
    }
}
