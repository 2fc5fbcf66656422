using ObjectDetection.Hyperparameters.Datasets.Images;
using ObjectDetection.Hyperparameters.Datasets.Layouts;
using ObjectDetection.Hyperparameters.Datasets.Probing;
using ObjectDetection.Hyperparameters.Datasets.Storage;
using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Annotated;

/// <summary>
/// Reads a folder of images and one of annotations. An annotation belongs to the image that it names, else to one of its base name in the same folder, else in any folder.
/// </summary>
/// <remarks>
/// The folders are listed several times rather than remembered: an image costs the key of its path, that of its content where contents are compared, and four bits.
/// </remarks>
/// <param name="storage">Where they are.</param>
/// <param name="imageFolder">The folder of the images.</param>
/// <param name="annotationFolder">The folder of the annotations.</param>
/// <param name="contains">Determines which files in the folders belong to the channel; <see langword="null"/> if all do.</param>
internal sealed class ImageFolderReader(IDatasetStorage storage, string imageFolder, string annotationFolder, Predicate<string>? contains = null) : IChannelReader
{
    /// <summary>The maximum number of images without annotations for which it is looked up whether the annotation of their name is that of another image.</summary>
    private const int MostLonely = 64 * 1024;
    private ImageIndex? index;

    public async Task<ChannelTally> ReadAsync(ProbeRun run)
    {
        var tally = run.CreateTally();
        tally.IsComplete = run.Options.Sample is null;
        var lists = new FolderLists(storage, imageFolder, annotationFolder, contains, run.CancellationToken);
        var (missesImages, missesAnnotations) = (false, false);
        index = await IndexAsync(lists, run, tally, (path, exception) => missesImages |= Report(lists.ImagePlace(path), exception, tally)).ConfigureAwait(false);
        var scan = new FolderScan(lists, index, run) { MissesImages = missesImages };
        await scan.ForEachAsync(
            lists.Annotations((path, exception) => missesAnnotations |= Report(lists.AnnotationPlace(path), exception, tally)),
            scan.IsSampled,
            static (worker, file) => worker.ReadAnnotationAsync(file)).ConfigureAwait(false);
        scan.MissesAnnotations = missesAnnotations;
        await ReadDeferredAsync(scan).ConfigureAwait(false);
        await ReadLonelyAsync(scan).ConfigureAwait(false);
        scan.AppendTo(tally);
        tally.Names.Append(index.Keys);
        tally.Contents.Append(index.Contents ?? []);
        if (run.Options.IsPartial)
        {
            tally.Paths.AddRange(await PathsAsync(lists, index).ConfigureAwait(false));
        }
        else
        {
            tally.Ranges.Add(new SampleRange(imageFolder, index.Keys.Length, HasLines: false));
        }

        return tally;
    }

    public async Task ReadAgainAsync(ProbeRun run, Func<long, bool> isWanted, Action<long, ulong, DatasetLocation> found)
    {
        var lists = new FolderLists(storage, imageFolder, annotationFolder, contains, run.CancellationToken);
        var known = index ?? throw new InvalidOperationException("The channel has not been read.");
        var scan = new FolderScan(lists, known, run);
        await scan.ForEachAsync(lists.Images(), path => known.Find(path) is >= 0 and var position && !known.IsEmpty(position) && isWanted(position), async (worker, file) =>
        {
            if (await worker.HashAsync(file.Path).ConfigureAwait(false) is { } hash)
            {
                lock (known)
                {
                    found(known.Find(file.Path), hash, lists.ImagePlace(file.Path).ToLocation());
                }
            }
        }).ConfigureAwait(false);
    }

    /// <summary>Returns the paths of the images in the order of their keys.</summary>
    private static async Task<string[]> PathsAsync(FolderLists lists, ImageIndex index)
    {
        // What was removed meanwhile has no path.
        var paths = new string[index.Keys.Length];
        Array.Fill(paths, "");
        await foreach (var file in lists.Images().ConfigureAwait(false))
        {
            if (index.Find(file.Path) is >= 0 and var position)
            {
                paths[position] = lists.ImagePlace(file.Path).ToLocation().File;
            }
        }

        return paths;
    }

    private static bool Report(in Place place, Exception exception, ChannelTally tally)
    {
        tally.Problems.Add(Rules.FileUnreadable, place, StorageFailure.Describe(exception));
        tally.IsComplete = false;
        return true;
    }

    private static async Task<ImageIndex> IndexAsync(FolderLists lists, ProbeRun run, ChannelTally tally, Action<string, Exception> failed)
    {
        var keys = new KeyList();
        var bytes = new FileBytes();
        var total = 0L;
        await foreach (var file in lists.Images(failed).ConfigureAwait(false))
        {
            if (file.Length == 0 && file.Path.Contains('\uFFFD'))
            {
                tally.Problems.Add(Rules.FileUnreadable, lists.ImagePlace(file.Path), "its name is not UTF-8");
                tally.IsComplete = false;
            }
            else if (FolderSurvey.IsHidden(file.Path))
            {
                tally.Problems.Add(Rules.FileIgnored, lists.ImagePlace(file.Path), "hidden");
            }
            else if (ImageSuffix.FormatOf(file.Path) != ImageFormat.Unknown || await IsImageAsync(lists, file, bytes, run.CancellationToken).ConfigureAwait(false))
            {
                keys.Add(ImageIndex.KeyOf(file.Path, file.Length == 0));
                total += run.IsSampled(FilePath.ShortBaseOf(file.Path), 0) ? file.Length : 0;
            }
            else
            {
                tally.Problems.Add(Rules.FileIgnored, lists.ImagePlace(file.Path), "not an image");
            }
        }

        run.Progress.AddTotal(total);
        return new ImageIndex(keys, run.ComparesContents);
    }

