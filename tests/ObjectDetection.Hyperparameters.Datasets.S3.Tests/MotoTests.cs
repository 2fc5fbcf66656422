using System.Text;
using ObjectDetection.Hyperparameters.Datasets.S3.Tests.Support;
using ObjectDetection.Hyperparameters.Datasets.Tests.Support;

namespace ObjectDetection.Hyperparameters.Datasets.S3.Tests;

/// <summary>Probes data sets in a server that answers as S3 does.</summary>
public sealed class MotoTests(Moto moto) : IClassFixture<Moto>
{
    private static readonly string Cases = Path.Combine(AppContext.BaseDirectory, "Cases");

    [Theory]
    [InlineData("images/good")]
    [InlineData("images/broken")]
    [InlineData("recordio/good.rec")]
    [InlineData("recordio/truncated-payload.rec")]
    [InlineData("recordio/multipart.rec")]
    [InlineData("lst/broken.lst")]
    [InlineData("adjacent/voc.xml")]
    public async Task Report_is_that_on_the_same_data_on_disk(string path)
    {
        var (bucket, storage) = await OfCasesAsync();

        var report = await DatasetProbe.ProbeAsync(storage, [$"s3://{bucket}/{path}"], cancellationToken: Token);
        var local = await DatasetProbe.ProbeAsync(Path.Combine(Cases, path), cancellationToken: Token);

        report.ToJson().Replace($"s3://{bucket}/", "", StringComparison.Ordinal).Should().Be(local.ToJson().Replace($"{Cases}/", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task References_of_a_manifest_are_opened()
    {
        var png = RecordFile.Png(40, 30);
        var bucket = await moto.CreateBucketAsync(new Dictionary<string, byte[]> { ["a b/ü+%41.png"] = png, ["wrong.png"] = RecordFile.Png(50, 30), ["empty.png"] = [] });
        var lines = string.Concat(new[] { "a b/ü+%41.png", "wrong.png", "empty.png", "missing.png" }.Select(key =>
            $$$"""{"source-ref": "s3://{{{bucket}}}/{{{key}}}", "boxes": {"image_size": [{"width": 40, "height": 30, "depth": 3}], "annotations": [{"class_id": 0, "left": 1, "top": 1, "width": 5, "height": 5}]}}""" + "\n"));
        using var client = moto.Connect(new RequestLog());

        var report = await DatasetProbe.ProbeAsync(
            new MemoryStream(Encoding.UTF8.GetBytes(lines)), "m", new DatasetProbeOptions { References = new S3DatasetStorage(client) }, Token);

        report.Images.Should().Be(4);
        report.Problems.SelectMany(static problem => problem.Examples.Select(example => $"{problem.Code} {example.Location.Line}")).Should().BeEquivalentTo("ODH636 2", "ODH641 3", "ODH657 4");
    }

    [Fact]
    public async Task Only_the_start_of_an_image_is_read()
    {
        var image = RecordFile.Png(40, 30, length: 5 << 20);
        var bucket = await moto.CreateBucketAsync(new Dictionary<string, byte[]> { ["train/a.png"] = image, ["train_annotation/a.json"] = Annotation("a.png") });
        var log = new RequestLog();
        using var client = moto.Connect(log);

        var report = await DatasetProbe.ProbeAsync(new S3DatasetStorage(client), [$"s3://{bucket}"], cancellationToken: Token);

        report.Images.Should().Be(1);
        report.Problems.Should().BeEmpty();
        log.Requests.Where(static request => request.Contains("a.png", StringComparison.Ordinal)).Should().OnlyContain(static request => request.EndsWith("a.png bytes=0-65535", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_start_of_an_image_is_read_that_a_manifest_in_a_bucket_refers_to()
    {
        var images = await moto.CreateBucketAsync(new Dictionary<string, byte[]> { ["a.png"] = RecordFile.Png(40, 30, length: 5 << 20) });
        var line = $$$"""{"source-ref": "s3://{{{images}}}/a.png", "boxes": {"image_size": [{"width": 50, "height": 30, "depth": 3}], "annotations": [{"class_id": 0, "left": 1, "top": 1, "width": 5, "height": 5}]}}""";
        var bucket = await moto.CreateBucketAsync(new Dictionary<string, byte[]> { ["train.manifest"] = Encoding.UTF8.GetBytes(line) });
        var log = new RequestLog();
        using var client = moto.Connect(log);
        var storage = new S3DatasetStorage(client);

        var alone = await DatasetProbe.ProbeAsync(storage, [$"s3://{bucket}/train.manifest"], cancellationToken: Token);
        log.Requests.Should().NotContain(static request => request.Contains("a.png", StringComparison.Ordinal));
        var report = await DatasetProbe.ProbeAsync(storage, [$"s3://{bucket}/train.manifest"], new DatasetProbeOptions { References = storage }, Token);

        alone.Problems.Should().BeEmpty();
        report.Form.Should().Be(DatasetForm.AugmentedManifest);
        report.Problems.Should().ContainSingle().Which.Code.Should().Be("ODH636");
        log.Requests.Where(static request => request.Contains("a.png", StringComparison.Ordinal)).Should().Equal($"GET /{images}/a.png bytes=0-65535");
    }

    [Fact]
    public async Task Prefix_is_a_folder()
    {
        var png = RecordFile.Png(40, 30);
        var bucket = await moto.CreateBucketAsync(new Dictionary<string, byte[]>
        {
            ["train/"] = [],
            ["train/sub/a.png"] = png,
            ["train//b.png"] = png,
            ["train.png"] = png,
            ["train_annotation/a.json"] = [],
            ["other/c.png"] = png,
        });
        using var client = moto.Connect(new RequestLog());
        var storage = new S3DatasetStorage(client);

        (await ListAsync(storage, $"s3://{bucket}/train")).Should().BeEquivalentTo([new DatasetFile("sub/a.png", png.Length), new DatasetFile("/b.png", png.Length)]);
        (await ListAsync(storage, $"s3://{bucket}/train/")).Should().HaveCount(2);
        (await ListAsync(storage, $"s3://{bucket}")).Should().HaveCount(5);
        (await ListAsync(storage, $"s3://{bucket}/nothing")).Should().BeEmpty();
        (await storage.OpenAsync($"s3://{bucket}/train", Token)).Should().BeNull();
        (await storage.OpenAsync($"s3://{bucket}/train/", Token)).Should().BeNull();
        (await storage.OpenAsync($"s3://{bucket}", Token)).Should().BeNull();
    }

    [Fact]
    public async Task Long_lists_have_several_pages()
    {
        var bucket = await moto.CreateBucketAsync(Enumerable.Range(0, 1005).ToDictionary(static i => $"data/{i:0000}", static _ => new byte[1]));
        var log = new RequestLog();
        using var client = moto.Connect(log);

        var files = await ListAsync(new S3DatasetStorage(client), $"s3://{bucket}/data");

        files.Select(static file => file.Path).Should().Equal(Enumerable.Range(0, 1005).Select(static i => $"{i:0000}"));
        log.Requests.Should().HaveCount(2);
    }

    [Fact]
    public async Task Empty_object_has_no_bytes()
    {
        var bucket = await moto.CreateBucketAsync(new Dictionary<string, byte[]> { ["empty"] = [] });
        using var client = moto.Connect(new RequestLog());

        await using var content = (await new S3DatasetStorage(client).OpenAsync($"s3://{bucket}/empty", Token))!;

        content.Length.Should().Be(0);
        (await content.ReadAsync(0, new byte[10], Token)).Should().Be(0);
    }

    [Fact]
    public async Task Bucket_that_does_not_exist_is_told()
    {
        using var client = moto.Connect(new RequestLog());

        var probe = () => DatasetProbe.ProbeAsync(new S3DatasetStorage(client), ["s3://no-such-bucket-here/train"], cancellationToken: Token);

        (await probe.Should().ThrowAsync<IOException>()).WithMessage("'s3://no-such-bucket-here/train' cannot be read: The specified bucket does not exist*");
    }

    [Fact]
    public async Task Object_that_is_replaced_while_it_is_read_is_told()
    {
        var bucket = await moto.CreateBucketAsync(new Dictionary<string, byte[]> { ["a"] = new byte[200_000] });
        using var client = moto.Connect(new RequestLog());
        await using var content = (await new S3DatasetStorage(client).OpenAsync($"s3://{bucket}/a", Token))!;
        await client.PutObjectAsync(new() { BucketName = bucket, Key = "a", InputStream = new MemoryStream(Enumerable.Repeat((byte)1, 200_000).ToArray()) }, Token);

        var read = async () => await content.ReadAsync(100_000, new byte[10], Token);

        (await read.Should().ThrowAsync<IOException>()).WithMessage($"'s3://{bucket}/a' changed while it was read.");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static byte[] Annotation(string file) => Encoding.UTF8.GetBytes(
        $$"""{"file": "{{file}}", "image_size": [{"width": 40, "height": 30, "depth": 3}], "annotations": [{"class_id": 0, "left": 1, "top": 1, "width": 5, "height": 5}], "categories": [{"class_id": 0, "name": "dog"}]}""");

    private static async Task<List<DatasetFile>> ListAsync(S3DatasetStorage storage, string folder)
    {
        var files = new List<DatasetFile>();
        await foreach (var file in storage.ListAsync(folder, Token))
        {
            files.Add(file);
        }

        return files;
    }

    private async Task<(string Bucket, S3DatasetStorage Storage)> OfCasesAsync()
    {
        var bucket = await moto.CreateBucketAsync(
            Directory.EnumerateFiles(Cases, "*", SearchOption.AllDirectories).ToDictionary(static file => Path.GetRelativePath(Cases, file).Replace('\\', '/'), File.ReadAllBytes));
        return (bucket, new S3DatasetStorage(moto.Connect(new RequestLog())));
    }
}
