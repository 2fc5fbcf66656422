using ObjectDetection.Hyperparameters.Datasets.Annotations;

namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>Recognizes data that has to be unpacked or converted before anything can be read.</summary>
internal static class Signatures
{
    private const int TarName = 257;

    /// <summary>Says what a file is and what to do, or returns <see langword="null"/> if it is something else.</summary>
    /// <param name="head">The first bytes.</param>
    public static string? Describe(ReadOnlySpan<byte> head)
    {
        if (JsonReading.IsUtf16(head))
        {
            return "the file is UTF-16. Save it as UTF-8";
        }

        var compression = head.StartsWith<byte>([0x1F, 0x8B]) ? "gzip"
            : head.StartsWith("BZh"u8) ? "bzip2"
            : head.StartsWith<byte>([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0]) ? "xz"
            : head.StartsWith<byte>([0x28, 0xB5, 0x2F, 0xFD]) ? "Zstandard"
            : null;
        if (compression is not null)
        {
            return $"the file is compressed with {compression}. Decompress it first, for example into standard input";
        }

        var archive = head.StartsWith<byte>([(byte)'P', (byte)'K', 3, 4]) ? "ZIP" : head.Length > TarName && head[TarName..].StartsWith("ustar"u8) ? "tar" : null;
        return archive is null ? null : $"the file is a {archive} archive. Extract it, and pass the folder";
    }
}
