using MetadataExtractor;
using MetadataExtractor.Formats.Jpeg;
using MetadataExtractor.Formats.Png;
using MetadataExtractor.IO;
using ObjectDetection.Hyperparameters.Datasets.Images;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Images;

/// <summary>Another reader of headers, which shares no code with this one, reads the same from every image that both can read.</summary>
public sealed class ImagePeerTests
{
    private static readonly HashSet<PngChunkType> HeaderOnly = [PngChunkType.IHDR];

    private static readonly HashSet<JpegSegmentType> Frames =
    [
        JpegSegmentType.Sof0, JpegSegmentType.Sof1, JpegSegmentType.Sof2, JpegSegmentType.Sof3, JpegSegmentType.Sof5, JpegSegmentType.Sof6, JpegSegmentType.Sof7,
        JpegSegmentType.Sof9, JpegSegmentType.Sof10, JpegSegmentType.Sof11, JpegSegmentType.Sof13, JpegSegmentType.Sof14, JpegSegmentType.Sof15,
    ];

    [Fact]
    public void Frames_of_JPEG_are_the_same()
    {
        var random = new Random(20_263);
        var both = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var jpeg = SomeJpeg(random);
            var header = ImageHeaders.Read(jpeg, jpeg.Length);
            if (header.HasSize && PeerOfJpeg(jpeg) is { } peer)
            {
                both++;
                peer.Should().Be((header.Width, header.Height, header.Channels, header.BitsPerChannel), "it is {0}", Convert.ToHexString(jpeg));
            }
        }

        both.Should().BeGreaterThan(5_000);
    }

    [Fact]
    public void Headers_of_PNG_are_the_same()
    {
        var random = new Random(20_264);
        var both = 0;
        for (var round = 0; round < 20_000; round++)
        {
            var png = PngBytes.Of((uint)random.Next(1, 10_000), (uint)random.Next(1, 10_000), new byte[] { 0, 2, 3, 4, 6 }[random.Next(5)]);
            png[random.Next(33)] = (byte)random.Next(256);
            PngBytes.Sign(png);
            var header = ImageHeaders.Read(png, png.Length);
            if (header.HasSize && PeerOfPng(png) is { } peer)
            {
                both++;
                peer.Should().Be((header.Width, header.Height, header.Channels, header.IsPalette ? png[24] : header.BitsPerChannel), "it is {0}", Convert.ToHexString(png));
            }
        }

        both.Should().BeGreaterThan(5_000);
    }

    private static byte[] SomeJpeg(Random random)
    {
        var builder = new JpegBytes();
        for (var count = random.Next(4); count > 0; count--)
        {
            var data = new byte[random.Next(300)];
            random.NextBytes(data);
            builder = random.Next(4) switch
            {
                0 => builder.Jfif(),
                1 => builder.Table(),
                2 => builder.Segment((byte)random.Next(0xE0, 0xF0), data),
                _ => builder.Segment(0xFE, data),
            };
        }

        var end = builder.Length + 17;
        var marker = (byte)(0xC0 + random.Next(16));
        var jpeg = builder.Frame(random.Next(1, 65_536), random.Next(1, 65_536), random.Next(1, 5), 8, marker is 0xC4 or 0xC8 or 0xCC ? (byte)0xC0 : marker).Scan().ToArray();
        for (var count = random.Next(4); count > 0; count--)
        {
            jpeg[random.Next(2, end)] = (byte)random.Next(256);
        }

        return jpeg;
    }

    private static (int, int, int, int)? PeerOfJpeg(byte[] jpeg)
    {
        try
        {
            var frame = JpegSegmentReader.ReadSegments(new SequentialByteArrayReader(jpeg), Frames).FirstOrDefault();
            var directory = frame is null ? null : new JpegReader().Extract(frame);
            return directory is null || directory.HasError
                ? null
                : (directory.GetImageWidth(), directory.GetImageHeight(), directory.GetNumberOfComponents(), directory.GetInt32(JpegDirectory.TagDataPrecision));
        }
        catch (Exception exception) when (exception is IOException or ImageProcessingException)
        {
            return null;
        }
    }

    private static (int, int, int, int)? PeerOfPng(byte[] png)
    {
        try
        {
            var header = new MetadataExtractor.Formats.Png.PngHeader(new PngChunkReader().Extract(new SequentialByteArrayReader(png), HeaderOnly).First().Bytes);
            var channels = header.ColorType.NumericValue switch { 0 => 1, 4 => 2, 6 => 4, _ => 3 };
            return (header.ImageWidth, header.ImageHeight, channels, header.BitsPerSample);
        }
        catch (Exception exception) when (exception is IOException or ImageProcessingException or ArgumentException)
        {
            return null;
        }
    }
}
