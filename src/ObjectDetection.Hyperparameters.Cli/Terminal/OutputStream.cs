using System.Runtime.InteropServices;

namespace ObjectDetection.Hyperparameters.Cli.Terminal;

/// <summary>Standard output that notices when its reader is gone.</summary>
/// <remarks>The console's own stream ignores that, so that a long run would continue in vain.</remarks>
internal sealed partial class OutputStream(Stream inner) : Stream
{
    /// <summary>Gets or sets the exit code that the tool returns when its output is closed.</summary>
    public int CodeSoFar { get; set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        inner.Write(buffer);
        if (IsClosed())
        {
            throw new ClosedPipeException(CodeSoFar);
        }
    }

    public override void Flush() => inner.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    private static bool IsClosed()
    {
        const short ErrorOrHangUp = 0x08 | 0x10;
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        var output = new PollDescriptor { Descriptor = 1 };
        return Poll(ref output, 1, 0) > 0 && (output.Returned & ErrorOrHangUp) != 0;
    }

    [LibraryImport("libc", EntryPoint = "poll")]
    private static partial int Poll(ref PollDescriptor descriptors, nuint count, int timeout);

    private struct PollDescriptor
    {
        public int Descriptor;
        public short Requested;
        public short Returned;
    }
}

/// <summary>Standard output has no reader any more, as after <c>odhp ... | head -1</c>: the tool ends quietly.</summary>
internal sealed class ClosedPipeException(int exitCode) : Exception("Standard output is closed.")
{
    public int ExitCode { get; } = exitCode;
}
