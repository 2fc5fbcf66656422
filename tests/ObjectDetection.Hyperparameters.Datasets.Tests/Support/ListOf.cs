using System.Text;
using ObjectDetection.Hyperparameters.Datasets.Lines;
using ObjectDetection.Hyperparameters.Datasets.Lists;
using ObjectDetection.Hyperparameters.Datasets.Probing;
using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Support;

/// <summary>Reads lists from memory.</summary>
internal static class ListOf
{
    public static Task<ChannelTally> ReadAsync(string text, DatasetProbeOptions? options = null) => ReadAsync(Encoding.UTF8.GetBytes(text), options);

    public static Task<ChannelTally> ReadAsync(byte[] bytes, DatasetProbeOptions? options = null, int chunkLength = LineBlocks.UsualLength, bool isPipe = false)
    {
        var storage = new Bytes(new Dictionary<string, byte[]> { ["l"] = bytes }) { IsPipe = isPipe };
        return new ListReader(new DataSource(storage, "l", "l"), chunkLength).ReadAsync(new ProbeRun(options ?? new(), TestContext.Current.CancellationToken));
    }
}
