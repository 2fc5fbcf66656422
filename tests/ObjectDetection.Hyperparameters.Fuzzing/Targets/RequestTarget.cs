using System.Text;
using System.Text.Unicode;
using FluentValidation;
using ObjectDetection.Hyperparameters.Fuzzing.Generation;
using ObjectDetection.Hyperparameters.Fuzzing.Invariants;
using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Requests;

namespace ObjectDetection.Hyperparameters.Fuzzing.Targets;

/// <summary>A document that describes jobs, in JSON or YAML.</summary>
internal sealed class RequestTarget : FuzzTarget
{
    /// <inheritdoc/>
    public override string Name => "requests";

    /// <inheritdoc/>
    public override bool IsSlow => true;

    /// <inheritdoc/>
    protected override long UsualBytes => 4 * 1024 * 1024;

    /// <inheritdoc/>
    protected override long BytesPerByte => 10_000;

    /// <inheritdoc/>
    public override byte[] Create(Dice dice) => RandomRequests.Next(dice);

    /// <inheritdoc/>
    protected override string Answer(byte[] input)
    {
        var document = TrainingDocument.Read(input);
        var transcript = new Transcript().Add("form", document.Form).Add(document.Findings);
        foreach (var job in document.Jobs)
        {
            var review = job.Review(KnownContexts.ChosenBy(input));
            transcript.Add("path", job.Path).Add("map", string.Join(", ", job.HyperParameters)).Add("runtime", string.Join(", ", job.RuntimeOnly)).Add("context", job.Context)
                .Add("submittable", job.IsSubmittable(review)).Add(review.Findings).Add("request", job.Request is null ? null : Write(job.Request)).Add("tuning", job.Tuning);
            if (job.Record is { } record)
            {
                transcript.Add(record);
            }
        }

        return transcript.ToString();
    }

    /// <inheritdoc/>
    protected override void Check(byte[] input)
    {
        var document = TrainingDocument.Read(input);
        FindingRules.Hold(document.Findings);
        foreach (var job in document.Jobs)
        {
            Check(job);
        }

        if (Utf8.IsValid(input))
        {
            Invariant.Same(Words(document), Words(TrainingDocument.Read(Encoding.UTF8.GetString(input))), "A text is read as its bytes");
        }

        if (document is { Form: TrainingDocumentForm.Hyperparameters, Jobs: [var only] } && Utf8.IsValid(input) && input.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'{', ..])
        {
            Invariant.Same(FindingRules.Words(ObjectDetectionHyperparametersJson.Read(input).Review().Findings), FindingRules.Words(only.Review().Findings), "Hyperparameters are reviewed as a document of their own");
        }
    }

    private static void Check(DescribedJob job)
    {
        var review = job.Review();
        FindingRules.Hold(review.Findings);
        Invariant.Holds(job.IsSubmittable(review) != true || review.IsSubmittable, $"What has an error is not submittable: {review}");
        if (job.Record is { } record)
        {
            Verdicts.Agree(record);
            RoundTrips.Hold(record);
            Invariant.Holds(record.IsValid() || !review.IsSubmittable, $"The review of a job has the errors of its record: {record}: {review}");
        }

        if (job.Request is { } request && Write(request) is { } json)
        {
            FindingRules.Hold(request.Review().Findings);
            if (TrainingDocument.Read(json) is { Jobs: [{ Request: { } again }] })
            {
                Invariant.Same(json, Write(again) ?? "", "A request that was written is read back");
            }
        }
    }

    private static string? Write(TrainingRequest request)
    {
        try
        {
            return request.ToJson();
        }
        catch (ValidationException)
        {
            // A text has half of a surrogate pair.
            return null;
        }
    }

    private static string Words(TrainingDocument document) =>
        new Transcript().Add("form", document.Form).Add(document.Findings).Add(document.Jobs.SelectMany(static job => job.Review().Findings)).ToString();
}
