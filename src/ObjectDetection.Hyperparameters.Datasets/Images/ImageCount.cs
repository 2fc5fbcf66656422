using ObjectDetection.Hyperparameters.Datasets.Tally;

namespace ObjectDetection.Hyperparameters.Datasets.Images;

/// <summary>Counts images whose headers have been read, and reports what is wrong with them: ODH641 to ODH645.</summary>
internal static class ImageCount
{
    private const int Colors = 3;
    private const int BitsOfByte = 8;

    /// <summary>Counts an image.</summary>
    /// <param name="header">The header.</param>
    /// <param name="tally">Where everything is counted.</param>
    /// <param name="place">Where the image is.</param>
    /// <param name="name">The name, of which the suffix is compared, or nothing if the image has none.</param>
    /// <returns>Whether the algorithm can read the image.</returns>
    public static bool Count(in ImageHeader header, ChannelTally tally, in Place place, ReadOnlySpan<char> name = default)
    {
        if (!IsDecodable(header, tally, place))
        {
            return false;
        }

        var problems = tally.Problems;
        tally.Pictures.Add(header);
        if (!name.IsEmpty && ImageSuffix.FormatOf(name) != header.Format)
        {
            problems.Add(Rules.ImageSuffixDiffers, place, header.Format, static format => $"it is a {ImageSuffix.NameOf(format)} image");
        }

        if (header.IsCmyk)
        {
            problems.Add(Rules.ImageUnusual, place, "its channels are CMYK");
        }
        else if (header.Channels is not (0 or Colors))
        {
            problems.Add(Rules.ImageChannels, place, header.Channels, static count => count == 1 ? "1 channel" : $"{Text.Of(count)} channels");
        }

        if (header.BitsPerChannel > BitsOfByte)
        {
            problems.Add(Rules.ImageUnusual, place, header.BitsPerChannel, static bits => $"{Text.Of(bits)} bits per channel");
        }

        if (header.IsAnimated)
        {
            problems.Add(Rules.ImageUnusual, place, "it is animated");
        }

        return true;
    }

    /// <summary>Reports why an image cannot be decoded, if so, and counts nothing.</summary>
    public static bool IsDecodable(in ImageHeader header, ChannelTally tally, in Place place)
    {
        switch (header.Fault)
        {
            case ImageFault.None:
                return true;
            case ImageFault.NotAccepted:
                tally.Problems.Add(Rules.ImageFormatNotAccepted, place, header.Format, static format => $"it is a {ImageSuffix.NameOf(format)} image");
                return false;
            default:
                tally.Problems.Add(Rules.ImageUndecodable, place, (header.Fault, header.Format), static found => Describe(found.Fault, found.Format));
                return false;
        }
    }

    private static string Describe(ImageFault fault, ImageFormat format) => fault switch
    {
        ImageFault.Empty => "it has no bytes",
        ImageFault.Corrupt => $"the header of the {ImageSuffix.NameOf(format)} image is cut off or impossible",
        _ => "its first bytes are not those of an image",
    };
}