    /// <summary>Determines whether a file is an image though its name does not say so.</summary>
    private static async ValueTask<bool> IsImageAsync(FolderLists lists, DatasetFile file, FileBytes bytes, CancellationToken cancellationToken)
    {
        if (file.Length == 0 || ImageSuffix.IsOther(file.Path))
        {
            return false;
        }

        try
        {
            if (await lists.OpenImageAsync(file.Path).ConfigureAwait(false) is not { } content)
            {
                return false;
            }

            await using var opened = content.ConfigureAwait(false);
            return (await bytes.ReadHeaderAsync(content, cancellationToken).ConfigureAwait(false)).Format is ImageFormat.Jpeg or ImageFormat.Png;
        }
        catch (Exception exception) when (StorageFailure.Is(exception))
        {
            return false;
        }
    }

    private static async Task ReadDeferredAsync(FolderScan scan)
    {
        var deferred = scan.Deferred;
        deferred.Close();
        for (var round = 0; round < deferred.Rounds; round++)
        {
            bool IsInRound(string path) => FilePath.IsAnnotation(path) && scan.IsSampled(path) && deferred.IsIn(path, round);
            var candidates = await FindCandidatesAsync(scan, IsInRound).ConfigureAwait(false);
            await scan.ForEachAsync(
                scan.Lists.Annotations(),
                IsInRound,
                (worker, file) => worker.ReadDeferredAsync(file, candidates.GetValueOrDefault(ProbeRun.KeyOf(FilePath.BaseOf(file.Path))))).ConfigureAwait(false);
        }
    }

    private static async Task<Dictionary<ulong, Candidate?>> FindCandidatesAsync(FolderScan scan, Predicate<string> isInRound)
    {
        var candidates = new Dictionary<ulong, Candidate?>();
        await foreach (var file in scan.Lists.Annotations().ConfigureAwait(false))
        {
            if (isInRound(file.Path))
            {
                candidates.TryAdd(ProbeRun.KeyOf(FilePath.BaseOf(file.Path)), null);
            }
        }

        await foreach (var file in scan.Lists.Images().ConfigureAwait(false))
        {
            if (scan.Index.Find(file.Path) is >= 0 and var position)
            {
                // Images that have an annotation, and names that are only alike up to a dot, are the last resort.
                var rank = scan.Index.IsAnnotated(position) || scan.Index.IsExcused(position) ? 2 : 0;
                Offer(candidates, FilePath.ShortBaseOf(file.Path), new Candidate(file.Path, rank + 1));
                Offer(candidates, FilePath.BaseOf(file.Path), new Candidate(file.Path, rank));
            }
        }

        return candidates;
    }

    private static void Offer(Dictionary<ulong, Candidate?> candidates, ReadOnlySpan<char> name, Candidate candidate)
    {
        var key = ProbeRun.KeyOf(name);
        if (candidates.TryGetValue(key, out var present))
        {
            candidates[key] = Candidate.Better(present, candidate);
        }
    }

    /// <summary>Reads the images without annotations.</summary>
    private static async Task ReadLonelyAsync(FolderScan scan)
    {
        var index = scan.Index;
        if (index.IsAllAnnotatedOnce)
        {
            return;
        }

        // What was added meanwhile is only noticed here if it is named like an image.
        bool IsLonely(string path) => scan.IsSampled(path)
            && (index.Find(path) is >= 0 and var position ? !index.IsAnnotated(position) || index.IsRepeated(position) : ImageSuffix.FormatOf(path) != ImageFormat.Unknown);
        var shared = await FindSharedAsync(scan, IsLonely).ConfigureAwait(false);
        await scan.ForEachAsync(
            scan.Lists.Images(),
            IsLonely,
            (worker, file) => worker.ReadImageAsync(file, shared.Contains(ProbeRun.KeyOf(FilePath.BaseOf(file.Path))))).ConfigureAwait(false);
    }

    /// <summary>Finds the base names of images without annotations for which there is an annotation, which is then that of another image.</summary>
    private static async Task<HashSet<ulong>> FindSharedAsync(FolderScan scan, Predicate<string> isLonely)
    {
        var lonely = new HashSet<ulong>();
        await foreach (var file in scan.Lists.Images().ConfigureAwait(false))
        {
            if (isLonely(file.Path) && lonely.Add(ProbeRun.KeyOf(FilePath.BaseOf(file.Path))) && lonely.Count > MostLonely)
            {
                return [];
            }
        }

        var shared = new HashSet<ulong>();
        await foreach (var file in scan.Lists.Annotations().ConfigureAwait(false))
        {
            var key = ProbeRun.KeyOf(FilePath.BaseOf(file.Path));
            if (FilePath.IsAnnotation(file.Path) && lonely.Contains(key))
            {
                shared.Add(key);
            }
        }

        return shared;
    }
}
