using System.Buffers.Binary;
using System.Numerics;
using ObjectDetection.Hyperparameters.Datasets.Images;
using ObjectDetection.Hyperparameters.Datasets.Records;

namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>Recognizes the form of a file by its first bytes. Its name only decides where the bytes do not: an empty file, or one that is damaged from its start.</summary>
internal static class FileRecognition
{
    /// <summary>The number of first bytes that are looked at.</summary>
    public const int HeadLength = 64 * 1024;

    private const int LengthOfTensorFlow = 8;

    /// <summary>Recognizes a file.</summary>
    /// <param name="head">Its first bytes.</param>
    /// <param name="name">Its name.</param>
    public static RecognizedFile Recognize(ReadOnlySpan<byte> head, string name)
    {
        if (head.IsEmpty)
        {
            return FormOfName(name) is { } form ? new(form) : new(DatasetForm.Unknown, "the file is empty");
        }

        if (head.Length >= RecordFrame.Size && RecordFrame.TryRead(head, out _))
        {
            return new(RecordRecognition.FormOf(head));
        }

        var named = FormOfName(name);
        if (named == DatasetForm.RecordIO && RecordFrame.FindStart(head) >= 0)
        {
            // A damaged start is worth a report if records follow.
            return new(DatasetForm.RecordIO);
        }

        if (IsTensorFlow(head))
        {
            return new(DatasetForm.TFRecord);
        }

        if (Signatures.Describe(head) is { } other)
        {
            return new(DatasetForm.Unknown, other) { IsUnmistakable = true };
        }

        if (ImageHeaders.Read(head, long.MaxValue).Format != ImageFormat.Unknown)
        {
            return new(DatasetForm.Unknown, "the file is an image. Pass the folder of the images");
        }

        var recognized = TextRecognition.Recognize(head, named == DatasetForm.RecordIO ? null : named);
        return named == DatasetForm.RecordIO && recognized.Form == DatasetForm.Unknown ? new(DatasetForm.Unknown, "the magic number of RecordIO is missing at byte 0") : recognized;
    }

    /// <summary>Returns the form that a suffix announces, or <see langword="null"/> if it announces none.</summary>
    public static DatasetForm? FormOfName(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".REC" => DatasetForm.RecordIO,
        ".LST" => DatasetForm.Lst,
        ".MANIFEST" => DatasetForm.AugmentedManifest,
        _ => null,
    };

    /// <summary>Determines whether a file begins with the length of a record, and the masked CRC-32C of that length.</summary>
    private static bool IsTensorFlow(ReadOnlySpan<byte> head)
    {
        const uint Mask = 0xa282ead8;
        if (head.Length < LengthOfTensorFlow + sizeof(uint))
        {
            return false;
        }

        var check = ~BitOperations.Crc32C(uint.MaxValue, BinaryPrimitives.ReadUInt64LittleEndian(head));
        return BinaryPrimitives.ReadUInt32LittleEndian(head[LengthOfTensorFlow..]) == BitOperations.RotateRight(check, 15) + Mask;
    }
}
