using ObjectDetection.Hyperparameters.Training;
using ObjectDetection.Hyperparameters.Validation;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Reads and reviews one document after the other, for long runs.</summary>
internal static class JsonReviewer
{
    /// <summary>Everything that is found in a document.</summary>
    /// <remarks>It tells the same as reading and then reviewing; where nothing is found, the record is all that is allocated.</remarks>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <param name="context">What is known of the job beside its hyperparameters.</param>
    public static Review Review(ReadOnlySpan<byte> utf8, TrainingContext? context)
    {
        var reading = JsonDocumentReader.Read(utf8);
        if (reading.Problems.Length == 0 && Reviewer.Review(reading.Record, context) is { Findings.Count: 0 } review)
        {
            return review;
        }

        return ObjectDetectionHyperparametersJson.Read(utf8).Review(context);
    }
}
