using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace ObjectDetection.Hyperparameters.Fuzzing.Generation;

/// <summary>Small data sets: RecordIO, manifests, lists and annotations.</summary>
internal static class RandomDatasets
{
    /// <summary>Gets the header of an image of 64 by 48 pixels.</summary>
    public static byte[] Image { get; } = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 64, 0, 0, 0, 48, 8, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, .. "IEND"u8, 0xAE, 0x42, 0x60, 0x82];

    /// <summary>Returns records with labels in front of images, as im2rec writes them.</summary>
    public static byte[] RecordIO(Dice dice)
    {
        var bytes = new List<byte>();
        for (var records = dice.Between(0, 5); records > 0; records--)
        {
            var label = Label(dice);
            var payload = new byte[24 + (label.Length * 4) + Image.Length];
            BinaryPrimitives.WriteUInt32LittleEndian(payload, dice.OneIn(20) ? (uint)dice.Next() : (uint)label.Length);
            BinaryPrimitives.WriteUInt64LittleEndian(payload.AsSpan(8), (ulong)records);
            for (var i = 0; i < label.Length; i++)
            {
                BinaryPrimitives.WriteSingleLittleEndian(payload.AsSpan(24 + (i * 4)), label[i]);
            }

            Image.CopyTo(payload.AsSpan(24 + (label.Length * 4)));
            Frame(bytes, dice, payload);
        }

        return [.. bytes];
    }

    /// <summary>Returns an augmented manifest.</summary>
    public static byte[] Manifest(Dice dice)
    {
        var lines = new StringBuilder();
        for (var count = dice.Between(1, 5); count > 0; count--)
        {
            var annotations = RandomJson.Array(Enumerable.Range(0, dice.Between(0, 4)).Select(_ => Box("left", "top", "width", "height", dice)).ToArray(), dice);
            var size = RandomJson.Array([RandomJson.Object([("width", Side(dice)), ("height", Side(dice)), ("depth", "3")], dice)], dice);
            var metadata = RandomJson.Object([("class-map", RandomJson.Object([("0", "\"dog\""), ("1", RandomJson.String(RandomTexts.Odd(dice), dice))], dice)), ("type", "\"groundtruth/object-detection\"")], dice);
            var label = RandomJson.Object([("annotations", annotations), ("image_size", size)], dice);
            lines.Append(RandomJson.Object([("source-ref", RandomJson.String($"s3://bucket/{dice.Below(3)}.jpg", dice)), ("boxes", label), ("boxes-metadata", metadata)], dice).ReplaceLineEndings(" ")).Append('\n');
        }

        return Wtf8.Encode(lines.ToString());
    }

    /// <summary>Returns a list for im2rec.</summary>
    public static byte[] List(Dice dice)
    {
        var lines = new StringBuilder();
        for (var line = dice.Between(1, 5); line > 0; line--)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{line}\t{string.Join('\t', Label(dice).Select(value => dice.OneIn(30) ? RandomTexts.Number(dice) : value.ToString(CultureInfo.InvariantCulture)))}\timages/{line}.jpg\n");
        }

        return Wtf8.Encode(lines.ToString());
    }

    /// <summary>Returns a JSON annotation and, sometimes, an image.</summary>
    public static byte[] Annotation(Dice dice)
    {
        var boxes = Enumerable.Range(0, dice.Between(0, 4)).Select(_ => Box("left", "top", "width", "height", dice)).ToArray();
        var json = RandomJson.Object(
            [
                ("file", RandomJson.String("1.png", dice)),
                ("image_size", RandomJson.Array([RandomJson.Object([("width", Side(dice)), ("height", Side(dice)), ("depth", "3")], dice)], dice)),
                ("annotations", RandomJson.Array(boxes, dice)),
                ("categories", RandomJson.Array(Enumerable.Range(0, dice.Between(0, 3)).Select(i => RandomJson.Object([("class_id", $"{i}"), ("name", RandomJson.String($"c{i}", dice))], dice)).ToArray(), dice)),
            ],
            dice);
        return dice.OneIn(3) ? [.. Wtf8.Encode(json), 0, .. Image] : Wtf8.Encode(json);
    }

    private static string Box(string left, string top, string width, string height, Dice dice) =>
        RandomJson.Object([("class_id", dice.Errs(8) ? RandomTexts.Number(dice) : $"{dice.Below(4)}"), (left, Side(dice)), (top, Side(dice)), (width, Side(dice)), (height, Side(dice))], dice);

    private static string Side(Dice dice) => dice.Errs(10) ? RandomTexts.Number(dice) : $"{1 + dice.Below(70)}";

    /// <summary>Returns a label: the length of the header, the length of an object, and the objects.</summary>
    private static float[] Label(Dice dice)
    {
        var label = new List<float> { 2, 5 };
        for (var objects = dice.Between(0, 4); objects > 0; objects--)
        {
            label.AddRange([dice.Below(5), Place(dice), Place(dice), Place(dice), Place(dice)]);
        }

        if (dice.OneIn(10))
        {
            label[dice.Below(label.Count)] = dice.Of(-1, 0, 1e9f, float.NaN, float.PositiveInfinity, 0.5f, -0.0f);
        }

        return [.. label];
    }

    private static float Place(Dice dice) => dice.OneIn(12) ? dice.Of(-0.1f, 1.1f, 0, 1) : (float)Math.Round(dice.NextDouble(), 3);

    private static void Frame(List<byte> bytes, Dice dice, byte[] payload)
    {
        const uint Magic = 0xCED7230A;
        var header = new byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(header, Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(4), (uint)payload.Length | (dice.OneIn(30) ? (uint)dice.Below(8) << 29 : 0));
        bytes.AddRange(header);
        bytes.AddRange(payload);
        bytes.AddRange(new byte[-bytes.Count & 3]);
    }
}
