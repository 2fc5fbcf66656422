using ObjectDetection.Hyperparameters.Datasets.Images;
using ObjectDetection.Hyperparameters.Datasets.Tally;
using ObjectDetection.Hyperparameters.Datasets.Tests.Support;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Images;

public sealed class JpegHeaderTests
{
    private static readonly ImageHeader Corrupt = new() { Format = ImageFormat.Jpeg, Fault = ImageFault.Corrupt };

    [Theory]
    [InlineData(1, 1, 3)]
    [InlineData(65535, 65535, 3)]
    [InlineData(640, 480, 1)]
    [InlineData(640, 480, 2)]
    [InlineData(640, 480, 4)]
    public void Frame_tells_size_and_channels(int width, int height, int channels) => Read(JpegBytes.Of(width, height, channels)).Should().Be(
        new ImageHeader { Format = ImageFormat.Jpeg, Width = width, Height = height, Channels = channels, BitsPerChannel = 8, IsCmyk = channels == 4 });

    [Theory]
    [InlineData(0xC0, ImageFault.None)]
    [InlineData(0xC1, ImageFault.None)]
    [InlineData(0xC2, ImageFault.None)]
    [InlineData(0xC3, ImageFault.UnsupportedProcess)]
    [InlineData(0xC4, ImageFault.Corrupt)]
    [InlineData(0xC5, ImageFault.UnsupportedProcess)]
    [InlineData(0xC6, ImageFault.UnsupportedProcess)]
    [InlineData(0xC7, ImageFault.UnsupportedProcess)]
    [InlineData(0xC8, ImageFault.Corrupt)]
    [InlineData(0xC9, ImageFault.None)]
    [InlineData(0xCA, ImageFault.None)]
    [InlineData(0xCB, ImageFault.UnsupportedProcess)]
    [InlineData(0xCC, ImageFault.Corrupt)]
    [InlineData(0xCD, ImageFault.UnsupportedProcess)]
    [InlineData(0xCE, ImageFault.UnsupportedProcess)]
    [InlineData(0xCF, ImageFault.UnsupportedProcess)]
    public void Frames_that_libjpeg_decodes_are_told_from_others(byte marker, object fault)
    {
        var header = Read(new JpegBytes().Frame(7, 5, marker: marker).Scan().ToArray());

        header.Fault.Should().Be((ImageFault)fault);
        header.HasSize.Should().Be(header.Fault == ImageFault.None);
    }

    [Fact]
    public void Twelve_bits_are_not_decoded() => Read(new JpegBytes().Frame(7, 5, bits: 12, marker: 0xC1).Scan().ToArray()).Fault.Should().Be(ImageFault.UnsupportedBits);

    [Fact]
    public void Height_after_the_scan_is_not_looked_for() => Read(JpegBytes.Of(640, 0)).Fault.Should().Be(ImageFault.WithoutHeight);

