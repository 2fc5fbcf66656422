using System.Buffers.Binary;
using ObjectDetection.Hyperparameters.Datasets.Images;
using ObjectDetection.Hyperparameters.Datasets.Probing;
using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Records;

/// <summary>Counts the records of a file, or of a piece of it.</summary>
/// <param name="file">The name of the file.</param>
/// <param name="first">The widths of the first label of the file, with which MXNet reads all labels.</param>
/// <param name="run">The probe.</param>
/// <param name="start">The offset of the first record.</param>
internal sealed class RecordTally(string file, LabelWidths? first, ProbeRun run, long start = 0) : IRecordVisitor
{
    private LabelWidths? widths = first;
    private long progressed = start;

    public ChannelTally Tally { get; } = run.CreateTally();

    /// <summary>Gets the number of records so far.</summary>
    public long Count { get; private set; }

    public bool ComparesContents => run.ComparesContents;

    public bool HashesNext => run is { HashesWholeImages: true, ComparesContents: true };

    public void Visit(RecordSample sample)
    {
        var place = new Place(file) { Record = Count++, Offset = sample.Offset };
        Tally.Names.Add(sample.HasHeader ? KeyOf(sample.Id) : 0);
        if (run.ComparesContents)
        {
            Tally.Contents.Add(sample.ImageLength > 0 ? sample.ContentKey : 0);
        }

        Tally.AddImage(Inspect(sample, place));
        if ((Count & 0x3ff) == 0)
        {
            run.CancellationToken.ThrowIfCancellationRequested();
            run.Progress.Add(0x400, sample.Offset - progressed);
            progressed = sample.Offset;
        }

        EndsInDamage = false;
    }

    /// <summary>Gets a value indicating whether no record was found after the last damage.</summary>
    public bool EndsInDamage { get; private set; }

    /// <summary>Ends the count.</summary>
    /// <param name="stop">The offset behind the last record.</param>
    public void Complete(long stop) => run.Progress.Add(Count & 0x3ff, stop - progressed);

    public void Damage(Rule rule, long offset, string detail)
    {
        EndsInDamage = true;
        Tally.IsComplete &= rule == Rules.TrailingBytes;
        Tally.Problems.Add(rule, new Place(file) { Record = Count, Offset = offset }, detail);
    }

    private static ulong KeyOf(ulong id)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, id);
        return ProbeRun.KeyOf(bytes);
    }

    /// <summary>Inspects a record and returns the number of its objects.</summary>
    private int Inspect(RecordSample sample, in Place place)
    {
        if (!sample.HasHeader)
        {
            Tally.Problems.Add(Rules.RecordHeaderTooShort, place, sample.Length,
                static length => $"{Wording.Count(length, "byte")}, but the header has {Text.Of(RecordSample.HeaderSize)}");
            return 0;
        }

        if (!sample.LabelFits)
        {
            Tally.Problems.Add(Rules.LabelExceedsRecord, place, (sample.Flag, sample.Length),
                static found => $"{Text.Of(found.Flag)} label values do not fit into {Wording.Count(found.Length, "byte")}");
            return 0;
        }

        ImageProblems.AddOfRecord(Tally, sample.Image, place);
        if (sample.Flag == 0)
        {
            Tally.Problems.Add(Rules.LabelAbsent, place, "the flag is 0");
            return 0;
        }

        if (sample.Flag > RecordSample.MaximumLabel)
        {
            Tally.AddLabel(sample.Flag, place);
            Tally.Problems.Add(Rules.LabelMalformed, place, sample.Flag, static flag => $"{Text.Of(flag)} values, more than any label has");
            return 0;
        }

        var (objects, found) = DetectionLabel.Count(sample.Label, widths, Tally, place);
        widths ??= found;
        return objects;
    }
}
