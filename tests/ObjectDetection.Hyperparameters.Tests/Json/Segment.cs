using System.Buffers;

namespace ObjectDetection.Hyperparameters.Tests.Json;

/// <summary>A piece of a text that lies in several places of memory.</summary>
internal sealed class Segment : ReadOnlySequenceSegment<byte>
{
    private Segment(ReadOnlyMemory<byte> memory, long start) => (Memory, RunningIndex) = (memory, start);

    /// <summary>A text in two pieces.</summary>
    public static ReadOnlySequence<byte> Of(byte[] first, byte[] second)
    {
        var (begin, end) = (new Segment(first, 0), new Segment(second, first.Length));
        begin.Next = end;
        return new ReadOnlySequence<byte>(begin, 0, end, second.Length);
    }
}
