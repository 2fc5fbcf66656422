using System.Text.Json;
using ObjectDetection.Hyperparameters.Datasets.Annotations;
using ObjectDetection.Hyperparameters.Datasets.Lines;
using ObjectDetection.Hyperparameters.Datasets.Probing;
using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Manifests;

/// <summary>Counts the lines of a manifest. It belongs to one thread at a time.</summary>
/// <param name="run">The probe.</param>
/// <param name="file">The name of the manifest.</param>
internal sealed class ManifestTally(ProbeRun run, string file)
{
    private const int MostNames = 4096;
    private readonly Annotation annotation = new();
    private readonly NameCache cache = new();
    private readonly byte[] scratch = new byte[JsonReading.NameBuffer];
    private readonly List<(int Id, string Name)> names = [];
    private readonly bool readsReferences = run.Options.References is not null;
    private byte[] sourceBuffer = [];
    private byte[] nameBuffer = [];
    private JsonKind sourceKind;
    private JsonKind labelKind;
    private bool hasSource;

    public ChannelTally Tally { get; } = run.CreateTally();

    /// <summary>Gets the lines that lack the label. They only count if any line has it: if none has, the label is the problem.</summary>
    public ChannelTally Unlabeled { get; } = run.CreateTally();

    /// <summary>Gets the lines whose labels are those of video frames.</summary>
    public ChannelTally Video { get; } = run.CreateTally();

    /// <summary>Gets a value indicating whether any line has the label.</summary>
    public bool HasLabel { get; private set; }

    /// <summary>Reads the lines of a block.</summary>
    /// <param name="block">The block.</param>
    /// <param name="label">The label, or <see langword="null"/> if no line up to here has one.</param>
    /// <param name="keys">Where the key of each line goes.</param>
    /// <param name="references">Where references to images go if they are to be opened.</param>
    public void Read(LineBlock block, ManifestLabel? label, Span<ulong> keys, List<ManifestReference> references)
    {
        if (block.IsTooLong)
        {
            Tally.Problems.Add(Rules.LineUnreadable, new Place(file) { Line = block.FirstLine }, $"the line is longer than {Text.Of(LineBlocks.LongestLine >> 20)} MiB");
            Tally.IsComplete = false;
            return;
        }

        var rest = block.Bytes;
        if (block.FirstLine == 1)
        {
            rest = JsonReading.WithoutByteOrderMark(rest);
        }

        for (var index = 0; index < keys.Length; index++)
        {
            var end = rest.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = rest[(line.Length + (end < 0 ? 0 : 1))..];
            if (run.IsSampled(file, block.FirstLine + index))
            {
                keys[index] = ReadLine(line, new Place(file) { Line = block.FirstLine + index }, label, references);
            }
        }
    }

    private ulong ReadLine(ReadOnlySpan<byte> line, in Place place, ManifestLabel? label, List<ManifestReference> references)
    {
        if (line.EndsWith("\r"u8))
        {
            line = line[..^1];
            Tally.Problems.Add(Rules.LineEndsDiffer, place, "the line ends in a carriage return");
        }

        if (line.TrimStart(" \t\r"u8).IsEmpty)
        {
            Tally.Problems.Add(Rules.LineBlank, place, "the line is blank");
            return 0;
        }

        var reader = new Utf8JsonReader(line, JsonReading.Options);
        ReadOnlySpan<byte> source;
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                var kind = JsonReading.KindOf(reader.TokenType);
                reader.Skip();
                reader.Read();
                Tally.Problems.Add(Rules.LineUnreadable, place, kind, static value => $"the line is {new JsonNumber(value, 0).Instead}");
                return 0;
            }

