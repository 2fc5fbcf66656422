using System.Text;
using ObjectDetection.Hyperparameters.Datasets.Images;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Images;

public sealed class ImageFormatTests
{
    [Theory]
    [InlineData("GIF87a\u0001\0\u0001\0\0\0\0;", ImageFormat.Gif)]
    [InlineData("GIF89a\u0001\0\u0001\0\0\0\0;", ImageFormat.Gif)]
    [InlineData("BM\u0046\0\0\0\0\0\0\0\u0036\0\0\0\u0028\0\0\0\u0001\0\0\0", ImageFormat.Bmp)]
    [InlineData("RIFF\u0024\0\0\0WEBPVP8 ", ImageFormat.WebP)]
    [InlineData("II*\0\u0008\0\0\0", ImageFormat.Tiff)]
    [InlineData("MM\0*\0\0\0\u0008", ImageFormat.Tiff)]
    [InlineData("II+\0\u0008\0\0\0", ImageFormat.Tiff)]
    [InlineData("MM\0+\0\u0008\0\0", ImageFormat.Tiff)]
    [InlineData("\0\0\0\u000CjP  \r\n\u0087\n\0\0\0\u0014ftypjp2 ", ImageFormat.Jpeg2000)]
    [InlineData("\u00FF\u004F\u00FF\u0051\0\u0029", ImageFormat.Jpeg2000)]
    [InlineData("\0\0\0\u000CJXL \r\n\u0087\n", ImageFormat.JpegXl)]
    [InlineData("\u00FF\u000A\u0008\u0010", ImageFormat.JpegXl)]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0", ImageFormat.Heic)]
    [InlineData("\0\0\0\u0018ftypheix\0\0\0\0", ImageFormat.Heic)]
    [InlineData("\0\0\0\u0018ftypmif1\0\0\0\0", ImageFormat.Heic)]
    [InlineData("\0\0\0\u0018ftypavif\0\0\0\0", ImageFormat.Avif)]
    internal void Other_formats_are_named_and_not_accepted(string bytes, ImageFormat format) =>
        Read(bytes).Should().Be(new ImageHeader { Format = format, Fault = ImageFault.NotAccepted });

    [Theory]
    [InlineData("n")]
    [InlineData("not an image\n")]
    [InlineData("BMW X5 in front of a hedge, left of the house\n")]
    [InlineData("RIFF\u0024\0\0\0WAVEfmt ")]
    [InlineData("\0\0\0\u0018ftypisom\0\0\u0002\0isomiso2mp41")]
    [InlineData("\u00FF\u00FEt\0e\0x\0t\0")]
    [InlineData("\u00FF\u00D8\0\0\0\0")]
    [InlineData("GIF90a")]
    [InlineData("\0")]
    public void Other_bytes_are_no_image(string bytes) => Read(bytes).Should().Be(new ImageHeader { Fault = ImageFault.NotAnImage });

    [Theory]
    [InlineData("\u00FF", ImageFormat.Jpeg)]
    [InlineData("\u00FF\u00D8", ImageFormat.Jpeg)]
    [InlineData("\u0089P", ImageFormat.Png)]
    internal void Image_that_ends_in_its_signature_is_corrupt(string bytes, ImageFormat format) =>
        Read(bytes).Should().Be(new ImageHeader { Format = format, Fault = ImageFault.Corrupt });

    [Fact]
    public void Nothing_is_empty() => ImageHeaders.Read([], 0).Should().Be(new ImageHeader { Fault = ImageFault.Empty });

    [Fact]
    public void Nothing_of_something_asks_for_bytes()
    {
        ImageHeaders.Read([], 20).Should().Be(new ImageHeader { NeedsLength = 20 });
        ImageHeaders.Read([], long.MaxValue).Should().Be(new ImageHeader { NeedsLength = ImageHeaders.MinimumHead });
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    [InlineData(10)]
    public void Length_below_that_of_the_bytes_has_no_effect(long length) => ImageHeaders.Read(PngBytes.Of(640, 480), length).Width.Should().Be(640);

    private static ImageHeader Read(string bytes)
    {
        var image = Encoding.Latin1.GetBytes(bytes);
        return ImageHeaders.Read(image, image.Length);
    }
}
