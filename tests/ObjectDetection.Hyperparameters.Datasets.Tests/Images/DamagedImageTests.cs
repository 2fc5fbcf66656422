using ObjectDetection.Hyperparameters.Datasets.Images;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Images;

public sealed class DamagedImageTests
{
    /// <summary>Images, each with the length of the header that tells its size.</summary>
    private static readonly (byte[] Image, int Header)[] Images =
    [
        (JpegBytes.Of(640, 480), 2 + 18 + 69 + 19),
        (JpegBytes.Of(640, 480, 4), 2 + 18 + 69 + 22),
        (new JpegBytes().Jfif().Exif(300).Raw(0xFF, 0xFF).Table().Frame(640, 480, 1, 8, 0xC2).Scan().ToArray(), 2 + 18 + 304 + 2 + 69 + 13),
        (new JpegBytes().Frame(640, 480, marker: 0xC3).Scan().ToArray(), 4),
        (new JpegBytes().Frame(640, 480, bits: 12, marker: 0xC1).Scan().ToArray(), 2 + 19),
        (new JpegBytes().Frame(640, 0).Scan().ToArray(), 2 + 19),
        (PngBytes.Of(640, 480), 34),
        (new PngBytes().Header(640, 480, 3).Chunk("acTL"u8, new byte[8]).Pixels().End().ToArray(), 33 + 8),
    ];

    [Fact]
    public void Image_that_is_cut_off_is_corrupt_up_to_the_end_of_its_header()
    {
        foreach (var (image, end) in Images)
        {
            var whole = ImageHeaders.Read(image, image.Length);
            for (var length = 1; length < image.Length; length++)
            {
                var cut = ImageHeaders.Read(image.AsSpan(0, length), length);
                var isKnown = length >= (whole.Format == ImageFormat.Png ? 34 : end);

                (cut with { IsAnimated = false }).Should().Be(
                    isKnown ? whole with { IsAnimated = false } : new ImageHeader { Format = whole.Format, Fault = ImageFault.Corrupt },
                    "{0} of {1} bytes are left",
                    length,
                    image.Length);
                cut.IsAnimated.Should().Be(whole.IsAnimated && length >= end);
            }
        }
    }

    [Fact]
    public void Bytes_that_are_asked_for_lead_to_the_same_header()
    {
        foreach (var (image, _) in Images)
        {
            var whole = ImageHeaders.Read(image, image.Length);
            for (var first = 0; first <= image.Length; first++)
            {
                var (header, _) = Supplied.Read(image, first);

                (header with { IsAnimated = false }).Should().Be(whole with { IsAnimated = false }, "the first {0} bytes are supplied first", first);
            }
        }
    }

    [Fact]
    public void No_damage_is_an_exception_or_an_impossible_header()
    {
        var random = new Random(20_261);
        var faults = new int[Enum.GetValues<ImageFault>().Length];
        for (var round = 0; round < 100_000; round++)
        {
            var image = Damage(Images[random.Next(Images.Length)].Image, random);
            var head = image.AsSpan(0, random.Next(2) == 0 ? image.Length : random.Next(image.Length + 1));
            var length = random.Next(3) switch { 0 => head.Length, 1 => image.Length, _ => long.MaxValue };

            var header = ImageHeaders.Read(head, length);

            faults[(int)header.Fault]++;
            var isPossible = header.NeedsLength == 0 ? IsPossible(header) : IsQuestion(header, head.Length, length);
            isPossible.Should().BeTrue("{0} is read from {1} of {2}", header, Convert.ToHexString(head), length);
        }

        faults.Should().OnlyContain(static count => count > 100, "the damages are of every sort");
    }

    [Fact]
    public void Random_bytes_are_no_exception()
    {
        var random = new Random(20_262);
        var bytes = new byte[512];
        for (var round = 0; round < 100_000; round++)
        {
            random.NextBytes(bytes);
            var signature = Images[random.Next(Images.Length)].Image.AsSpan(0, random.Next(30));
            signature.CopyTo(bytes);

            var act = () => ImageHeaders.Read(bytes, random.Next(2) == 0 ? bytes.Length : long.MaxValue);

            act.Should().NotThrow();
        }
    }

    [Theory]
    [InlineData(0x00, 0x00)]
    [InlineData(0xFF, 0xFF)]
    [InlineData(0xFF, 0x00)]
    [InlineData(0xFF, 0xD0)]
    public void Endless_filling_is_read_in_no_time(byte even, byte odd)
    {
        var jpeg = new byte[ImageHeaders.MaximumHead];
        for (var index = 0; index < jpeg.Length; index++)
        {
            jpeg[index] = index % 2 == 0 ? even : odd;
        }

        new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 2 }.CopyTo(jpeg, 0);

        Cost.Within(1_000_000, () => ImageHeaders.Read(jpeg, long.MaxValue), TimeSpan.FromSeconds(2)).Should().Be(new ImageHeader { Format = ImageFormat.Jpeg });
    }

    [Fact]
    public void Reading_allocates_nothing()
    {
        byte[][] images = [.. Images.Select(static image => image.Image), "GIF89a\0"u8.ToArray(), "no image"u8.ToArray(), [], PngBytes.Of(0, 0), JpegBytes.Of(0, 0)];

        Cost.Within(0, () =>
        {
            foreach (var image in images)
            {
                _ = ImageHeaders.Read(image, image.Length);
            }
        });
    }

    private static bool IsPossible(ImageHeader header) => header.Fault == ImageFault.None
        ? header is { Width: > 0, Height: > 0, Channels: >= 1 and <= 4, BitsPerChannel: >= 1 and <= 16 } && header.IsCmyk == (header is { Format: ImageFormat.Jpeg, Channels: 4 })
        : header == new ImageHeader { Format = header.Format, Fault = header.Fault };

    private static bool IsQuestion(ImageHeader header, int supplied, long length) =>
        header == new ImageHeader { Format = header.Format, NeedsLength = header.NeedsLength }
        && header.NeedsLength > supplied
        && header.NeedsLength <= Math.Min(length, ImageHeaders.MaximumHead);

    /// <summary>Changes, removes or repeats some bytes, or removes all.</summary>
    private static byte[] Damage(byte[] image, Random random)
    {
        var damaged = image.ToList();
        for (var count = random.Next(1, 6); count > 0 && damaged.Count > 0; count--)
        {
            var at = random.Next(Math.Min(damaged.Count, 400));
            switch (random.Next(12))
            {
                case 0:
                    damaged.RemoveRange(at, random.Next(damaged.Count - at));
                    break;
                case 1:
                    damaged.InsertRange(at, damaged.GetRange(at, random.Next(Math.Min(20, damaged.Count - at))));
                    break;
                case 2:
                    damaged.RemoveRange(at, damaged.Count - at);
                    break;
                case 3 when random.Next(20) == 0:
                    damaged.InsertRange(0, "GIF89a"u8.ToArray());
                    break;
                case 4 when random.Next(20) == 0:
                    damaged.Clear();
                    break;
                default:
                    damaged[at] = random.Next(3) switch { 0 => 0xFF, 1 => 0, _ => (byte)random.Next(256) };
                    break;
            }
        }

        byte[] bytes = [.. damaged];
        if (bytes.Length > 33 && bytes[0] == 0x89 && random.Next(2) == 0)
        {
            PngBytes.Sign(bytes);
        }

        return bytes;
    }
}
