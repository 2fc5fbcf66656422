using System.Buffers.Binary;
using System.IO.Hashing;
using ObjectDetection.Hyperparameters.Datasets.Images;

namespace ObjectDetection.Hyperparameters.Datasets.Records;

/// <summary>Assembles a record from its parts. The writer splits records at the magic number and drops it, even inside the header, so that nothing is read before all is there.</summary>
internal sealed class PartBuffer
{
    private const int Maximum = RecordSample.HeaderSize + (RecordSample.MaximumLabel * sizeof(float)) + ImageHeaders.MaximumHead;
    private readonly XxHash3 hash = new();
    private byte[] buffer = new byte[4096];
    private int kept;
    private long length;
    private bool hashesImage;

    public void Clear(bool hashes) => (kept, length, hashesImage) = (0, 0, hashes);

    public void AddMagic()
    {
        Span<byte> magic = stackalloc byte[RecordFrame.Alignment];
        BinaryPrimitives.WriteUInt32LittleEndian(magic, RecordFrame.Magic);
        Add(magic);
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        var taken = Math.Min(bytes.Length, Maximum - kept);
        if (kept + taken > buffer.Length)
        {
            Array.Resize(ref buffer, Math.Min(Math.Max(kept + taken, buffer.Length * 2), Maximum));
        }

        bytes[..taken].CopyTo(buffer.AsSpan(kept));
        kept += taken;
        if (hashesImage && taken < bytes.Length)
        {
            if (length < Maximum)
            {
                HashKept();
            }

            hash.Append(bytes[taken..]);
        }

        length += bytes.Length;
    }

    /// <summary>Reads the record.</summary>
    public void Complete(RecordSample sample, long offset)
    {
        sample.Read(buffer.AsSpan(0, kept), offset, length);
        if (hashesImage)
        {
            if (length <= Maximum)
            {
                HashKept();
            }

            sample.ContentKey = hash.GetCurrentHashAsUInt64() | 1;
        }
    }

    private void HashKept()
    {
        hash.Reset();
        var flag = kept >= RecordSample.HeaderSize ? BinaryPrimitives.ReadUInt32LittleEndian(buffer) : 0;
        var start = Math.Min(RecordSample.HeaderSize + ((long)flag * sizeof(float)), kept);
        hash.Append(buffer.AsSpan((int)start, kept - (int)start));
    }
}
