using System.Buffers.Binary;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Datasets.Tally;
using M = ObjectDetection.Hyperparameters.Datasets.Report.ReportMembers;

namespace ObjectDetection.Hyperparameters.Datasets.Report;

/// <summary>Writes and reads the keys of the samples of a part, in an order that does not depend on how parts were merged.</summary>
internal static class PartsJson
{
    /// <summary>The maximum number of keys in one text: 64 KiB of base64.</summary>
    private const int KeysPerText = 6 * 1024;

    public static void Write(Utf8JsonWriter writer, ChannelTally tally)
    {
        writer.WriteStartArray(M.Parts);
        if (tally.Paths.Count > 0)
        {
            WriteImages(writer, tally);
        }
        else
        {
            foreach (var part in PartsOf(tally))
            {
                writer.WriteStartObject();
                writer.WriteString(M.File, part.Range.File);
                writer.WriteBoolean(M.HasLines, part.Range.HasLines);
                writer.WriteNumber(M.Count, part.Range.Count);
                WriteKeys(writer, M.Names, part.Names, part.Range.Count);
                if (HasKeys(part.Contents))
                {
                    WriteKeys(writer, M.Contents, part.Contents, part.Range.Count);
                }

                writer.WriteEndObject();
            }
        }

        writer.WriteEndArray();
    }

    public static void Read(ReportNode list, ChannelTally tally)
    {
        var end = 0L;
        foreach (var part in list.Items())
        {
            var paths = part.Optional(M.Paths);
            if (paths is null ? tally.Paths.Count > 0 : tally.Ranges.Count > 0)
            {
                throw list.Refuse("of files or of paths");
            }

            if (paths is { } images)
            {
                tally.Paths.AddRange(images.Items().Select(static path => path.ToText()));
                end = tally.Paths.Count;
            }
            else
            {
                // Every sample has a key here, so that no count is beyond what was read.
                var range = new SampleRange(part.Member(M.File).ToText(), part.Member(M.Count).ToCount(), part.Member(M.HasLines).ToBoolean());
                tally.Ranges.Add(range);
                end += range.Count;
                ReadKeys(part.Member(M.Names), tally.Names, end);
            }

            if (part.Optional(M.Contents) is { } contents)
            {
                ReadKeys(contents, tally.Contents, end);
            }

            tally.Contents.PadTo(end);
        }
    }

    private static void WriteImages(Utf8JsonWriter writer, ChannelTally tally)
    {
        var contents = tally.Contents.Pieces.SelectMany(static piece => piece).ToArray();
        Array.Resize(ref contents, tally.Paths.Count);
        var order = Enumerable.Range(0, tally.Paths.Count).ToArray();
        Array.Sort(order, (left, right) =>
        {
            var difference = string.CompareOrdinal(tally.Paths[left], tally.Paths[right]);
            return difference != 0 ? difference : contents[left].CompareTo(contents[right]);
        });
        writer.WriteStartObject();
        writer.WriteStartArray(M.Paths);
        foreach (var index in order)
        {
            writer.WriteStringValue(tally.Paths[index]);
        }

        writer.WriteEndArray();
        ArraySegment<ulong>[] sorted = [Array.ConvertAll(order, index => contents[index])];
        if (HasKeys(sorted))
        {
            WriteKeys(writer, M.Contents, sorted, order.Length);
        }

        writer.WriteEndObject();
    }

    private static List<Part> PartsOf(ChannelTally tally)
    {
        var lengths = tally.Ranges.Select(static range => range.Count);
        List<Part> parts = [.. tally.Ranges.Zip(tally.Names.Split(lengths), tally.Contents.Split(lengths)).Select(static part => new Part(part.First, part.Second, part.Third))];
        parts.RemoveAll(static part => part.Range.Count == 0);
        parts.Sort(static (left, right) => left.CompareTo(right));
        return parts;
    }

    private static bool HasKeys(IReadOnlyList<ArraySegment<ulong>> pieces) => pieces.Any(static piece => piece.AsSpan().ContainsAnyExcept(0UL));

    private static void WriteKeys(Utf8JsonWriter writer, string name, IReadOnlyList<ArraySegment<ulong>> pieces, long count)
    {
        writer.WriteStartArray(name);
        var bytes = new byte[(int)Math.Min(count, KeysPerText) * sizeof(ulong)];
        var used = 0;
        var missing = Enumerable.Repeat(0UL, (int)(count - pieces.Sum(static piece => (long)piece.Count)));
        foreach (var key in pieces.SelectMany(static piece => piece).Concat(missing))
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(used), key);
            used += sizeof(ulong);
            if (used == bytes.Length)
            {
                writer.WriteBase64StringValue(bytes);
                used = 0;
            }
        }

        if (used > 0)
        {
            writer.WriteBase64StringValue(bytes.AsSpan(0, used));
        }

        writer.WriteEndArray();
    }

    private static void ReadKeys(ReportNode list, KeyList keys, long end)
    {
        var before = keys.Count;
        foreach (var text in list.Items())
        {
            var bytes = text.ToBytes();
            if (bytes.Length % sizeof(ulong) != 0)
            {
                throw text.Refuse("base64 of numbers of 8 bytes");
            }

            for (var at = 0; at < bytes.Length; at += sizeof(ulong))
            {
                keys.Add(BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(at)));
            }
        }

        if (keys.Count != end)
        {
            throw list.Refuse($"keys of {Text.Of(end - before)} samples");
        }
    }

    /// <summary>The samples of a file.</summary>
    private sealed record Part(SampleRange Range, IReadOnlyList<ArraySegment<ulong>> Names, IReadOnlyList<ArraySegment<ulong>> Contents)
    {
        public int CompareTo(Part other)
        {
            var order = string.CompareOrdinal(Range.File, other.Range.File);
            order = order != 0 ? order : Range.HasLines.CompareTo(other.Range.HasLines);
            order = order != 0 ? order : Range.Count.CompareTo(other.Range.Count);
            order = order != 0 ? order : Compare(Names, other.Names);
            return order != 0 ? order : Compare(Contents, other.Contents);
        }

        private static int Compare(IReadOnlyList<ArraySegment<ulong>> left, IReadOnlyList<ArraySegment<ulong>> right)
        {
            using var others = right.SelectMany(static piece => piece).GetEnumerator();
            foreach (var key in left.SelectMany(static piece => piece))
            {
                var order = key.CompareTo(others.MoveNext() ? others.Current : 0);
                if (order != 0)
                {
                    return order;
                }
            }

            return 0;
        }
    }
}
