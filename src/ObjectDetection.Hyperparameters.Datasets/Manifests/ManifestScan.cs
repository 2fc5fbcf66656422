using ObjectDetection.Hyperparameters.Datasets.Annotations;
using ObjectDetection.Hyperparameters.Datasets.Lines;
using ObjectDetection.Hyperparameters.Datasets.Probing;
using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Manifests;

/// <summary>One reading of a manifest.</summary>
internal sealed class ManifestScan(ProbeRun run, string file, ChunkReader chunks)
{
    private const int MostShown = 10;
    private readonly LabelSearch search = new();
    private readonly ManifestLabel? wanted = run.Options.LabelAttribute is { } name ? new ManifestLabel(name) : null;
    private readonly LineScan<ManifestTally> scan = new(run, () => new ManifestTally(run, file));
    private ManifestLabel? label;
    private bool hasByteOrderMark;
    private string? document;
    private bool isUnclear;

    public async Task<ChannelTally> ReadAsync()
    {
        var tally = run.CreateTally();
        using var references = run.Options.References is { } storage ? new ReferenceReader(storage, run.Parallelism.MaxDegreeOfParallelism) : null;
        var blocks = new LineBlocks(chunks);
        await scan.RunAsync(blocks.ReadAsync(run.CancellationToken), Accept, Prepare, tally.Names.Add).ConfigureAwait(false);
        if (document is not null || isUnclear)
        {
            return Refuse();
        }

        tally.Ranges.Add(new SampleRange(file, tally.Names.Count, HasLines: true));
        foreach (var part in scan.Readers)
        {
            tally.Append(part.Tally);
        }

        CountUnlabeled(tally);
        Complete(tally);
        return tally;

        // The label must be taken before the next block is searched.
        Func<Task<ArraySegment<ulong>>> Prepare(LineBlock block)
        {
            var known = label;
            return () => ReadAsync(block, known, references);
        }
    }

    /// <summary>Looks at a block before it is read: the first one tells the form, and the first one with a label its name.</summary>
    private bool Accept(LineBlock block)
    {
        run.Progress.Add(block.LineCount, block.Bytes.Length);
        if (block.FirstLine == 1)
        {
            hasByteOrderMark = JsonReading.HasByteOrderMark(block.Bytes);
            document = NotLines.Describe(block.Bytes);
        }

        if (label is null && document is null && !block.IsTooLong)
        {
            search.Search(JsonReading.WithoutByteOrderMark(block.Bytes));
            isUnclear = wanted is null && search.Found.Count > 1;
            label = wanted ?? (search.Found is [var only] ? new ManifestLabel(only) : null);
        }

        return document is null && !isUnclear;
    }

    private async Task<ArraySegment<ulong>> ReadAsync(LineBlock block, ManifestLabel? name, ReferenceReader? reader)
    {
        var keys = LineScan<ManifestTally>.RentKeys(block);
        var references = new List<ManifestReference>();
        scan.Use((block, name, keys, references), static (part, state) => part.Read(state.block, state.name, state.keys, state.references));
        block.Release();
        if (references.Count > 0)
        {
            var images = await reader!.ReadAsync(references, run.CancellationToken).ConfigureAwait(false);
            scan.Use((images, references), (part, state) =>
            {
                for (var index = 0; index < state.images.Length; index++)
                {
                    ReferenceReader.Count(state.images[index], state.references[index], file, part.Tally);
                }
            });
        }

        return keys;
    }

    /// <summary>Returns a tally of nothing but the reason why the manifest is not read on.</summary>
    private ChannelTally Refuse()
    {
        var tally = run.CreateTally();
        tally.IsComplete = false;
        if (document is not null)
        {
            tally.Problems.Add(Rules.ManifestNotLines, new Place(file) { Line = 1 }, document);
        }
        else
        {
            tally.Problems.Add(Rules.LabelAttributeUnclear, new Place(file), $"the lines have {Shown()}");
        }

        Complete(tally);
        return tally;
    }

    /// <summary>A line without the label is a problem of the line if others have it, and one problem of the manifest if none has.</summary>
    private void CountUnlabeled(ChannelTally tally)
    {
        var (unlabeled, video) = (run.CreateTally(), run.CreateTally());
        var hasLabel = false;
        foreach (var part in scan.Readers)
        {
            unlabeled.Append(part.Unlabeled);
            video.Append(part.Video);
            hasLabel |= part.HasLabel;
        }

        if (hasLabel)
        {
            tally.Problems.Append(unlabeled.Problems, default);
        }
        else if (video.Problems.All.Any())
        {
            tally.Problems.Append(video.Problems, default);
        }
        else if (unlabeled.Problems.All.Any())
        {
            var shown = Shown();
            var missing = wanted is not null ? Text.Quote(wanted.Name) : shown.Length > 0 ? "a label for detection" : "a label";
            tally.Problems.Add(Rules.LabelAttributeUnclear, new Place(file), $"no line has {missing}{(shown.Length > 0 ? $"; they have {shown}" : "")}");
        }
    }

    private void Complete(ChannelTally tally)
    {
        if (hasByteOrderMark)
        {
            tally.Problems.Add(Rules.ByteOrderMark, new Place(file), "the file begins with EF BB BF");
        }

        chunks.Report(tally, file);
        tally.IsComplete &= run.Options.Sample is null;
    }

    /// <summary>Names the labels for detection, or else all others, or returns nothing if there is none.</summary>
    private string Shown()
    {
        var names = search.Found.Count > 0
            ? [.. search.Found.Select(Text.Quote)]
            : search.Others.Select(static other => $"{Text.Quote(other.Name)} of type {Text.Quote(other.Type)}").ToArray();
        var shown = string.Join(" and ", names.Take(MostShown));
        return names.Length > MostShown ? $"{shown} and {Text.Of(names.Length - MostShown)} more" : shown;
    }
}