    public static TheoryData<byte[], string> Refused => new()
    {
        { JpegBytes.Of(640, 0), "the height of the JPEG is 0" },
        { new JpegBytes().Frame(7, 5, marker: 0xC3).Scan().ToArray(), "the JPEG is lossless or hierarchical" },
        { new JpegBytes().Frame(7, 5, bits: 12, marker: 0xC1).Scan().ToArray(), "the JPEG does not have 8 bits per channel" },
        { new JpegBytes().ToArray(), "the JPEG header is cut off or impossible" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_libjpeg_refuses_is_an_error_that_says_why(byte[] jpeg, string detail)
    {
        var tally = new ChannelTally(10);

        ImageProblems.Add(tally, Read(jpeg), new Place("a.jpg")).Should().BeFalse();
        Found.Problems(tally).Should().Equal($"ODH641 'a.jpg': {detail}");
        tally.Pictures.Formats.Total.Should().Be(0);
    }

    [Theory]
    [InlineData(1, "II", false)]
    [InlineData(4, "MM", false)]
    [InlineData(5, "MM", true)]
    [InlineData(6, "II", true)]
    [InlineData(8, "II", true)]
    [InlineData(9, "II", false)]
    [InlineData(6, "XX", false)]
    public void Orientation_tells_whether_the_image_is_turned(byte orientation, string order, bool isTurned)
    {
        var isLittle = order == "II";
        byte[] U16(ushort value) => isLittle ? [(byte)value, (byte)(value >> 8)] : [(byte)(value >> 8), (byte)value];
        byte[] U32(byte value) => isLittle ? [value, 0, 0, 0] : [0, 0, 0, value];
        byte[] other = [.. U16(0x010F), .. U16(2), .. U32(4), 0, 0, 0, 0];
        byte[] entry = [.. U16(274), .. U16(3), .. U32(1), .. U16(orientation), 0, 0];
        byte[] exif = [.. "Exif\0\0"u8, .. System.Text.Encoding.ASCII.GetBytes(order), .. U16(42), .. U32(8), .. U16(2), .. other, .. entry, 0, 0, 0, 0];
        var jpeg = new JpegBytes().Jfif().Segment(0xE1, exif).Frame(64, 48).Scan().ToArray();

        var header = Read(jpeg);

        (header.Width, header.Height, header.IsTurned).Should().Be((64, 48, isTurned));
        (header.Fits(64, 48), header.Fits(48, 64), header.Fits(64, 64)).Should().Be((true, isTurned, false));
        for (var length = 0; length < exif.Length; length++)
        {
            Read(new JpegBytes().Segment(0xE1, exif[..length]).Frame(64, 48).Scan().ToArray()).HasSize.Should().BeTrue("the segment is cut after {0} bytes", length);
        }
    }

    [Fact]
    public void Frame_of_a_thumbnail_is_passed_over()
    {
        var jpeg = new JpegBytes().Segment(0xE1, [.. "Exif\0\0"u8, .. JpegBytes.Of(160, 120)]).Frame(4000, 3000).Scan().ToArray();

        Read(jpeg).Width.Should().Be(4000);
    }

    public static TheoryData<string, byte[]> PassedOver => new()
    {
        { "prefixes before a marker", [0xFF, 0xFF, 0xFF, 0xFF] },
        { "bytes before a marker", [0, 1, 2, 0xFF, 0, 3] },
        { "restarts and the temporary marker", [0xFF, 0xD0, 0xFF, 0xD7, 0xFF, 0x01] },
        { "an empty comment", [0xFF, 0xFE, 0, 2] },
        { "a comment without a length", [0xFF, 0xFE, 0, 0] },
        { "metadata shorter than their own length", [0xFF, 0xEF, 0, 1] },
        { "lines of a scan", [0xFF, 0xDC, 0, 4, 0, 5] },
        { "restart interval", [0xFF, 0xDD, 0, 4, 0, 5] },
        { "conditioning", [0xFF, 0xCC, 0, 4, 0, 5] },
    };

    [Theory]
    [MemberData(nameof(PassedOver))]
    public void What_decoders_pass_over_is_passed_over(string what, byte[] bytes) =>
        Read(new JpegBytes().Jfif().Raw(bytes).Frame(640, 480).Scan().ToArray()).Width.Should().Be(640, "{0} is no fault", what);

    public static TheoryData<string, byte[]> Impossible => new()
    {
        { "width of 0", JpegBytes.Of(0, 480) },
        { "no component", JpegBytes.Of(640, 480, 0) },
        { "five components", JpegBytes.Of(640, 480, 5) },
        { "one bit", new JpegBytes().Frame(640, 480, bits: 1).Scan().ToArray() },
        { "17 bits", new JpegBytes().Frame(640, 480, bits: 17).Scan().ToArray() },
        { "frame of another length", new JpegBytes().Segment(0xC0, [8, 1, 0, 1, 0, 3, 1, 0x11, 0]).Scan().ToArray() },
        { "frame longer than the image", new JpegBytes().Raw(0xFF, 0xC0, 0, 17, 8, 1, 0, 1, 0, 3, 1).ToArray() },
        { "scan before the frame", new JpegBytes().Jfif().Scan().Frame(640, 480).ToArray() },
        { "end before the frame", new JpegBytes().Jfif().Raw(0xFF, 0xD9).Frame(640, 480).ToArray() },
        { "second start", new JpegBytes().Raw(0xFF, 0xD8).Frame(640, 480).Scan().ToArray() },
        { "reserved marker", new JpegBytes().Segment(0xF7, [1, 2]).Frame(640, 480).Scan().ToArray() },
        { "table without a length", new JpegBytes().Raw(0xFF, 0xDB, 0, 1).Frame(640, 480).Scan().ToArray() },
        { "segment beyond the end", new JpegBytes().Raw(0xFF, 0xE1, 0xFF, 0xFF).Frame(640, 480).Scan().ToArray() },
        { "no marker", new JpegBytes().Raw(0xFF, 0xFF, 0xFF, 0xFF).ToArray() },
        { "nothing but zeros", new JpegBytes().Raw(0xFF).Raw(new byte[1000]).ToArray() },
        { "start alone", new JpegBytes().ToArray() },
    };

    [Theory]
    [MemberData(nameof(Impossible))]
    public void What_no_decoder_accepts_is_corrupt(string what, byte[] jpeg) => Read(jpeg).Should().Be(Corrupt, "it has a {0}", what);

    [Fact]
    public void Long_metadata_are_asked_for_and_passed_over()
    {
        var builder = new JpegBytes().Jfif().Exif(60_000).Exif(60_000);
        var start = builder.Length;
        var jpeg = builder.Frame(640, 480).Scan().ToArray();

        var first = ImageHeaders.Read(jpeg.AsSpan(0, 64), jpeg.Length);
        var (header, _) = Supplied.Read(jpeg, 64);

        first.NeedsLength.Should().BeGreaterThan(60_000).And.BeLessThanOrEqualTo(start + 17);
        header.Width.Should().Be(640);
    }

    [Fact]
    public void Size_after_more_metadata_than_are_read_is_unknown_but_no_fault()
    {
        var builder = new JpegBytes();
        while (builder.Length <= ImageHeaders.MaximumHead)
        {
            builder.Segment(0xE2, new byte[65_533]);
        }

        var jpeg = builder.Frame(640, 480).Scan().ToArray();
        var (header, last) = Supplied.Read(jpeg, 64);

        header.Should().Be(new ImageHeader { Format = ImageFormat.Jpeg });
        last.Should().BeLessThanOrEqualTo(ImageHeaders.MaximumHead);
        ImageHeaders.Read(jpeg, jpeg.Length).Width.Should().Be(640, "whoever has the bytes gets the size");
    }

    [Fact]
    public void Tiny_segments_are_not_asked_for_one_by_one()
    {
        var builder = new JpegBytes();
        for (var index = 0; index < 100_000; index++)
        {
            builder.Raw(0xFF, 0xE1, 0, 2);
        }

        var jpeg = builder.Frame(640, 480).Scan().ToArray();
        var calls = 0;
        var (header, _) = Supplied.Read(jpeg, 64, () => calls++);

        header.Width.Should().Be(640);
        calls.Should().BeLessThan(20);
    }

    private static ImageHeader Read(byte[] jpeg) => ImageHeaders.Read(jpeg, jpeg.Length);
}