            source = ReadMembers(ref reader, label);
            reader.Read();
        }
        catch (JsonException exception)
        {
            Tally.Problems.Add(Rules.LineUnreadable, place, line.IndexOf("}\r{"u8) >= 0 ? "lines end in a carriage return alone, so that they are one line" : JsonFault.Describe(exception, line));
            return 0;
        }

        CheckSource(source, place);
        if (labelKind == JsonKind.Object)
        {
            CountLabel(source, place, references);
        }
        else
        {
            CountUnlabeled(line, label, source, place);
        }

        return source.IsEmpty ? 0 : ProbeRun.KeyOf(source);
    }

    /// <summary>Reads the members of a line and returns its reference. Nothing is counted: the line can still end in a fault.</summary>
    private ReadOnlySpan<byte> ReadMembers(scoped ref Utf8JsonReader reader, ManifestLabel? label)
    {
        annotation.Reset();
        names.Clear();
        (sourceKind, labelKind, hasSource) = (JsonKind.Missing, JsonKind.Missing, false);
        ReadOnlySpan<byte> source = default;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonReading.NameOf(in reader, scratch);
            if (name.SequenceEqual("source-ref"u8))
            {
                reader.Read();
                sourceKind = JsonReading.KindOf(reader.TokenType);
                source = sourceKind == JsonKind.Text ? JsonReading.Unescape(in reader, ref sourceBuffer) : default;
                reader.Skip();
            }
            else if (label is not null && name.SequenceEqual(label.Utf8))
            {
                reader.Read();
                labelKind = JsonReading.KindOf(reader.TokenType);
                annotation.Reset();
                if (labelKind == JsonKind.Object)
                {
                    annotation.ReadObject(ref reader);
                }
                else
                {
                    reader.Skip();
                }
            }
            else if (label is not null && name.SequenceEqual(label.Metadata))
            {
                reader.Read();
                ReadMetadata(ref reader);
            }
            else
            {
                hasSource |= name.SequenceEqual("source"u8);
                reader.Read();
                reader.Skip();
            }
        }

        return source;
    }

    private void ReadMetadata(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isMap = JsonReading.IsName(in reader, "class-map"u8);
            reader.Read();
            if (isMap && reader.TokenType == JsonTokenType.StartObject)
            {
                ReadClassMap(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private void ReadClassMap(ref Utf8JsonReader reader)
    {
        names.Clear();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = JsonReading.NameOf(in reader, scratch);
            var isId = System.Buffers.Text.Utf8Parser.TryParse(key, out int id, out var consumed) && consumed == key.Length && id >= 0;
            reader.Read();
            if (isId && reader.TokenType == JsonTokenType.String && names.Count < MostNames)
            {
                names.Add((id, cache.TextOf(JsonReading.Unescape(in reader, ref nameBuffer))));
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private void CheckSource(ReadOnlySpan<byte> source, in Place place)
    {
        if (sourceKind != JsonKind.Text)
        {
            var detail = sourceKind != JsonKind.Missing ? $"source-ref is {new JsonNumber(sourceKind, 0).Instead}"
                : hasSource ? "source-ref is missing; source is not an image"
                : "source-ref is missing";
            Tally.Problems.Add(Rules.LineWithoutImage, place with { Field = "source-ref" }, detail);
        }
        else if (!ImageReference.IsS3(source))
        {
            Tally.Problems.Add(Rules.ReferenceNotS3, place with { Field = "source-ref" }, $"source-ref is {Text.Quote(JsonReading.TextOf(source))}");
        }
    }

    private void CountLabel(ReadOnlySpan<byte> source, in Place place, List<ManifestReference> references)
    {
        HasLabel = true;
        AnnotationCount.Count(annotation, Tally, place, source: source);
        if (!annotation.HasBoxes)
        {
            return;
        }

        Tally.AddImage(annotation.BoxCount);
        foreach (var (id, name) in names)
        {
            Tally.Classes.AddName(id, name, place);
        }

        var size = annotation.Size;
        var (width, height) = size.IsKnown ? ((int)size.Width.Value, (int)size.Height.Value) : (0, 0);
        if (!readsReferences)
        {
            Tally.Pictures.AddSize(width, height);
        }
        else if (ImageReference.IsS3(source))
        {
            references.Add(new ManifestReference(place.Line, JsonReading.TextOf(source), width, height));
        }
    }

    private void CountUnlabeled(ReadOnlySpan<byte> line, ManifestLabel? label, ReadOnlySpan<byte> source, in Place place)
    {
        HasLabel |= labelKind != JsonKind.Missing;
        var other = OtherLabels.Read(line, label);
        if (other.IsVideo)
        {
            Video.Problems.Add(Rules.ManifestOfVideo, place, "the label refers to a sequence of video frames");
        }

        var what = label is null ? "no member is a label for detection" : $"{Text.Quote(label.Name)} is {new JsonNumber(labelKind, 0).Instead}";
        var named = new NamedPlace(place, source).Get() with { Field = label is null ? null : Text.Cut(label.Name) };
        Unlabeled.Problems.Add(Rules.LineWithoutLabel, named, other.FailureReason is { } reason ? $"{what}; failure-reason is {Text.Quote(reason)}" : what);
    }
}
