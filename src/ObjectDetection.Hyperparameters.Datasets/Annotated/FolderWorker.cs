using ObjectDetection.Hyperparameters.Datasets.Annotations;
using ObjectDetection.Hyperparameters.Datasets.Images;
using ObjectDetection.Hyperparameters.Datasets.Storage;
using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Annotated;

/// <summary>Reads annotations and images, one at a time. Nothing that it counts depends on their order.</summary>
internal sealed class FolderWorker(FolderScan scan)
{
    private const int LargestAnnotation = 4 << 20;
    private readonly Annotation annotation = new();
    private readonly FileBytes bytes = new();
    private long items;
    private long read;

    public ChannelTally Tally { get; } = scan.Run.CreateTally();

    private CancellationToken Token => scan.Run.CancellationToken;

    public void TellProgress()
    {
        scan.Run.Progress.Add(items, read);
        (items, read) = (0, 0);
    }

    /// <summary>Reads a file in the folder of the annotations.</summary>
    public async ValueTask ReadAnnotationAsync(DatasetFile file)
    {
        if (!FilePath.IsAnnotation(file.Path))
        {
            Tally.Problems.Add(Rules.FileIgnored, scan.Lists.AnnotationPlace(file.Path), "not an annotation");
            return;
        }

        scan.Deferred.AddListed();
        var isRead = await TryLoadAsync(file, isAgain: false).ConfigureAwait(false);
        if (FindImage(file.Path, isRead) is not { } image)
        {
            scan.Deferred.Add(file.Path);
        }
        else if (isRead)
        {
            await CountAsync(file.Path, image.Path, image.Position, image.IsNamed).ConfigureAwait(false);
        }
        else
        {
            scan.Index.Excuse(image.Position);
        }
    }

    /// <summary>Reads an annotation whose image is neither named nor in the same folder.</summary>
    public async ValueTask ReadDeferredAsync(DatasetFile file, Candidate? candidate)
    {
        var isRead = await TryLoadAsync(file, isAgain: true).ConfigureAwait(false);
        if (FindImage(file.Path, isRead) is not null)
        {
            return;
        }

        var position = candidate is null ? -1 : scan.Index.Find(candidate.Path);
        if (isRead && position >= 0)
        {
            await CountAsync(file.Path, candidate!.Path, position, isNamed: false).ConfigureAwait(false);
        }
        else if (isRead)
        {
            CountWithoutImage(file.Path);
        }
        else if (position >= 0)
        {
            scan.Index.Excuse(position);
        }
    }

    /// <summary>Reads an image, and reports it if it has no annotation.</summary>
    /// <param name="file">The image.</param>
    /// <param name="isShared">Whether there is an annotation of its name.</param>
    public async ValueTask ReadImageAsync(DatasetFile file, bool isShared)
    {
        var place = scan.Lists.ImagePlace(file.Path);
        var position = scan.Index.Find(file.Path);
        if (position < 0)
        {
            Tally.Problems.Add(Rules.FileUnreadable, place, "it was added while the folder was read");
            Tally.IsComplete = false;
            return;
        }

        if (scan.Index.IsRepeated(position))
        {
            Tally.Problems.Add(Rules.NumberRepeated, place, "several annotations name it");
        }

        if (scan.Index.IsAnnotated(position))
        {
            return;
        }

        if (await ReadHeaderAsync(file.Path, position, isFirst: true).ConfigureAwait(false) is { } header)
        {
            ImageProblems.IsDecodable(Tally, header, place);
            if (header.Fault == ImageFault.NotAccepted)
            {
                return;
            }
        }

        if (scan.Index.IsExcused(position) || scan.MissesAnnotations || (scan.Run.Options.Sample is not null && scan.NamesDiffer))
        {
            return;
        }

        if (isShared || HasAnnotatedTwin(file.Path))
        {
            Tally.Problems.Add(Rules.AnnotationShared, place, file.Path, static path => $"{Text.QuotePath(FilePath.BaseOf(path).ToString() + ".json")} belongs to another image");
        }
        else
        {
            Tally.Problems.Add(Rules.AnnotationMissing, place, file.Path, static path => $"there is no {Text.QuotePath(FilePath.BaseOf(path).ToString() + ".json")}");
        }
    }

