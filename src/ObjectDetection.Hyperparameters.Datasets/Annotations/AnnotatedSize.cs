using System.Text.Json;

namespace ObjectDetection.Hyperparameters.Datasets.Annotations;

/// <summary>The <c>image_size</c> of a label, right or wrong.</summary>
internal struct AnnotatedSize
{
    public JsonNumber Width;
    public JsonNumber Height;
    public JsonNumber Depth;

    /// <summary>What <c>image_size</c> is, and what its first entry is.</summary>
    public JsonKind Kind;
    public JsonKind EntryKind;

    /// <summary>Gets a value indicating whether the size is one that an image can have.</summary>
    public readonly bool IsKnown => IsLength(Width) && IsLength(Height);

    /// <summary>Gets the member that is missing or wrong and what is wrong with it, or <see langword="null"/> if there is none.</summary>
    public readonly (string Field, string Detail)? Fault
    {
        get
        {
            if (Kind != JsonKind.Array)
            {
                return ("image_size", $"image_size is {new JsonNumber(Kind, 0).Instead}");
            }

            if (EntryKind != JsonKind.Object)
            {
                return ("image_size", EntryKind == JsonKind.Missing ? "image_size is empty" : "image_size contains no object");
            }

            return FaultOf("width", Width) ?? FaultOf("height", Height) ?? (Depth.IsNumber ? null : FaultOf("depth", Depth));
        }
    }

    /// <summary>Reads the value of <c>image_size</c>; the reader is at its first token, and goes to its last one.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="scratch">A buffer of <see cref="JsonReading.NameBuffer"/> bytes.</param>
    public static AnnotatedSize Read(ref Utf8JsonReader reader, byte[] scratch)
    {
        var size = new AnnotatedSize { Kind = JsonReading.KindOf(reader.TokenType) };
        if (size.Kind != JsonKind.Array)
        {
            reader.Skip();
            return size;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (size.EntryKind != JsonKind.Missing)
            {
                reader.Skip();
                continue;
            }

            size.EntryKind = JsonReading.KindOf(reader.TokenType);
            if (size.EntryKind == JsonKind.Object)
            {
                size.ReadEntry(ref reader, scratch);
            }
            else
            {
                reader.Skip();
            }
        }

        return size;
    }

    private static bool IsLength(JsonNumber number) => number.IsNumber && number.IsWhole && number.Value is >= 1 and <= int.MaxValue;

    private static (string Field, string Detail)? FaultOf(string name, JsonNumber number)
    {
        if (IsLength(number))
        {
            return null;
        }

        var what = number.IsNumber ? Text.Of(number.Value) : number.Instead;
        return ($"image_size.{name}", $"{name} of image_size is {what}");
    }

    private void ReadEntry(ref Utf8JsonReader reader, byte[] scratch)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonReading.NameOf(in reader, scratch);
            var (isWidth, isHeight, isDepth) = (name.SequenceEqual("width"u8), name.SequenceEqual("height"u8), name.SequenceEqual("depth"u8));
            reader.Read();
            var value = JsonReading.ReadNumber(ref reader);
            if (isWidth)
            {
                Width = value;
            }
            else if (isHeight)
            {
                Height = value;
            }
            else if (isDepth)
            {
                Depth = value;
            }
        }
    }
}
