using System.Buffers.Binary;
using ObjectDetection.Hyperparameters.Datasets.Annotations;
using ObjectDetection.Hyperparameters.Datasets.Lines;
using ObjectDetection.Hyperparameters.Datasets.Probing;
using ObjectDetection.Hyperparameters.Datasets.Records;
using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Lists;

/// <summary>Counts the lines of a list. It belongs to one thread at a time.</summary>
/// <param name="run">The probe.</param>
/// <param name="file">The name of the list.</param>
internal sealed class ListTally(ProbeRun run, string file)
{
    private readonly ListLine line = new();

    public ChannelTally Tally { get; } = run.CreateTally();

    /// <summary>Reads the lines of a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="first">The widths of the first label of the file, or <see langword="null"/> if there is none up to the end of the block.</param>
    /// <param name="keys">Where the key of each line goes.</param>
    public void Read(LineBlock block, LabelWidths? first, Span<ulong> keys)
    {
        if (block.IsTooLong)
        {
            Tally.Problems.Add(Rules.ListLineSkipped, new Place(file) { Line = block.FirstLine }, $"the line is longer than {Text.Of(LineBlocks.LongestLine >> 20)} MiB, and was not read");
            Tally.IsComplete = false;
            return;
        }

        var rest = block.Bytes;
        for (var index = 0; index < keys.Length; index++)
        {
            var end = rest.IndexOf((byte)'\n');
            var text = end < 0 ? rest : rest[..end];
            rest = rest[(text.Length + (end < 0 ? 0 : 1))..];
            if (run.IsSampled(file, block.FirstLine + index))
            {
                keys[index] = ReadLine(text, new Place(file) { Line = block.FirstLine + index }, first);
            }
        }
    }

    private ulong ReadLine(ReadOnlySpan<byte> text, in Place place, LabelWidths? first)
    {
        if (text.EndsWith("\r"u8))
        {
            Tally.Problems.Add(Rules.LineEndsDiffer, place, "the line ends in a carriage return");
        }

        if (PythonNumber.Strip(text).IsEmpty)
        {
            Tally.Problems.Add(Rules.LineBlank, place, "the line is blank");
            return 0;
        }

        if (line.Read(text, out var path) is { } reason)
        {
            var hasOwnEnds = PythonNumber.Strip(text).Contains((byte)'\r');
            Tally.Problems.Add(Rules.ListLineSkipped, place, hasOwnEnds ? "lines end in a carriage return alone, so that they are one line" : reason);
            return 0;
        }

        var named = place with { Image = JsonReading.TextOf(path) };
        if (path.Contains((byte)' '))
        {
            Tally.Problems.Add(Rules.ListPathWithBlank, named, "the path contains a blank");
        }

        var (objects, _) = DetectionLabel.Count(line.Label, first, Tally, named);
        Tally.AddImage(objects);
        Span<byte> key = stackalloc byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(key, line.Index);
        return ProbeRun.KeyOf(key);
    }
}
