using System.Text;
using ObjectDetection.Hyperparameters.Datasets.Images;
using ObjectDetection.Hyperparameters.Datasets.Tests.Support;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Manifests;

public sealed class ManifestReferenceTests
{
    private static readonly Dictionary<string, byte[]> Files = new(StringComparer.Ordinal)
    {
        ["s3://b/ok.png"] = Image("ok.png"),
        ["s3://b/grey.png"] = Image("grey.png"),
        ["s3://b/image.gif"] = Image("image.gif"),
        ["s3://b/corrupt.png"] = Image("corrupt.png"),
        ["s3://b/empty.png"] = [],
        ["s3://b/far.jpg"] = FarJpeg(),
        ["/local/ok.png"] = Image("ok.png"),
    };

    [Theory]
    [InlineData("s3://b/ok.png", null)]
    [InlineData("s3://b/far.jpg", null)]
    [InlineData("s3://b/no.png", "ODH657 'm', line 1, image 's3://b/no.png', source-ref: there is no such image")]
    [InlineData("s3://b/grey.png", "ODH645 'm', line 1, image 's3://b/grey.png': 1 channel")]
    [InlineData("s3://b/image.gif", "ODH642 'm', line 1, image 's3://b/image.gif': the image is a GIF")]
    [InlineData("s3://b/corrupt.png", "ODH641 'm', line 1, image 's3://b/corrupt.png': the PNG header is cut off or impossible")]
    [InlineData("s3://b/empty.png", "ODH641 'm', line 1, image 's3://b/empty.png': the image has no bytes")]
    [InlineData("/local/ok.png", "ODH656 'm', line 1, source-ref: source-ref is '/local/ok.png'")]
    public async Task The_header_of_each_image_is_read(string reference, string? problem)
    {
        foreach (var isPipe in new[] { false, true })
        {
            var storage = new Bytes(Files) { IsPipe = isPipe };
            var tally = await ManifestOf.ReadAsync(Line(reference), new DatasetProbeOptions { References = storage });

            Found.Problems(tally).Should().Equal(problem is null ? [] : [problem]);
            tally.Images.Should().Be(1);
            tally.Pictures.Formats.Total.Should().Be(problem is null || problem.StartsWith("ODH645", StringComparison.Ordinal) ? 1 : 0);
        }
    }

    [Fact]
    public async Task A_size_that_is_not_that_of_the_image_is_a_problem()
    {
        var tally = await ManifestOf.ReadAsync(Line("s3://b/ok.png", 80, 60), new DatasetProbeOptions { References = new Bytes(Files) });

        Found.Problems(tally).Should().Equal("ODH636 'm', line 1, image 's3://b/ok.png', image_size: image_size is 80 x 60, the image 40 x 30");
        tally.Pictures.WidthRange.Should().Be((40, 40), because: "the image itself counts");
    }

    [Fact]
    public async Task An_image_that_cannot_be_opened_is_one_problem_and_the_others_are_read()
    {
        var storage = new Bytes(Files)
        {
            Opening = static path =>
            {
                if (path.EndsWith("grey.png", StringComparison.Ordinal))
                {
                    throw new IOException("x");
                }

                if (path.EndsWith("far.jpg", StringComparison.Ordinal))
                {
                    throw new UnauthorizedAccessException("x");
                }
            },
        };

        var tally = await ManifestOf.ReadAsync(Line("s3://b/grey.png") + Line("s3://b/far.jpg") + Line("s3://b/ok.png"), new DatasetProbeOptions { References = storage });

        Found.Problems(tally).Should().Equal(
            "ODH646 'm', line 1, image 's3://b/grey.png': the image cannot be read", "ODH646 'm', line 2, image 's3://b/far.jpg': access to the image is denied");
        (tally.Images, tally.Pictures.Formats.Total, tally.IsComplete).Should().Be((3L, 1L, false));
    }

    [Fact]
    public async Task Threads_and_blocks_change_nothing()
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 400).Select(static number => Line(Files.Keys.ElementAt(number % Files.Count), 40 + (number % 3)))));
        var expected = Found.Everything(await ManifestOf.ReadAsync(text, new DatasetProbeOptions { References = new Bytes(Files), MaxDegreeOfParallelism = 1 }));

        foreach (var (threads, length) in new[] { (4, 262_144), (3, 1000), (16, 77) })
        {
            var tally = await ManifestOf.ReadAsync(text, new DatasetProbeOptions { References = new Bytes(Files), MaxDegreeOfParallelism = threads }, length);
            Found.Everything(tally).Should().Be(expected);
        }
    }

    /// <summary>Returns a JPEG whose frame comes after metadata that are longer than what is read first.</summary>
    private static byte[] FarJpeg()
    {
        var metadata = new byte[60_000];
        byte[] jpeg =
        [
            0xFF, 0xD8, 0xFF, 0xE1, (byte)((metadata.Length + 2) >> 8), (byte)((metadata.Length + 2) & 0xFF), .. metadata,
            0xFF, 0xC0, 0, 17, 8, 0, 30, 0, 40, 3, 1, 0x22, 0, 2, 0x11, 1, 3, 0x11, 1, .. new byte[100],
        ];
        ImageHeaders.Read(jpeg, jpeg.Length).Width.Should().Be(40);
        return jpeg;
    }

    private static byte[] Image(string name) => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Cases", "images", "broken", "train", name));

    private static string Line(string reference, int width = 40, int height = 30) =>
        $$$"""{"source-ref":"{{{reference}}}","boxes":{"image_size":[{"width":{{{width}}},"height":{{{height}}},"depth":3}],"annotations":[{"class_id":0,"top":1,"left":1,"height":5,"width":5}]}}""" + "\n";
}
