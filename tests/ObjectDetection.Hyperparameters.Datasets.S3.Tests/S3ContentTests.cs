using System.Net;
using ObjectDetection.Hyperparameters.Datasets.S3.Tests.Support;
using ObjectDetection.Hyperparameters.Datasets.Tests.Support;

namespace ObjectDetection.Hyperparameters.Datasets.S3.Tests;

/// <summary>What happens to the requests of a client.</summary>
public sealed class S3ContentTests
{
    private const string Uri = "s3://bucket/a.rec";

    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 10_000_000).Select(static i => (byte)(i * 31 >> 3))];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Object_that_is_read_on_is_read_in_growing_ranges()
    {
        var (storage, answers) = Create(static (request, _) => Answers.Range(request, Bytes));
        await using var content = (await storage.OpenAsync(Uri, Token))!;

        var read = await ReadAsync(content, 0, Bytes.Length, step: 5_000);

        read.Should().Equal(Bytes);
        content.Length.Should().Be(Bytes.Length);
        // 64 and 128 to 512 KiB, and the rest by the MiB.
        answers.Count.Should().Be(1 + 3 + 9);
    }

    [Fact]
    public async Task Places_that_are_read_in_turn_do_not_disturb_each_other()
    {
        var (storage, answers) = Create(static (request, _) => Answers.Range(request, Bytes));
        await using var content = (await storage.OpenAsync(Uri, Token))!;

        var parts = await Task.WhenAll(Enumerable.Range(0, 8).Select(part => Task.Run(() => ReadAsync(content, part * 1_000_000, 1_000_000, step: 3_000))));

        parts.SelectMany(static part => part).Should().Equal(Bytes[..8_000_000]);
        answers.Count.Should().BeLessThan(60);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(32)]
    [InlineData(64)]
    public async Task However_many_places_are_read_in_turn_bytes_are_asked_for_once(int places)
    {
        var asked = 0L;
        var (storage, _) = Create((request, _) =>
        {
            var range = request.Headers.Range!.Ranges.Single();
            asked += Math.Min(range.To!.Value + 1, Bytes.Length) - range.From!.Value;
            return Answers.Range(request, Bytes);
        });
        await using var content = (await storage.OpenAsync(Uri, Token))!;
        var length = Bytes.Length / places;
        var read = new byte[length * places];

        for (var done = 0; done < length; done += 2_000)
        {
            for (var place = 0; place < places; place++)
            {
                var (start, wanted) = ((place * length) + done, Math.Min(2_000, length - done));
                (await ReadAsync(content, start, wanted, step: wanted)).CopyTo(read, start);
            }
        }

        read.Should().Equal(Bytes[..read.Length]);
        // What is read ahead at the end of a place belongs to the next one.
        asked.Should().BeLessThan(Bytes.Length * 2);
    }

    [Fact]
    public async Task Any_offset_can_be_read()
    {
        var (storage, _) = Create(static (request, _) => Answers.Range(request, Bytes));
        await using var content = (await storage.OpenAsync(Uri, Token))!;
        var random = new Random(1);

        for (var i = 0; i < 300; i++)
        {
            var offset = random.Next(Bytes.Length + 10);
            var buffer = new byte[random.Next(200_000)];

            var count = await content.ReadAsync(offset, buffer, Token);

            count.Should().BeInRange(buffer.Length == 0 || offset >= Bytes.Length ? 0 : 1, buffer.Length);
            buffer[..count].Should().Equal(Bytes.AsSpan(Math.Min(offset, Bytes.Length), count).ToArray());
        }
    }

    [Fact]
    public async Task Connection_that_breaks_is_replaced()
    {
        var (storage, answers) = Create(static (request, count) => Answers.Range(request, Bytes, cut: count < 3 ? 1000 : int.MaxValue));

        await using var content = (await storage.OpenAsync(Uri, Token))!;

        (await ReadAsync(content, 0, 5_000, step: 5_000)).Should().Equal(Bytes[..5_000]);
        answers.Count.Should().Be(3);
    }

    [Fact]
    public async Task Connection_that_breaks_again_and_again_is_told()
    {
        var (storage, answers) = Create(static (request, _) => Answers.Range(request, Bytes, cut: 1000));

        var open = async () => await storage.OpenAsync(Uri, Token);

        (await open.Should().ThrowAsync<IOException>()).WithMessage("'s3://bucket/a.rec' cannot be read: The connection broke.");
        answers.Count.Should().Be(3);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, "AccessDenied", typeof(UnauthorizedAccessException), "Access to 's3://bucket/a.rec' is denied: No.")]
    [InlineData(HttpStatusCode.Forbidden, "InvalidObjectState", typeof(IOException), "'s3://bucket/a.rec' cannot be read: No.")]
    [InlineData(HttpStatusCode.InternalServerError, "InternalError", typeof(IOException), "'s3://bucket/a.rec' cannot be read: No.")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "SlowDown", typeof(IOException), "'s3://bucket/a.rec' cannot be read: No.")]
    [InlineData(HttpStatusCode.NotFound, "NoSuchBucket", typeof(IOException), "'s3://bucket/a.rec' cannot be read: No.")]
    public async Task Refusal_is_told(HttpStatusCode status, string code, Type type, string message)
    {
        var (storage, _) = Create((_, _) => Answers.Error(status, code));

        var open = async () => await storage.OpenAsync(Uri, Token);
        var list = async () => await storage.ListAsync(Uri, Token).GetAsyncEnumerator(Token).MoveNextAsync();

        var failure = (await open.Should().ThrowAsync<Exception>()).Which;
        failure.Should().BeOfType(type);
        failure.Message.Should().Be(message);
        (await list.Should().ThrowAsync<Exception>()).Which.Should().BeOfType(type);
    }

    [Fact]
    public async Task Folder_is_listed_even_if_no_object_of_its_name_may_be_read()
    {
        var records = RecordFile.Of(RecordFile.Pack(0, RecordFile.Label(0), RecordFile.Png(40, 30)));
        var (storage, _) = Create((request, _) => request.RequestUri! switch
        {
            { Query.Length: > 0 } uri when uri.Query.Contains("list-type", StringComparison.Ordinal) => Answers.List(("data/train.rec", records.Length)),
            { AbsolutePath: "/bucket/data/train.rec" } => Answers.Range(request, records),
            _ => Answers.Error(HttpStatusCode.Forbidden, "AccessDenied"),
        });

        var report = await DatasetProbe.ProbeAsync(storage, ["s3://bucket/data"], cancellationToken: Token);

        report.Form.Should().Be(DatasetForm.RecordIO);
        report.Images.Should().Be(1);
    }

    [Fact]
    public async Task Object_that_must_not_be_read_is_no_empty_folder()
    {
        var (storage, _) = Create(static (request, _) =>
            request.RequestUri!.Query.Contains("list-type", StringComparison.Ordinal) ? Answers.List() : Answers.Error(HttpStatusCode.Forbidden, "AccessDenied"));

        var probe = () => DatasetProbe.ProbeAsync(storage, ["s3://bucket/a.rec"], cancellationToken: Token);

        (await probe.Should().ThrowAsync<UnauthorizedAccessException>()).WithMessage("Access to 's3://bucket/a.rec' is denied: No.");
    }

    [Fact]
    public async Task Missing_object_is_none()
    {
        var (storage, _) = Create(static (_, _) => Answers.Error(HttpStatusCode.NotFound, "NoSuchKey"));

        (await storage.OpenAsync(Uri, Token)).Should().BeNull();
    }

    [Fact]
    public async Task Failure_without_an_answer_is_told()
    {
        var (storage, _) = Create(static (_, _) => throw new HttpRequestException("No route."));

        var open = async () => await storage.OpenAsync(Uri, Token);

        (await open.Should().ThrowAsync<IOException>()).WithMessage("'s3://bucket/a.rec' cannot be read: *");
    }

    [Fact]
    public async Task Request_that_takes_too_long_is_told()
    {
        var (storage, _) = Create(static (_, _) => throw new TaskCanceledException("Too long.", new TimeoutException()));

        var open = async () => await storage.OpenAsync(Uri, Token);
        var list = async () => await storage.ListAsync(Uri, Token).GetAsyncEnumerator(Token).MoveNextAsync();

        (await open.Should().ThrowAsync<IOException>()).WithMessage("'s3://bucket/a.rec' cannot be read: The request timed out.");
        (await list.Should().ThrowAsync<IOException>()).WithMessage("'s3://bucket/a.rec' cannot be read: The request timed out.");
    }

    [Fact]
    public async Task Connection_that_stalls_is_replaced()
    {
        var (storage, answers) = Create(static (request, count) => Answers.Range(request, Bytes, cut: count < 3 ? 1000 : int.MaxValue, stalls: true), TimeSpan.FromMilliseconds(500));

        await using var content = (await storage.OpenAsync(Uri, Token))!;

        (await ReadAsync(content, 0, 5_000, step: 5_000)).Should().Equal(Bytes[..5_000]);
        answers.Count.Should().Be(3);
    }

    [Fact]
    public async Task Connection_that_stalls_again_and_again_is_told()
    {
        var (storage, _) = Create(static (request, _) => Answers.Range(request, Bytes, cut: 1000, stalls: true), TimeSpan.FromMilliseconds(500));

        var open = async () => await storage.OpenAsync(Uri, Token);

        (await open.Should().ThrowAsync<IOException>()).WithMessage("'s3://bucket/a.rec' cannot be read: The connection stalled.");
    }

    [Fact]
    public async Task Connection_that_stalls_can_be_cancelled()
    {
        using var cancellation = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var (storage, _) = Create((request, _) =>
        {
            cancellation.CancelAfter(50);
            return Answers.Range(request, Bytes, cut: 1000, stalls: true);
        });

        var open = async () => await storage.OpenAsync(Uri, cancellation.Token);

        await open.Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Range_that_is_not_the_one_asked_for_is_told()
    {
        var (storage, _) = Create(static (request, count) => count == 1 ? Answers.Range(request, Bytes) : new(HttpStatusCode.OK) { Content = new ByteArrayContent(Bytes) });
        await using var content = (await storage.OpenAsync(Uri, Token))!;

        var read = async () => await content.ReadAsync(500_000, new byte[10], Token);

        (await read.Should().ThrowAsync<IOException>()).WithMessage("'s3://bucket/a.rec' cannot be read: The server does not support ranges.");
        content.Length.Should().Be(Bytes.Length);
    }

    [Fact]
    public async Task List_that_is_not_XML_is_told()
    {
        var (storage, _) = Create(static (_, _) => new(HttpStatusCode.OK) { Content = new StringContent("sign in") });

        var list = async () => await storage.ListAsync(Uri, Token).GetAsyncEnumerator(Token).MoveNextAsync();

        (await list.Should().ThrowAsync<IOException>()).WithMessage("'s3://bucket/a.rec' cannot be read: *");
    }

    [Fact]
    public async Task Message_is_a_single_line()
    {
        var (storage, _) = Create(static (_, _) => Answers.Error(HttpStatusCode.Forbidden, "AccessDenied"));

        var open = async () => await storage.OpenAsync("s3://bucket/a\nb", Token);

        (await open.Should().ThrowAsync<UnauthorizedAccessException>()).WithMessage(@"Access to 's3://bucket/a\u000Ab' is denied: No.");
    }

    [Fact]
    public async Task Reading_is_cancelled()
    {
        var (storage, _) = Create(static (request, _) => Answers.Range(request, Bytes));
        await using var content = (await storage.OpenAsync(Uri, Token))!;

        var open = async () => await storage.OpenAsync(Uri, new CancellationToken(canceled: true));
        var read = async () => await content.ReadAsync(5_000_000, new byte[10], new CancellationToken(canceled: true));

        await open.Should().ThrowAsync<OperationCanceledException>();
        await read.Should().ThrowAsync<OperationCanceledException>();
    }

    [Theory]
    [InlineData("bucket/train")]
    [InlineData("/data/train")]
    [InlineData("s3://")]
    [InlineData("https://bucket.s3.amazonaws.com/train")]
    public async Task Path_that_is_not_a_uri_of_S3_is_told(string path)
    {
        var (storage, answers) = Create(static (request, _) => Answers.Range(request, Bytes));

        var probe = () => DatasetProbe.ProbeAsync(storage, [path], cancellationToken: Token);

        (await probe.Should().ThrowAsync<ArgumentException>()).WithMessage("'*' is not an S3 URI. Write s3://bucket/folder.*");
        (await storage.OpenAsync(path, Token)).Should().BeNull();
        answers.Count.Should().Be(0);
    }

    private static (S3DatasetStorage Storage, Answers Answers) Create(Func<HttpRequestMessage, int, HttpResponseMessage> answer, TimeSpan? timeout = null)
    {
        var answers = new Answers(answer);
        return (new S3DatasetStorage(S3Clients.Create("http://127.0.0.1:9", answers, timeout)), answers);
    }

    private static async Task<byte[]> ReadAsync(IDatasetContent content, int start, int length, int step)
    {
        var bytes = new byte[length];
        for (var count = 0; count < length;)
        {
            var read = await content.ReadAsync(start + count, bytes.AsMemory(count, Math.Min(step, length - count)), Token);
            read.Should().BePositive();
            count += read;
        }

        return bytes;
    }
}
