using System.Text.Json;
using ObjectDetection.Hyperparameters.Datasets.Annotations;

namespace ObjectDetection.Hyperparameters.Datasets.Manifests;

/// <summary>What the metadata of a line say that has no label. Such lines are read a second time for it.</summary>
/// <param name="IsVideo">Whether a label is one of video frames.</param>
/// <param name="FailureReason">Why the label is missing, or <see langword="null"/> if the line does not say.</param>
internal readonly record struct OtherLabels(bool IsVideo, string? FailureReason)
{
    /// <summary>Reads a line that is known to be a JSON object.</summary>
    public static OtherLabels Read(ReadOnlySpan<byte> line, ManifestLabel? label)
    {
        var result = default(OtherLabels);
        var reader = new Utf8JsonReader(line, JsonReading.Options);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isMetadata = reader.ValueSpan.EndsWith("-metadata"u8);
            var isOwn = label is not null && JsonReading.IsName(in reader, label.Metadata);
            reader.Read();
            if (isMetadata && reader.TokenType == JsonTokenType.StartObject)
            {
                result = ReadMetadata(ref reader, isOwn, result);
            }
            else
            {
                reader.Skip();
            }
        }

        return result;
    }

    private static OtherLabels ReadMetadata(ref Utf8JsonReader reader, bool isOwn, OtherLabels result)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isType, isReason) = (JsonReading.IsName(in reader, "type"u8), JsonReading.IsName(in reader, "failure-reason"u8));
            reader.Read();
            if (isType && reader.TokenType == JsonTokenType.String)
            {
                result = result with { IsVideo = result.IsVideo || JsonReading.TextOf(ref reader).StartsWith("groundtruth/video-", StringComparison.Ordinal) };
            }
            else if (isReason && isOwn && reader.TokenType == JsonTokenType.String)
            {
                result = result with { FailureReason = JsonReading.TextOf(ref reader) };
            }
            else
            {
                reader.Skip();
            }
        }

        return result;
    }
}
