using ObjectDetection.Hyperparameters.Training;
using ObjectDetection.Hyperparameters.Validation;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Reads and reviews one document after the other, for long runs.</summary>
internal static class JsonReviewer
{
    /// <summary>Everything that is found in a document: the same as reading and then reviewing tell.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    /// <param name="context">What is known of the job beside its hyperparameters.</param>
    public static Review Review(ReadOnlySpan<byte> utf8, TrainingContext? context) =>
        IsFlawless(utf8, context) ? Hyperparameters.Review.NothingFound : ObjectDetectionHyperparametersJson.Read(utf8).Review(context);

    /// <summary>Whether a document in the form in which nearly all are written has nothing to be found; <see langword="false"/> says nothing.</summary>
    /// <remarks>The record is all that is allocated where it has not.</remarks>
    /// <param name="utf8">The document in UTF-8.</param>
    /// <param name="context">What is known of the job beside its hyperparameters.</param>
    public static bool IsFlawless(ReadOnlySpan<byte> utf8, TrainingContext? context) =>
        JsonDocumentReader.TryReadPlain(utf8, out var reading)
        && reading.Problems.Length == 0
        && Reviewer.Review(reading.Record, context).Findings.Count == 0;
}
