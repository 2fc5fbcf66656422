using System.Text.Json;

namespace ObjectDetection.Hyperparameters.Datasets.Annotations;

/// <summary>
/// The label of one image as it is written, right or wrong. One object reads any number of labels, one after another; it belongs to one thread. Nothing is counted
/// before the JSON has been read to its end, so that of repeated members the last one counts, as in Python.
/// </summary>
internal sealed class Annotation
{
    /// <summary>The largest number of entries that are kept. A file that is read at all has no room for more objects, only for other entries.</summary>
    public const int MostBoxes = 1 << 17;

    private const int LongestPath = 4096;
    private const int MostKept = 4096;
    private readonly NameCache cache = new();
    private readonly byte[] scratch = new byte[JsonReading.NameBuffer];
    private AnnotatedBox[] boxes = new AnnotatedBox[16];
    private (int Id, string Name)[] names = new (int, string)[16];
    private int nameCount;
    private byte[] file = new byte[256];
    private int fileLength;
    private byte[] buffer = [];

    /// <summary>Gets the entries of <c>annotations</c>, at most <see cref="MostBoxes"/>.</summary>
    public ReadOnlySpan<AnnotatedBox> Boxes => boxes.AsSpan(0, Math.Min(BoxCount, MostBoxes));

    /// <summary>Gets the number of entries of <c>annotations</c>.</summary>
    public int BoxCount { get; private set; }

    /// <summary>Gets the names of <c>categories</c>, true or not.</summary>
    public ReadOnlySpan<(int Id, string Name)> Names => names.AsSpan(0, nameCount);

    /// <summary>Gets what <c>annotations</c> is. Without an array there is no label.</summary>
    public JsonKind BoxesKind { get; private set; }

    public bool HasBoxes => BoxesKind == JsonKind.Array;

    /// <summary>Gets <c>image_size</c>.</summary>
    public AnnotatedSize Size { get; private set; }

    /// <summary>Gets what <c>file</c> is.</summary>
    public JsonKind FileKind { get; private set; }

    /// <summary>Gets <c>file</c> in UTF-8, without escapes; empty if it is missing or no text.</summary>
    public ReadOnlySpan<byte> FileUtf8 => file.AsSpan(0, fileLength);

    /// <summary>Gets <c>file</c>, which is created at each call, or <see langword="null"/> if it is missing or no text.</summary>
    public string? File => FileKind == JsonKind.Text ? JsonReading.TextOf(FileUtf8, LongestPath) : null;

    /// <summary>Gets what is wrong with the JSON of the last file, or <see langword="null"/> if it was read.</summary>
    public string? Fault { get; private set; }

    /// <summary>
    /// Reads a file: one JSON object, with or without a byte order mark.
    /// </summary>
    /// <returns><see langword="false"/> if it is none; <see cref="Fault"/> says why. No other member says anything then.</returns>
    public bool TryReadFile(ReadOnlySpan<byte> json)
    {
        Reset();
        Fault = null;
        json = JsonReading.WithoutByteOrderMark(json);
        var reader = new Utf8JsonReader(json, JsonReading.Options);
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                var kind = JsonReading.KindOf(reader.TokenType);
                Fault = $"the file contains {(kind == JsonKind.Text ? "text" : new JsonNumber(kind, 0).Instead)}, not an object";
                return false;
            }

            ReadObject(ref reader);
            reader.Read();
            return true;
        }
        catch (JsonException exception)
        {
            Fault = JsonFault.Describe(exception, json);
            return false;
        }
    }

    public void Reset()
    {
        (BoxCount, nameCount, fileLength) = (0, 0, 0);
        (BoxesKind, FileKind) = (JsonKind.Missing, JsonKind.Missing);
        Size = default;

        // One damaged label must not hold the texts of its names for the rest of the data. Boxes are few enough to be kept.
        if (names.Length > MostKept)
        {
            names = new (int, string)[16];
        }
    }

    /// <summary>Reads the members of an object; the reader is at its start, and goes to its end.</summary>
    /// <exception cref="JsonException">The JSON is not valid.</exception>
    public void ReadObject(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonReading.NameOf(in reader, scratch);
            switch (name.Length)
            {
                case 11 when name.SequenceEqual("annotations"u8):
                    reader.Read();
                    ReadBoxes(ref reader);
                    break;
                case 10 when name.SequenceEqual("image_size"u8):
                    reader.Read();
                    Size = AnnotatedSize.Read(ref reader, scratch);
                    break;
                case 10 when name.SequenceEqual("categories"u8):
                    reader.Read();
                    ReadCategories(ref reader);
                    break;
                case 4 when name.SequenceEqual("file"u8):
                    reader.Read();
                    ReadFile(ref reader);
                    break;
                default:
                    reader.Read();
                    reader.Skip();
                    break;
            }
        }
    }

    private void ReadBoxes(ref Utf8JsonReader reader)
    {
        BoxCount = 0;
        BoxesKind = JsonReading.KindOf(reader.TokenType);
        if (BoxesKind != JsonKind.Array)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (BoxCount == boxes.Length && BoxCount < MostBoxes)
            {
                Array.Resize(ref boxes, BoxCount * 2);
            }

            var box = AnnotatedBox.Read(ref reader, scratch);
            if (BoxCount < MostBoxes)
            {
                boxes[BoxCount] = box;
            }

            BoxCount++;
        }
    }

    private void ReadFile(ref Utf8JsonReader reader)
    {
        FileKind = JsonReading.KindOf(reader.TokenType);
        fileLength = 0;
        if (FileKind != JsonKind.Text)
        {
            reader.Skip();
            return;
        }

        var text = JsonReading.Unescape(in reader, ref buffer);
        if (file.Length < text.Length)
        {
            file = new byte[text.Length * 2];
        }

        text.CopyTo(file);
        fileLength = text.Length;
    }

    private void ReadCategories(ref Utf8JsonReader reader)
    {
        nameCount = 0;
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            reader.Skip();
            return;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.StartObject)
            {
                ReadCategory(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private void ReadCategory(ref Utf8JsonReader reader)
    {
        JsonNumber id = default;
        string? text = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonReading.NameOf(in reader, scratch);
            var (isId, isName) = (name.SequenceEqual("class_id"u8), name.SequenceEqual("name"u8));
            reader.Read();
            if (isId)
            {
                id = JsonReading.ReadNumber(ref reader);
            }
            else if (isName && reader.TokenType == JsonTokenType.String)
            {
                text = cache.TextOf(JsonReading.Unescape(in reader, ref buffer));
            }
            else
            {
                reader.Skip();
            }
        }

        if (text is not null && id.IsNumber && id.IsWhole && id.Value is >= 0 and < int.MaxValue)
        {
            if (nameCount == names.Length)
            {
                Array.Resize(ref names, nameCount * 2);
            }

            names[nameCount++] = ((int)id.Value, text);
        }
    }
}
