using System.Text;
using ObjectDetection.Hyperparameters.Datasets.Lines;
using ObjectDetection.Hyperparameters.Datasets.Probing;
using ObjectDetection.Hyperparameters.Datasets.Tests.Support;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Lines;

public sealed class LineScanTests
{
    [Theory]
    [InlineData("", 5, new string[] { })]
    [InlineData("\n", 5, new[] { "1:\n" })]
    [InlineData("a\nbc\nd", 100, new[] { "1:a\nbc\n", "3:d" })]
    [InlineData("a\nbc\nd\n", 3, new[] { "1:a\n", "2:bc\n", "3:d\n" })]
    [InlineData("a\nlonger than a chunk\nd", 4, new[] { "1:a\n", "2:longer than a chunk\n", "3:d" })]
    [InlineData("a\nmuch longer than the longest line\nd\ne", 4, new[] { "1:a\n", "2!much longer than the l", "3:d\n", "4:e" })]
    public async Task Blocks_are_whole_lines(string text, int chunkLength, string[] expected)
    {
        var found = new List<string>();
        await foreach (var block in BlocksOf(text, chunkLength))
        {
            found.Add($"{block.FirstLine}{(block.IsTooLong ? '!' : ':')}{Encoding.UTF8.GetString(block.Bytes)}");
        }

        found.Should().Equal(expected);
    }

    [Fact]
    public async Task Blocks_are_read_at_the_same_time_and_their_keys_come_in_order()
    {
        using var meeting = new Barrier(2);
        var run = new ProbeRun(new DatasetProbeOptions { MaxDegreeOfParallelism = 2 }, TestContext.Current.CancellationToken);
        var scan = new LineScan<object>(run, static () => new object());
        var (met, keys) = (0, new List<ulong>());

        await scan.RunAsync(
            BlocksOf("a\nb\nc\nd\n", 2),
            static _ => true,
            block => () =>
            {
                Interlocked.Add(ref met, meeting.SignalAndWait(TimeSpan.FromMinutes(1)) ? 1 : 0);
                var found = LineScan<object>.RentKeys(block);
                found[0] = (ulong)block.FirstLine;
                return Task.FromResult(found);
            },
            keys.Add);

        met.Should().Be(4);
        keys.Should().Equal(1, 2, 3, 4);
    }

    [Fact]
    public async Task What_a_read_throws_comes_out()
    {
        var scan = new LineScan<object>(new ProbeRun(new DatasetProbeOptions(), TestContext.Current.CancellationToken), static () => new object());

        var act = () => scan.RunAsync(BlocksOf("a\nb\n", 2), static _ => true, static _ => static () => throw new IOException("x"), static _ => { });

        await act.Should().ThrowAsync<IOException>();
    }

    private static async IAsyncEnumerable<LineBlock> BlocksOf(string text, int chunkLength)
    {
        var content = await new Bytes(new Dictionary<string, byte[]> { ["x"] = Encoding.UTF8.GetBytes(text) }).OpenAsync("x", TestContext.Current.CancellationToken);
        await foreach (var block in new LineBlocks(new ChunkReader(content!, chunkLength, 3), longest: 20).ReadAsync(TestContext.Current.CancellationToken))
        {
            yield return block;
        }
    }
}