    /// <summary>Hashes a whole image.</summary>
    /// <returns><see langword="null"/> if it cannot be read any more.</returns>
    public async ValueTask<ulong?> HashAsync(string path)
    {
        try
        {
            if (await scan.Lists.OpenImageAsync(path).ConfigureAwait(false) is not { } content)
            {
                return null;
            }

            await using var opened = content.ConfigureAwait(false);
            bytes.Clear();
            return await bytes.KeyOfAsync(content, isWhole: true, Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (StorageFailure.Is(exception))
        {
            return null;
        }
    }

    private async ValueTask<bool> TryLoadAsync(DatasetFile file, bool isAgain)
    {
        var (rule, detail) = await LoadAsync(file).ConfigureAwait(false);
        if (!isAgain && rule is not null)
        {
            Tally.Problems.Add(rule, scan.Lists.AnnotationPlace(file.Path), detail);
        }

        if (!isAgain && JsonReading.HasByteOrderMark(bytes.Read))
        {
            Tally.Problems.Add(Rules.ByteOrderMark, scan.Lists.AnnotationPlace(file.Path), "UTF-8 byte order mark");
        }

        Tally.IsComplete &= rule != Rules.FileUnreadable;
        return rule is null;
    }

    private async ValueTask<(Rule? Rule, string Detail)> LoadAsync(DatasetFile file)
    {
        bytes.Clear();
        if (file.Length == 0)
        {
            return UnreadableName(file.Path) ?? (Rules.AnnotationUnreadable, "it is empty");
        }

        try
        {
            if (await scan.Lists.OpenAnnotationAsync(file.Path).ConfigureAwait(false) is not { } content)
            {
                return (Rules.FileUnreadable, "it is not there any more");
            }

            await using var opened = content.ConfigureAwait(false);
            if (!await bytes.ReadAsync(content, LargestAnnotation, Token).ConfigureAwait(false))
            {
                return (Rules.AnnotationUnreadable, $"it is larger than {Text.Of(LargestAnnotation >> 20)} MiB");
            }

            return annotation.TryReadFile(bytes.Read) ? default : (Rules.AnnotationUnreadable, annotation.Fault!);
        }
        catch (Exception exception) when (StorageFailure.Is(exception))
        {
            return (Rules.FileUnreadable, StorageFailure.Describe(exception));
        }
    }

    /// <summary>A name that is not UTF-8 is listed, but not found again, so that its length is unknown.</summary>
    private static (Rule? Rule, string Detail)? UnreadableName(string path) => path.Contains('\uFFFD') ? (Rules.FileUnreadable, "its name is not UTF-8") : null;

    private (string Path, int Position, bool IsNamed)? FindImage(string path, bool isRead)
    {
        if (isRead && annotation.File is { } name && scan.Index.Find(name) is >= 0 and var named)
        {
            return (name, named, true);
        }

        var start = FilePath.WithoutSuffix(path).ToString();
        foreach (var suffix in ImageSuffix.Usual)
        {
            if (scan.Index.Find(start + suffix) is >= 0 and var position)
            {
                return (start + suffix, position, false);
            }
        }

        return null;
    }

    private async ValueTask CountAsync(string path, string image, int position, bool isNamed)
    {
        if (isNamed && !FilePath.ShortBaseOf(path).SequenceEqual(FilePath.ShortBaseOf(image)))
        {
            scan.TellNamesDiffer();
        }

        var place = scan.Lists.AnnotationPlace(path) with { Image = image };
        if (annotation.FileKind is not (JsonKind.Text or JsonKind.Digits))
        {
            ReportNoFile(place);
        }
        else if (!isNamed)
        {
            ReportWrongFile(place);
        }

        var isFirst = scan.Index.Annotate(position);
        var isReadable = false;
        ImageHeader header = default;
        if (await ReadHeaderAsync(image, position, isFirst).ConfigureAwait(false) is { } found)
        {
            header = found;
            isReadable = header.Fault == ImageFault.None;
            if (isFirst)
            {
                CountImage(header, image);
            }
        }

        var size = annotation.Size;
        if (header.HasSize && size.IsKnown && !header.Fits(size.Width.Value, size.Height.Value))
        {
            Tally.Problems.Add(
                Rules.ImageSizeDiffers,
                place with { Field = "image_size" },
                (size, header),
                static state => $"{Text.Of(state.size.Width.Value)}x{Text.Of(state.size.Height.Value)}, but the image is {Text.Of(state.header.Width)}x{Text.Of(state.header.Height)}");
        }

        AnnotationCount.Count(annotation, Tally, place, header.IsTurned ? default : (header.Width, header.Height));
        if (isReadable && annotation.HasBoxes)
        {
            Tally.AddImage(annotation.BoxCount);
        }
        else
        {
            Tally.Objects += annotation.BoxCount;
        }
    }

    private void CountImage(in ImageHeader header, string path)
    {
        var place = scan.Lists.ImagePlace(path);
        if (ImageProblems.Add(Tally, header, place) && ImageSuffix.FormatOf(path) != header.Format)
        {
            Tally.Problems.Add(Rules.ImageSuffixDiffers, place, header.Format, static format => $"the image is a {ImageProblems.NameOf(format)}");
        }
    }

    private void CountWithoutImage(string path)
    {
        var place = scan.Lists.AnnotationPlace(path);
        if (annotation.FileKind is not (JsonKind.Text or JsonKind.Digits))
        {
            ReportNoFile(place);
        }

        if (!scan.MissesImages)
        {
            Tally.Problems.Add(
                Rules.ImageMissing,
                place,
                annotation.File ?? FilePath.BaseOf(path).ToString(),
                static name => $"there is no image {Text.QuotePath(name)}");
        }

        AnnotationCount.Count(annotation, Tally, place);
        Tally.Objects += annotation.BoxCount;
    }

    private void ReportNoFile(in Place place) => Tally.Problems.Add(
        Rules.AnnotationMemberMissing, place with { Field = "file" }, annotation.FileKind, static kind => $"file is {new JsonNumber(kind, 0).Instead}");

    private void ReportWrongFile(in Place place)
    {
        if (!scan.MissesImages)
        {
            Tally.Problems.Add(Rules.AnnotationFileDiffers, place with { Field = "file" }, annotation.File ?? "", static name => $"{Text.QuotePath(name)} does not exist");
        }
    }

    /// <summary>Reads the header of an image.</summary>
    /// <returns><see langword="null"/> if the file cannot be read, which is reported.</returns>
    private async ValueTask<ImageHeader?> ReadHeaderAsync(string path, int position, bool isFirst)
    {
        items += isFirst ? 1 : 0;
        if (scan.Index.IsEmpty(position))
        {
            return new ImageHeader { Fault = ImageFault.Empty };
        }

        var detail = "it is not there any more";
        try
        {
            if (await scan.Lists.OpenImageAsync(path).ConfigureAwait(false) is { } content)
            {
                await using var opened = content.ConfigureAwait(false);
                read += isFirst ? content.Length ?? 0 : 0;
                var header = await bytes.ReadHeaderAsync(content, Token).ConfigureAwait(false);
                if (header.Fault == ImageFault.None && scan.Index.Contents is { } keys)
                {
                    keys[position] = await bytes.KeyOfAsync(content, scan.Run.HashesWholeImages, Token).ConfigureAwait(false);
                }

                return header;
            }
        }
        catch (Exception exception) when (StorageFailure.Is(exception))
        {
            detail = StorageFailure.Describe(exception);
        }

        Tally.IsComplete = false;
        if (isFirst)
        {
            Tally.Problems.Add(Rules.FileUnreadable, scan.Lists.ImagePlace(path), detail);
        }

        return null;
    }

    private bool HasAnnotatedTwin(string path)
    {
        var start = FilePath.WithoutSuffix(path).ToString();
        foreach (var suffix in ImageSuffix.Usual)
        {
            if (scan.Index.Find(start + suffix) is >= 0 and var position && (scan.Index.IsAnnotated(position) || scan.Index.IsExcused(position)))
            {
                return true;
            }
        }

        return false;
    }
}
