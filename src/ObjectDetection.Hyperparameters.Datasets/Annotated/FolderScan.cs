using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using ObjectDetection.Hyperparameters.Datasets.Probing;
using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Annotated;

/// <summary>What the threads share that read images and annotations.</summary>
internal sealed class FolderScan(FolderLists lists, ImageIndex index, ProbeRun run)
{
    private const int FilesOfBatch = 16;
    private readonly ConcurrentBag<FolderWorker> workers = [];
    private volatile bool namesDiffer;

    public FolderLists Lists => lists;

    public ImageIndex Index => index;

    public ProbeRun Run => run;

    public DeferredAnnotations Deferred { get; } = new();

    /// <summary>Gets or sets a value indicating whether images can be missing because a folder cannot be read.</summary>
    public bool MissesImages { get; set; }

    /// <summary>Gets or sets a value indicating whether annotations can be missing because a folder cannot be read.</summary>
    public bool MissesAnnotations { get; set; }

    /// <summary>Gets a value indicating whether an annotation has another name than its image, so that a sample of names tells nothing of what is missing.</summary>
    public bool NamesDiffer => namesDiffer;

    public void TellNamesDiffer() => namesDiffer = true;

    /// <summary>Determines whether a file is in the sample. An image and its annotation are in it, or neither.</summary>
    public bool IsSampled(string path) => run.IsSampled(FilePath.ShortBaseOf(path), 0);

    /// <summary>Hands the files of a list to threads.</summary>
    public Task ForEachAsync(IAsyncEnumerable<DatasetFile> files, Predicate<string> isWanted, Func<FolderWorker, DatasetFile, ValueTask> read) =>
        Parallel.ForEachAsync(BatchesOfAsync(files, isWanted), run.Parallelism, async (batch, _) =>
        {
            if (!workers.TryTake(out var worker))
            {
                worker = new FolderWorker(this);
            }

            foreach (var file in batch)
            {
                await read(worker, file).ConfigureAwait(false);
            }

            worker.TellProgress();
            workers.Add(worker);
        });

    /// <summary>Appends what the threads have counted.</summary>
    public void AppendTo(ChannelTally tally)
    {
        while (workers.TryTake(out var worker))
        {
            tally.Append(worker.Tally);
        }
    }

    private static async IAsyncEnumerable<List<DatasetFile>> BatchesOfAsync(
        IAsyncEnumerable<DatasetFile> files, Predicate<string> isWanted, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var batch = new List<DatasetFile>(FilesOfBatch);
        await foreach (var file in files.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            if (!isWanted(file.Path))
            {
                continue;
            }

            batch.Add(file);
            if (batch.Count == FilesOfBatch)
            {
                yield return batch;
                batch = new List<DatasetFile>(FilesOfBatch);
            }
        }

        if (batch.Count > 0)
        {
            yield return batch;
        }
    }
}
