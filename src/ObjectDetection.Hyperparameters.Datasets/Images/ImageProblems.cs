using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Images;

/// <summary>Reports what the header of an image shows.</summary>
internal static class ImageProblems
{
    private const int BitsOfMXNet = 8;
    private const int ChannelsOfMXNet = 3;

    /// <summary>Counts an image in a record, which is decoded by its content: by OpenCV, whose builds read more formats than are documented.</summary>
    public static void AddOfRecord(ChannelTally tally, in ImageHeader header, in Place place)
    {
        if (header is { Fault: ImageFault.NotAccepted, Format: ImageFormat.Bmp or ImageFormat.Tiff or ImageFormat.WebP or ImageFormat.Jpeg2000 })
        {
            tally.Problems.Add(Rules.ImageFormatUndocumented, place, header.Format, static format => $"the image is a {NameOf(format)}");
            tally.Pictures.Add(header);
        }
        else
        {
            Add(tally, header, place);
        }
    }

    /// <summary>Counts an image, and reports its problems.</summary>
    /// <returns>Whether the image can be decoded, as far as its header tells.</returns>
    public static bool Add(ChannelTally tally, in ImageHeader header, in Place place)
    {
        if (!IsDecodable(tally, header, place))
        {
            return false;
        }

        tally.Pictures.Add(header);
        if (header.IsCmyk || header.BitsPerChannel > BitsOfMXNet || header.IsAnimated)
        {
            tally.Problems.Add(Rules.ImageUnusual, place, header, static image =>
                image.IsCmyk ? "CMYK colors" : image.IsAnimated ? "animated, only the first picture is decoded" : $"{Text.Of(image.BitsPerChannel)} bits per channel");
        }
        else if (header.Channels is not (0 or ChannelsOfMXNet))
        {
            tally.Problems.Add(Rules.ImageChannels, place, header.Channels, static channels => Wording.Count(channels, "channel"));
        }

        return true;
    }

    /// <summary>Reports why an image cannot be decoded, if so, and counts nothing.</summary>
    public static bool IsDecodable(ChannelTally tally, in ImageHeader header, in Place place)
    {
        switch (header.Fault)
        {
            case ImageFault.Empty:
                tally.Problems.Add(Rules.ImageUndecodable, place, "the image has no bytes");
                return false;
            case ImageFault.NotAnImage:
                tally.Problems.Add(Rules.ImageUndecodable, place, "the bytes are not those of an image");
                return false;
            case ImageFault.Corrupt:
                tally.Problems.Add(Rules.ImageUndecodable, place, header.Format, static format => $"the {NameOf(format)} header is cut off or impossible");
                return false;
            case ImageFault.UnsupportedProcess:
                tally.Problems.Add(Rules.ImageUndecodable, place, "the JPEG is lossless or hierarchical");
                return false;
            case ImageFault.UnsupportedBits:
                tally.Problems.Add(Rules.ImageUndecodable, place, "the JPEG does not have 8 bits per channel");
                return false;
            case ImageFault.WithoutHeight:
                tally.Problems.Add(Rules.ImageUndecodable, place, "the height of the JPEG is 0");
                return false;
            case ImageFault.NotAccepted:
                tally.Problems.Add(Rules.ImageFormatNotAccepted, place, header.Format, static format => $"the image is a {NameOf(format)}");
                return false;
            default:
                return true;
        }
    }

    /// <summary>Returns the name of a format, as its users write it.</summary>
    public static string NameOf(ImageFormat format) => format switch
    {
        ImageFormat.Jpeg => "JPEG",
        ImageFormat.Png => "PNG",
        ImageFormat.Gif => "GIF",
        ImageFormat.Bmp => "BMP",
        ImageFormat.Tiff => "TIFF",
        ImageFormat.Jpeg2000 => "JPEG 2000",
        ImageFormat.JpegXl => "JPEG XL",
        ImageFormat.Heic => "HEIC",
        ImageFormat.Avif => "AVIF",
        ImageFormat.WebP => "WebP",
        _ => "file of an unknown format",
    };
}
