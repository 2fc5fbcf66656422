using System.Buffers.Binary;
using System.Runtime.InteropServices;
using ObjectDetection.Hyperparameters.Datasets.Images;
using ObjectDetection.Hyperparameters.Datasets.Probing;

namespace ObjectDetection.Hyperparameters.Datasets.Records;

/// <summary>What the first bytes of a record say: its header, its label and the header of its image. It is reused for each record.</summary>
/// <remarks>Source: https://github.com/apache/mxnet/blob/1.4.0/src/io/image_recordio.h.</remarks>
/// <param name="comparesContents">Whether the key of the image is needed.</param>
internal sealed class RecordSample(bool comparesContents)
{
    /// <summary>The number of bytes before the label: flag, scalar label, and two parts of the ID.</summary>
    public const int HeaderSize = 24;

    /// <summary>The number of label values that are kept. A label with more is only measured.</summary>
    public const int MaximumLabel = 1 << 20;

    private const int IdOffset = 8;
    private const int FirstHead = 512;
    private float[] label = new float[64];

    /// <summary>Gets the offset of the record in the file.</summary>
    public long Offset { get; private set; }

    /// <summary>Gets the number of bytes of the record.</summary>
    public long Length { get; private set; }

    /// <summary>Gets the number of label values, or 0 if the record has none.</summary>
    public long Flag { get; private set; }

    public ulong Id { get; private set; }

    public ImageHeader Image { get; private set; }

    /// <summary>Gets the number of bytes of the image.</summary>
    public long ImageLength { get; private set; }

    public ulong ContentKey { get; set; }

    public bool HasHeader => Length >= HeaderSize;

    public bool LabelFits => HasHeader && Length - HeaderSize >= Flag * sizeof(float);

    /// <summary>Gets the offset of the image in the record.</summary>
    public long ImageStart => HeaderSize + (Flag * sizeof(float));

    public ReadOnlySpan<float> Label => Flag <= MaximumLabel ? label.AsSpan(0, (int)Flag) : [];

    /// <summary>Takes what is needed from the first bytes of a record.</summary>
    /// <param name="bytes">The first bytes, or all.</param>
    /// <param name="offset">The offset of the record in the file.</param>
    /// <param name="length">The number of bytes of the record.</param>
    /// <returns>Zero, or the number of first bytes that are needed.</returns>
    public int Read(ReadOnlySpan<byte> bytes, long offset, long length)
    {
        (Offset, Length, Flag, Id, Image, ImageLength, ContentKey) = (offset, length, 0, 0, default, 0, 0);
        if (!HasHeader)
        {
            return 0;
        }

        if (bytes.Length < HeaderSize)
        {
            return (int)Math.Min(length, HeaderSize + FirstHead);
        }

        Flag = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        Id = BinaryPrimitives.ReadUInt64LittleEndian(bytes[IdOffset..]);
        if (!LabelFits)
        {
            return 0;
        }

        ImageLength = length - ImageStart;
        if (Flag > MaximumLabel)
        {
            return 0;
        }

        var start = (int)ImageStart;
        var needed = (int)Math.Min(length, start + FirstHead);
        if (bytes.Length < needed)
        {
            return needed;
        }

        var head = bytes[start..];
        Image = ImageHeaders.Read(head, ImageLength);
        if (Image.NeedsLength > head.Length)
        {
            return start + Image.NeedsLength;
        }

        KeepLabel(bytes.Slice(HeaderSize, (int)Flag * sizeof(float)));
        ContentKey = comparesContents ? ProbeRun.KeyOf(head, ImageLength) : 0;
        return 0;
    }

    private void KeepLabel(ReadOnlySpan<byte> bytes)
    {
        if (label.Length < Flag)
        {
            label = new float[Math.Max((int)Flag, label.Length * 2)];
        }

        if (BitConverter.IsLittleEndian)
        {
            bytes.CopyTo(MemoryMarshal.AsBytes(label.AsSpan()));
            return;
        }

        for (var i = 0; i < Flag; i++)
        {
            label[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(i * sizeof(float))..]);
        }
    }
}
