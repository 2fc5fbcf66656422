using System.Buffers.Binary;
using System.Globalization;
using ObjectDetection.Hyperparameters.Datasets.Tests.Support;
using static ObjectDetection.Hyperparameters.Datasets.Tests.Support.RecordFile;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Records;

/// <summary>Record files that are huge, shrink, are sampled or take too long. The tests measure memory, and therefore run alone.</summary>
[Collection(Alone.Name)]
public class RecordLimitTests
{
    private const int LongestRecord = (1 << 29) - 1;

    private static readonly byte[] Sample = Pack(7, Label(0, 1), Png(40, 30));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Longest_records_are_seeked_over()
    {
        const int Records = 20;
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var report = await ProbeAsync(new Generated(Records, static _ => Frame(0, LongestRecord, hasSample: true), LongestRecord));

        report.Should().BeEquivalentTo(new { Images = Records, Objects = 2 * Records, IsComplete = true });
        (GC.GetTotalAllocatedBytes(precise: true) - before).Should().BeLessThan(64 << 20, "the file has {0:N0} bytes", (long)Records * LongestRecord);
    }

    [Fact]
    public async Task Record_of_many_parts_is_not_kept()
    {
        const int Parts = 300;
        const int Length = 1 << 20;
        var before = GC.GetTotalAllocatedBytes(precise: true);

        var report = await ProbeAsync(new Generated(Parts, static part => Frame(part == 0 ? 1u : part == Parts - 1 ? 3u : 2u, Length, part == 0), Length));

        report.Should().BeEquivalentTo(new { Images = 1, Objects = 2, IsComplete = true });
        (GC.GetTotalAllocatedBytes(precise: true) - before).Should().BeLessThan(64 << 20, "the file has {0:N0} bytes", (long)Parts * Length);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1000)]
    public async Task File_that_shrinks_while_it_is_read_is_not_complete(int missing)
    {
        var bytes = Of(Sample, Sample, Sample);
        var storage = new Bytes(new Dictionary<string, byte[]> { ["a.rec"] = bytes[..^8] }) { Missing = missing };

        var report = await DatasetProbe.ProbeAsync(storage, ["a.rec"], cancellationToken: Token);

        report.Should().BeEquivalentTo(new { Images = 2, IsComplete = false });
        report.Problems.Should().ContainSingle(static problem => problem.Code == "ODH601").Which.Examples[0].Location.Record.Should().Be(2);
        report.Problems.Should().ContainSingle(static problem => problem.Code == "ODH646").Which.Examples[0].Detail.Should().Be($"the file has lost its last {missing} bytes while it was read");
    }

    [Fact]
    public async Task File_that_becomes_empty_while_it_is_read_is_one_problem()
    {
        var storage = new Bytes(new Dictionary<string, byte[]> { ["a.rec"] = Sample[..0], ["b.rec"] = Of(Sample) }) { Missing = 200 << 20 };

        var report = await DatasetProbe.ProbeAsync(storage, ["a.rec"], cancellationToken: Token);

        report.Problems.Should().ContainSingle().Which.Examples.Should().ContainSingle().Which.Detail.Should().Be("the file has lost its last 209715200 bytes while it was read");
    }

    [Fact]
    public async Task Sample_is_always_the_same_and_a_stream_is_read_whole()
    {
        var bytes = Of([.. Enumerable.Range(0, 3000).Select(static i => Pack((ulong)i, Label(i % 7), Png(40, 30, 20_000)))]);
        var options = new DatasetProbeOptions { Sample = 0.1 };
        var files = new Dictionary<string, byte[]> { ["a.rec"] = bytes };

        var file = await DatasetProbe.ProbeAsync(new Bytes(files), ["a.rec"], options, Token);
        var again = await DatasetProbe.ProbeAsync(new Bytes(files), ["a.rec"], options with { MaxDegreeOfParallelism = 7 }, Token);
        var stream = await DatasetProbe.ProbeAsync(new MemoryStream(bytes), "a.rec", options, Token);

        file.Images.Should().BeInRange(100, 800);
        file.IsComplete.Should().BeFalse();
        file.Suggested.Should().Be(new DatasetSuggestion(null, null, null));
        again.ToJson().Should().Be(file.ToJson());
        stream.Should().BeEquivalentTo(new { Images = 3000, IsComplete = true });
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Probe_is_cancelled(bool isStream)
    {
        using var source = new CancellationTokenSource();
        var content = new Generated(1000, static _ => Frame(0, LongestRecord, hasSample: true), LongestRecord) { Reading = source.Cancel, IsPipe = isStream };

        var probe = () => ProbeAsync(content, source.Token);

        await probe.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Culture_changes_nothing()
    {
        var path = Path.Combine(AppContext.BaseDirectory, "Cases", "recordio", "bad-boxes.rec");
        var expected = (await DatasetProbe.ProbeAsync(path, cancellationToken: Token)).ToJson();
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("ar-SA");
            (await DatasetProbe.ProbeAsync(path, cancellationToken: Token)).ToJson().Should().Be(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    /// <summary>Returns the start of a frame whose body begins with a sample, or contains nothing but zeros.</summary>
    private static byte[] Frame(uint role, int length, bool hasSample)
    {
        var frame = new byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(frame, Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(frame.AsSpan(4), (role << 29) | (uint)length);
        return hasSample ? [.. frame, .. Sample] : frame;
    }

    private static Task<DatasetReport> ProbeAsync(Generated content, CancellationToken? token = null) => DatasetProbe.ProbeAsync(content, ["a.rec"], cancellationToken: token ?? Token);

    /// <summary>A file that is not there: frames of one length, whose starts are told and whose ends are zeros.</summary>
    private sealed class Generated(int count, Func<int, byte[]> startOf, int length) : IDatasetStorage, IDatasetContent
    {
        private readonly int size = 8 + ((length + 3) & ~3);
        private int reads;

        public Action? Reading { get; init; }

        public bool IsPipe { get; init; }

        public long? Length => IsPipe ? null : (long)count * size;

        public IAsyncEnumerable<DatasetFile> ListAsync(string folder, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public ValueTask<IDatasetContent?> OpenAsync(string path, CancellationToken cancellationToken = default) => new(path == "a.rec" ? this : null);

        public ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (Interlocked.Increment(ref reads) == 5)
            {
                Reading?.Invoke();
            }

            cancellationToken.ThrowIfCancellationRequested();
            var bytes = buffer.Span[..(int)Math.Min(buffer.Length, ((long)count * size) - offset)];
            bytes.Clear();
            for (var frame = offset / size; frame * size < offset + bytes.Length; frame++)
            {
                var start = startOf((int)frame);
                for (var i = 0; i < start.Length; i++)
                {
                    if ((frame * size) + i - offset is >= 0 and var at && at < bytes.Length)
                    {
                        bytes[(int)at] = start[i];
                    }
                }
            }

            return new(bytes.Length);
        }

        public ValueTask DisposeAsync() => default;
    }
}
