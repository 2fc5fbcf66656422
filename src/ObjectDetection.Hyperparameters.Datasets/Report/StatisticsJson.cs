using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Datasets.Images;
using ObjectDetection.Hyperparameters.Datasets.Tally;
using M = ObjectDetection.Hyperparameters.Datasets.Report.ReportMembers;

namespace ObjectDetection.Hyperparameters.Datasets.Report;

/// <summary>Writes and reads the distributions in a report. Each is on one line, because they are long.</summary>
internal static class StatisticsJson
{
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly Dictionary<string, ImageFormat> Formats = Enum.GetValues<ImageFormat>().ToDictionary(ImageProblems.NameOf, StringComparer.Ordinal);

    public static void Write(Utf8JsonWriter writer, ChannelTally tally)
    {
        writer.WriteStartObject(M.Statistics);
        WriteHistogram(writer, M.ObjectsPerImage, tally.ObjectsPerImage);
        WriteHistogram(writer, M.BoxSizes, tally.BoxSizes);
        WriteHistogram(writer, M.ImageWidths, tally.Pictures.Widths, ImageTally.PixelsPerBin);
        WriteRange(writer, M.ImageWidthRange, tally.Pictures.WidthRange);
        WriteHistogram(writer, M.ImageHeights, tally.Pictures.Heights, ImageTally.PixelsPerBin);
        WriteRange(writer, M.ImageHeightRange, tally.Pictures.HeightRange);
        WriteCompact(writer, M.ImageFormats, compact =>
        {
            compact.WriteStartObject();
            foreach (var (format, count) in tally.Pictures.Formats.Counts)
            {
                compact.WriteNumber(ImageProblems.NameOf((ImageFormat)format), count);
            }

            compact.WriteEndObject();
        });
        WriteHistogram(writer, M.ImageChannels, tally.Pictures.Channels);
        WriteNames(writer, tally.Classes);
        writer.WriteNumber(M.MaxExamples, tally.MaxExamples);
        writer.WriteEndObject();
    }

    public static int ReadMaxExamples(ReportNode statistics) => statistics.Member(M.MaxExamples).ToNumber();

    public static void Read(ReportNode statistics, ChannelTally tally)
    {
        ReadHistogram(statistics.Member(M.ObjectsPerImage), tally.ObjectsPerImage);
        ReadHistogram(statistics.Member(M.BoxSizes), tally.BoxSizes);
        ReadHistogram(statistics.Member(M.ImageWidths), tally.Pictures.Widths, ImageTally.PixelsPerBin);
        ReadHistogram(statistics.Member(M.ImageHeights), tally.Pictures.Heights, ImageTally.PixelsPerBin);
        tally.Pictures.AddRanges(ReadRange(statistics, M.ImageWidthRange), ReadRange(statistics, M.ImageHeightRange));
        foreach (var (name, count) in statistics.Member(M.ImageFormats).Members())
        {
            tally.Pictures.Formats.Add((int)(Formats.TryGetValue(name, out var format) ? format : throw count.Refuse("the count of a known format")), count.ToCount());
        }

        ReadHistogram(statistics.Member(M.ImageChannels), tally.Pictures.Channels);
        ReadNames(statistics.Member(M.ClassNames), tally.Classes);
    }

    private static void WriteNames(Utf8JsonWriter writer, ClassTally classes) => WriteCompact(writer, M.ClassNames, compact =>
    {
        compact.WriteStartArray();
        foreach (var (id, name, list) in classes.Names.SelectMany(static entry => entry.Value.Select(name => (entry.Key, name.Key, name.Value))))
        {
            compact.WriteStartObject();
            compact.WriteNumber(M.Id, id);
            compact.WriteString(M.Name, name);
            compact.WriteNumber(M.Count, list.Count);
            compact.WriteStartArray(M.Places);
            foreach (var place in list.First)
            {
                compact.WriteStartObject();
                LocationJson.WriteMembers(compact, place.Location);
                compact.WriteEndObject();
            }

            compact.WriteEndArray();
            compact.WriteEndObject();
        }

        compact.WriteEndArray();
    });

    private static void ReadNames(ReportNode list, ClassTally classes)
    {
        foreach (var (item, index) in list.Items().Select(static (item, index) => (item, index)))
        {
            if (index >= ClassTally.MaximumNamed * ClassTally.MaximumNames)
            {
                throw list.Refuse($"an array of at most {Text.Of(ClassTally.MaximumNamed * ClassTally.MaximumNames)} items");
            }

            var name = item.Member(M.Name).ToText();
            var places = LocationJson.ReadAll(item.Member(M.Places), _ => ClassTally.DetailOf(name));
            classes.AddName(item.Member(M.Id).ToNumber(), name, item.Member(M.Count).ToCount(), places);
        }
    }

    private static void WriteHistogram(Utf8JsonWriter writer, string name, Histogram histogram, int step = 1) => WriteCompact(writer, name, compact =>
    {
        compact.WriteStartArray();
        foreach (var (number, count) in histogram.Counts)
        {
            compact.WriteStartArray();
            compact.WriteNumberValue((long)number * step);
            compact.WriteNumberValue(count);
            compact.WriteEndArray();
        }

        compact.WriteEndArray();
    });

    private static void ReadHistogram(ReportNode list, Histogram histogram, int step = 1)
    {
        foreach (var item in list.Items())
        {
            var pair = item.Items(2);
            histogram.Add(pair[0].ToNumber() / step, pair[1].ToCount());
        }
    }

    private static void WriteRange(Utf8JsonWriter writer, string name, (int Smallest, int Largest) range)
    {
        if (range != default)
        {
            WriteCompact(writer, name, compact =>
            {
                compact.WriteStartArray();
                compact.WriteNumberValue(range.Smallest);
                compact.WriteNumberValue(range.Largest);
                compact.WriteEndArray();
            });
        }
    }

    private static (int Smallest, int Largest) ReadRange(ReportNode statistics, string name) =>
        statistics.Optional(name)?.Items(2) is [var smallest, var largest] ? (smallest.ToNumber(), largest.ToNumber()) : default;

    private static void WriteCompact(Utf8JsonWriter writer, string name, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var compact = new Utf8JsonWriter(buffer, Compact))
        {
            write(compact);
        }

        writer.WritePropertyName(name);
        writer.WriteRawValue(buffer.WrittenSpan, skipInputValidation: true);
    }
}
