using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Probing;

/// <summary>Reads one channel of a data set of one form.</summary>
internal interface IChannelReader
{
    /// <summary>Reads the channel once.</summary>
    Task<ChannelTally> ReadAsync(ProbeRun run);

    /// <summary>Reads samples again, whole.</summary>
    /// <param name="run">The probe.</param>
    /// <param name="isWanted">Tells which samples to read, by their position among the keys of the tally.</param>
    /// <param name="found">Is told the position, the hash of all bytes of the image, and the location. It is called by one thread at a time.</param>
    Task ReadAgainAsync(ProbeRun run, Func<long, bool> isWanted, Action<long, ulong, DatasetLocation> found);
}
