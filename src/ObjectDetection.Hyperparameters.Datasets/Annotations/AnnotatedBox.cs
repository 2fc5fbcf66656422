using System.Text.Json;

namespace ObjectDetection.Hyperparameters.Datasets.Annotations;

/// <summary>An entry of <c>annotations</c>, right or wrong.</summary>
internal struct AnnotatedBox
{
    public JsonNumber ClassId;
    public JsonNumber Left;
    public JsonNumber Top;
    public JsonNumber Width;
    public JsonNumber Height;

    /// <summary>What the entry is; all others but an object have no members.</summary>
    public JsonKind Kind;

    public readonly bool HasNumbers => Left.IsNumber && Top.IsNumber && Width.IsNumber && Height.IsNumber;

    public readonly bool HasFraction => !Left.IsWhole || !Top.IsWhole || !Width.IsWhole || !Height.IsWhole;

    /// <summary>Gets a value indicating whether all coordinates could be fractions of an image.</summary>
    public readonly bool IsSmall => IsFraction(Left.Value) && IsFraction(Top.Value) && IsFraction(Width.Value) && IsFraction(Height.Value);

    /// <summary>Reads an entry; the reader is at its first token, and goes to its last one.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="scratch">A buffer of <see cref="JsonReading.NameBuffer"/> bytes.</param>
    public static AnnotatedBox Read(ref Utf8JsonReader reader, byte[] scratch)
    {
        var box = new AnnotatedBox { Kind = JsonReading.KindOf(reader.TokenType) };
        if (box.Kind != JsonKind.Object)
        {
            reader.Skip();
            return box;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = JsonReading.NameOf(in reader, scratch);

            // The names have different lengths, so that each is compared with one only.
            switch (name.Length)
            {
                case 3 when name.SequenceEqual("top"u8):
                    reader.Read();
                    box.Top = JsonReading.ReadNumber(ref reader);
                    break;
                case 4 when name.SequenceEqual("left"u8):
                    reader.Read();
                    box.Left = JsonReading.ReadNumber(ref reader);
                    break;
                case 5 when name.SequenceEqual("width"u8):
                    reader.Read();
                    box.Width = JsonReading.ReadNumber(ref reader);
                    break;
                case 6 when name.SequenceEqual("height"u8):
                    reader.Read();
                    box.Height = JsonReading.ReadNumber(ref reader);
                    break;
                case 8 when name.SequenceEqual("class_id"u8):
                    reader.Read();
                    box.ClassId = JsonReading.ReadNumber(ref reader);
                    break;
                default:
                    reader.Read();
                    reader.Skip();
                    break;
            }
        }

        return box;
    }

    private static bool IsFraction(double value) => value is >= -1 and <= 1;
}
