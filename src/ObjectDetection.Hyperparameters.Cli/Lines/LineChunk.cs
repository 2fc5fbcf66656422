using System.Buffers;

namespace ObjectDetection.Hyperparameters.Cli.Lines;

/// <summary>Some whole lines of a file, and what there is to say of them. Chunks are used again and again.</summary>
/// <param name="report">The form in which outcomes are written.</param>
internal sealed class LineChunk(Report report)
{
    private readonly ArrayBufferWriter<byte> output = new(64 * 1024);

    /// <summary>The bytes; those behind <see cref="Length"/> mean nothing.</summary>
    public byte[] Buffer { get; set; } = new byte[LineReader.ChunkSize];

    /// <summary>How many bytes are of whole lines.</summary>
    public int Length { get; set; }

    /// <summary>The number of the first line.</summary>
    public long FirstLine { get; set; }

    /// <summary>How many bytes of the file have been read up to the end of the chunk.</summary>
    public long BytesSoFar { get; set; }

    /// <summary>The lines that were looked at; blank ones are not.</summary>
    public Totals Totals { get; private set; }

    /// <summary>What there is to say, as it is written.</summary>
    public ReadOnlySpan<byte> Report => output.WrittenSpan;

    /// <summary>Gets a value indicating whether the first line has nothing but an opening bracket, as in a document that is indented.</summary>
    public bool BeginsDocument
    {
        get
        {
            var text = JsonText.WithoutMark(Buffer.AsSpan(0, Length)).TrimStart(" \t\r\n"u8);
            var end = text.IndexOf((byte)'\n');
            return end > 0 && text[..end].TrimEnd(" \t\r"u8) is [(byte)'{' or (byte)'['];
        }
    }

    /// <summary>Looks at every line.</summary>
    public void Review(string file, GivenContext context, bool isStrict)
    {
        output.ResetWrittenCount();
        Totals = default;
        var rest = Buffer.AsMemory(0, Length);
        for (var number = FirstLine; !rest.IsEmpty; number++)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (!IsBlank(line.Span))
            {
                var outcome = Outcome.Of(file, JobLine.Review(line.Span, context), isStrict, number) with { Source = line };
                Totals += new Totals(1, outcome.IsSubmittable ? 0 : 1);
                report.Write(output, outcome);
            }
        }
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line is not [(byte)'{', ..] && JsonText.WithoutMark(line).IndexOfAnyExcept(" \t\r"u8) < 0;
}
