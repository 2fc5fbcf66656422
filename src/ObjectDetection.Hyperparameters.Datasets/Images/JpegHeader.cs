using System.Buffers.Binary;

namespace ObjectDetection.Hyperparameters.Datasets.Images;

/// <summary>Reads the header of a JPEG. What makes it corrupt, and what is passed over, is what libjpeg refuses and passes over.</summary>
/// <remarks>Source: ITU-T T.81, annex B.</remarks>
internal static class JpegHeader
{
    private const byte Prefix = 0xFF;
    private const int FrameLength = 8;
    private const int BytesOfComponent = 3;
    private const int BitsOfLibjpeg = 8;
    private const byte Exif = 0xE1;

    private enum Segment
    {
        Frame,
        UnsupportedFrame,
        Skipped,
        Table,
        Bare,
        Last,
    }

    public static ImageHeader Read(ReadOnlySpan<byte> head, long length)
    {
        long at = 2;
        var isTurned = false;
        while (at < head.Length)
        {
            // Bytes before a marker are passed over, and it may have any number of prefixes.
            var marker = NextMarker(head[(int)at..]);
            if (marker < 0)
            {
                return More(head, head.Length + 1L, length);
            }

            at += marker;
            var code = head[(int)at];
            var segment = KindOf(code);
            at++;
            if (segment == Segment.Bare)
            {
                continue;
            }

            if (segment == Segment.Last)
            {
                return Corrupt;
            }

            if (segment == Segment.UnsupportedFrame)
            {
                return Faulty(ImageFault.UnsupportedProcess);
            }

            var end = segment == Segment.Frame ? at + FrameLength : at + 2;
            if (end > head.Length)
            {
                return More(head, end, length);
            }

            int size = BinaryPrimitives.ReadUInt16BigEndian(head[(int)at..]);
            if (segment == Segment.Frame)
            {
                return at + size > length ? Corrupt : ReadFrame(head[(int)at..], size, isTurned);
            }

            if (code == Exif)
            {
                // The frame comes later, so that these bytes are there when it is read.
                isTurned |= ExifOrientation.IsTurned(head[(int)at..Math.Min(head.Length, (int)at + Math.Max(size, 2))][2..]);
            }

            if (size < 2 && segment == Segment.Table)
            {
                return Corrupt;
            }

            // What is left of a length that is too short is passed over like other bytes before a marker.
            at += size;
        }

        return More(head, at + 1, length);
    }

    private static ImageHeader Corrupt => Faulty(ImageFault.Corrupt);

    private static ImageHeader Faulty(ImageFault fault) => new() { Format = ImageFormat.Jpeg, Fault = fault };

    /// <summary>Finds the code of the next marker, which is after its prefix.</summary>
    private static int NextMarker(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (true)
        {
            var prefix = bytes[at..].IndexOf(Prefix);
            var code = prefix < 0 ? -1 : bytes[(at + prefix)..].IndexOfAnyExcept(Prefix);
            if (code < 0)
            {
                return -1;
            }

            at += prefix + code;
            if (bytes[at] != 0)
            {
                return at;
            }
        }
    }

    private static Segment KindOf(byte code) => code switch
    {
        0xC4 or 0xCC or 0xDB or 0xDD => Segment.Table,
        0xC8 => Segment.Last,
        0xC0 or 0xC1 or 0xC2 or 0xC9 or 0xCA => Segment.Frame,

        // Lossless and hierarchical processes.
        >= 0xC3 and <= 0xCF => Segment.UnsupportedFrame,
        0x01 or (>= 0xD0 and <= 0xD7) => Segment.Bare,
        0xDC or 0xFE or (>= 0xE0 and <= 0xEF) => Segment.Skipped,

        // A scan or an end without a frame, a second start, and what is reserved.
        _ => Segment.Last,
    };

    private static ImageHeader ReadFrame(ReadOnlySpan<byte> frame, int size, bool isTurned)
    {
        var bits = frame[2];
        var height = BinaryPrimitives.ReadUInt16BigEndian(frame[3..]);
        var width = BinaryPrimitives.ReadUInt16BigEndian(frame[5..]);
        var channels = frame[7];
        if (bits is < 2 or > 16 || width == 0 || channels is 0 or > 4 || size != FrameLength + (channels * BytesOfComponent))
        {
            return Corrupt;
        }

        if (bits != BitsOfLibjpeg)
        {
            return Faulty(ImageFault.UnsupportedBits);
        }

        // A height of 0 says that it comes after the first scan, where libjpeg does not look for it.
        return height == 0 ? Faulty(ImageFault.WithoutHeight) : new ImageHeader { Format = ImageFormat.Jpeg, Width = width, Height = height, Channels = channels, BitsPerChannel = bits, IsCmyk = channels == 4, IsTurned = isTurned };
    }

    /// <summary>Asks for more first bytes, and for twice as many at least, so that tiny segments do not make the bytes be read again and again.</summary>
    private static ImageHeader More(ReadOnlySpan<byte> head, long end, long length)
    {
        if (end > length)
        {
            return Corrupt;
        }

        var wanted = Math.Min(Math.Max(end + FrameLength, 2L * head.Length), Math.Min(length, ImageHeaders.MaximumHead));
        return new ImageHeader { Format = ImageFormat.Jpeg, NeedsLength = wanted > head.Length ? (int)wanted : 0 };
    }
}
