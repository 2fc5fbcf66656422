using System.Buffers.Binary;
using ObjectDetection.Hyperparameters.Datasets.Images;
using ObjectDetection.Hyperparameters.Datasets.Records;

namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>Tells for which algorithms the records of a RecordIO file are. Those without packed labels are only told by reading all of them.</summary>
internal static class RecordRecognition
{
    private const int MostRecords = 64;

    /// <summary>Returns the form of a file that begins with a frame.</summary>
    public static DatasetForm FormOf(ReadOnlySpan<byte> head)
    {
        var messages = 0;
        var position = 0L;
        for (var count = 0; count < MostRecords && position + RecordFrame.Size < head.Length && RecordFrame.TryRead(head[(int)position..], out var frame); count++)
        {
            var body = head[(int)(position + RecordFrame.Size)..];
            body = body[..Math.Min(body.Length, frame.Length)];
            position += RecordFrame.Size + frame.PaddedLength;
            if (frame.Role != RecordFrame.Whole)
            {
                continue;
            }

            if (HasPackedLabel(body, frame.Length))
            {
                return DatasetForm.RecordIO;
            }

            messages += IsMessage(body, frame.Length) ? 1 : 0;
        }

        return messages > 0 ? DatasetForm.RecordIOProtobuf : DatasetForm.RecordIO;
    }

    private static bool HasPackedLabel(ReadOnlySpan<byte> body, int length)
    {
        if (body.Length < RecordSample.HeaderSize || BinaryPrimitives.ReadUInt32LittleEndian(body) is 0 and var flag)
        {
            return false;
        }

        flag = BinaryPrimitives.ReadUInt32LittleEndian(body);
        var image = RecordSample.HeaderSize + ((long)flag * sizeof(float));
        return image <= length && (image >= body.Length || IsImage(body[(int)image..]));
    }

    private static bool IsImage(ReadOnlySpan<byte> bytes) => ImageHeaders.Read(bytes, long.MaxValue).Format != ImageFormat.Unknown;

    /// <summary>Determines whether fields 1 to 5, each with a length, fill the record: the Record message of SageMaker's other algorithms.</summary>
    private static bool IsMessage(ReadOnlySpan<byte> body, int length)
    {
        const int Fields = 5;
        var position = 0L;
        while (position < length)
        {
            if (position >= body.Length)
            {
                // What is known of it fits.
                return position > 0;
            }

            var tag = body[(int)position++];
            if ((tag & 7) != 2 || tag >> 3 is < 1 or > Fields)
            {
                return false;
            }

            var (size, shift) = (0L, 0);
            byte part;
            do
            {
                if (position >= body.Length || shift > 28)
                {
                    return false;
                }

                part = body[(int)position++];
                size |= (long)(part & 0x7f) << shift;
                shift += 7;
            }
            while (part >= 0x80);
            position += size;
        }

        return position == length && length > 0;
    }
}
