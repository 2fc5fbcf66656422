using System.Text;

namespace ObjectDetection.Hyperparameters.Requests.Tests.Logs;

/// <summary>A log of any length that is made while it is read.</summary>
internal sealed class GeneratedLog(long lines, Func<long, string> lineOf) : Stream
{
    private byte[] current = [];
    private int position;
    private long next;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (position == current.Length)
        {
            if (next == lines)
            {
                return 0;
            }

            (current, position) = (Encoding.UTF8.GetBytes(lineOf(next++)), 0);
        }

        var length = Math.Min(count, current.Length - position);
        current.AsSpan(position, length).CopyTo(buffer.AsSpan(offset));
        position += length;
        return length;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
