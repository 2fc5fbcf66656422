using ObjectDetection.Hyperparameters.Datasets.Storage;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Storage;

public class ForwardContentTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stream_is_read_from_start_to_end()
    {
        await using var content = new ForwardContent(new MemoryStream("0123456789"u8.ToArray()));
        var buffer = new byte[8];

        content.Length.Should().BeNull();
        (await content.ReadAsync(0, buffer, Token)).Should().Be(8);
        (await content.ReadAsync(8, buffer, Token)).Should().Be(2);
        (await content.ReadAsync(10, buffer, Token)).Should().Be(0);
    }

    [Fact]
    public async Task Bytes_before_the_offset_are_skipped()
    {
        var bytes = new byte[200_000];
        bytes[199_999] = 7;
        await using var content = new ForwardContent(new MemoryStream(bytes));
        var buffer = new byte[1];

        (await content.ReadAsync(199_999, buffer, Token)).Should().Be(1);
        buffer[0].Should().Be(7);
    }

    [Fact]
    public async Task An_offset_after_the_end_reads_nothing()
    {
        await using var content = new ForwardContent(new MemoryStream(new byte[5]));

        (await content.ReadAsync(9, new byte[1], Token)).Should().Be(0);
    }

    [Fact]
    public async Task An_offset_before_the_position_is_refused()
    {
        await using var content = new ForwardContent(new MemoryStream(new byte[5]));
        await content.ReadAsync(0, new byte[2], Token);

        var back = async () => await content.ReadAsync(1, new byte[1], Token);

        await back.Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_stream_of_a_caller_stays_open(bool leaveOpen)
    {
        var stream = new MemoryStream();

        await new ForwardContent(stream, leaveOpen).DisposeAsync();

        stream.CanRead.Should().Be(leaveOpen);
    }
}
