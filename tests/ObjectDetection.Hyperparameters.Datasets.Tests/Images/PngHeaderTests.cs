using ObjectDetection.Hyperparameters.Datasets.Images;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Images;

public sealed class PngHeaderTests
{
    private static readonly ImageHeader Corrupt = new() { Format = ImageFormat.Png, Fault = ImageFault.Corrupt };

    [Theory]
    [InlineData(0, "1 2 4 8 16", 1)]
    [InlineData(2, "8 16", 3)]
    [InlineData(3, "1 2 4 8", 3)]
    [InlineData(4, "8 16", 2)]
    [InlineData(6, "8 16", 4)]
    public void Color_type_tells_the_channels_and_restricts_the_bits(byte color, string allowed, int channels)
    {
        for (byte bits = 0; bits < 40; bits++)
        {
            var expected = allowed.Split(' ').Contains($"{bits}")
                ? new ImageHeader
                {
                    Format = ImageFormat.Png,
                    Width = 640,
                    Height = 480,
                    Channels = channels,
                    BitsPerChannel = color == 3 ? 8 : bits,
                    IsPalette = color == 3,
                }
                : Corrupt;

            Read(PngBytes.Of(640, 480, color, bits)).Should().Be(expected, "color type {0} has {1} bits or not", color, bits);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(255)]
    public void Other_color_types_are_corrupt(byte color) => Read(PngBytes.Of(640, 480, color)).Should().Be(Corrupt);

    [Theory]
    [InlineData(1u, 1u, true)]
    [InlineData(2147483647u, 2147483647u, true)]
    [InlineData(0u, 1u, false)]
    [InlineData(1u, 0u, false)]
    [InlineData(2147483648u, 1u, false)]
    [InlineData(1u, 4294967295u, false)]
    public void Sides_are_from_one_to_the_largest_signed_number(uint width, uint height, bool isPossible)
    {
        var header = Read(PngBytes.Of(width, height));

        header.Fault.Should().Be(isPossible ? ImageFault.None : ImageFault.Corrupt);
        header.HasSize.Should().Be(isPossible);
        header.Width.Should().Be(isPossible ? (int)width : 0);
        header.Height.Should().Be(isPossible ? (int)height : 0);
    }

    [Theory]
    [InlineData(0, 0, 0, ImageFault.None)]
    [InlineData(0, 0, 1, ImageFault.None)]
    [InlineData(0, 0, 2, ImageFault.Corrupt)]
    [InlineData(1, 0, 0, ImageFault.Corrupt)]
    [InlineData(0, 1, 0, ImageFault.Corrupt)]
    internal void Methods_are_the_defined_ones(byte compression, byte filter, byte interlace, ImageFault fault) =>
        Read(new PngBytes().Header(3, 2, 2, 8, compression, filter, interlace).Pixels().End().ToArray()).Fault.Should().Be(fault);

    [Fact]
    public void Every_bit_of_signature_and_header_counts()
    {
        for (var bit = 0; bit < 33 * 8; bit++)
        {
            var png = PngBytes.Of(640, 480);
            png[bit / 8] ^= (byte)(1 << (bit % 8));

            Read(png).Fault.Should().Be(bit < 32 ? ImageFault.NotAnImage : ImageFault.Corrupt, "bit {0} is flipped", bit);
        }
    }

    [Fact]
    public void Image_that_ends_in_its_header_is_corrupt()
    {
        var png = PngBytes.Of(640, 480);
        for (var length = 1; length <= 33; length++)
        {
            Read(png[..length]).Should().Be(Corrupt, "{0} bytes are no image", length);
        }

        Read(png[..34]).Width.Should().Be(640);
    }

    [Fact]
    public void Image_without_pixels_is_corrupt() => Read(new PngBytes().Header(640, 480).Chunk("tEXt"u8, [1, 2]).End().ToArray()).Should().Be(Corrupt);

    [Fact]
    public void Image_that_does_not_begin_with_its_header_is_corrupt() =>
        Read(new PngBytes().Chunk("CgBI"u8, [0x50, 0, 0x20, 2]).Header(640, 480).Pixels().End().ToArray()).Should().Be(Corrupt);

    [Fact]
    public void Frames_before_the_pixels_are_an_animation()
    {
        byte[] control = [0, 0, 0, 2, 0, 0, 0, 0];

        Read(new PngBytes().Header(3, 2).Chunk("tEXt"u8, [1, 2, 3]).Chunk("acTL"u8, control).Pixels().End().ToArray()).IsAnimated.Should().BeTrue();
        Read(new PngBytes().Header(3, 2).Pixels().Chunk("acTL"u8, control).End().ToArray()).IsAnimated.Should().BeFalse();
        Read(new PngBytes().Header(3, 2).Chunk("tEXt"u8, [.. "acTL"u8, .. "acTL"u8]).Pixels().End().ToArray()).IsAnimated.Should().BeFalse();
    }

    [Fact]
    public void Length_of_a_chunk_may_lie()
    {
        var png = new PngBytes().Header(3, 2).Chunk("tEXt"u8, [1, 2]).Pixels().End().ToArray();
        foreach (var length in new byte[] { 0x00, 0x7F, 0x80, 0xFF })
        {
            png[33] = length;
            png[34] = png[35] = png[36] = length;

            Read(png).Width.Should().Be(3);
        }
    }

    [Fact]
    public void Header_needs_no_more_than_its_own_bytes() => ImageHeaders.Read(PngBytes.Of(640, 480).AsSpan(0, 33), 1_000_000).Should().Be(
        new ImageHeader { Format = ImageFormat.Png, Width = 640, Height = 480, Channels = 3, BitsPerChannel = 8 });

    private static ImageHeader Read(byte[] png) => ImageHeaders.Read(png, png.Length);
}
