using System.Text;
using ObjectDetection.Hyperparameters.Datasets.Lines;
using ObjectDetection.Hyperparameters.Datasets.Manifests;
using ObjectDetection.Hyperparameters.Datasets.Probing;
using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Support;

/// <summary>Reads manifests from memory.</summary>
internal static class ManifestOf
{
    public static Task<ChannelTally> ReadAsync(string text, DatasetProbeOptions? options = null) => ReadAsync(Encoding.UTF8.GetBytes(text), options);

    public static Task<ChannelTally> ReadAsync(
        byte[] bytes,
        DatasetProbeOptions? options = null,
        int chunkLength = LineBlocks.UsualLength,
        bool isPipe = false,
        int missing = 0,
        bool isCanceled = false)
    {
        var storage = new Bytes(new Dictionary<string, byte[]> { ["m"] = bytes }) { IsPipe = isPipe, Missing = missing };
        return new ManifestReader(new DataSource(storage, "m", "m"), chunkLength).ReadAsync(new ProbeRun(options ?? new(), isCanceled ? new CancellationToken(canceled: true) : TestContext.Current.CancellationToken));
    }
}
