using ObjectDetection.Hyperparameters.Fuzzing.Invariants;

namespace ObjectDetection.Hyperparameters.Fuzzing.Targets;

/// <summary>What holds for the result of reading a configuration, whatever its form.</summary>
internal static class ReadResults
{
    public static string Describe(HyperparametersReadResult result, TrainingContext? context)
    {
        var review = result.Review(context);
        var transcript = new Transcript().Add("result", result).Add(review.Findings).Add("submittable", review.IsSubmittable);
        return (result.Hyperparameters is { } record ? transcript.Add(record) : transcript).ToString();
    }

    public static void Check(HyperparametersReadResult result, TrainingContext? context)
    {
        FindingRules.Hold(result.Review(context).Findings);
        var review = result.Review();
        var isValid = result.Hyperparameters?.IsValid() ?? false;
        Invariant.Holds(result.IsReadable == result.Findings.All(static finding => finding.Severity != FindingSeverity.Error), $"What has no error is readable: {result}");
        Invariant.Holds(review.IsSubmittable == isValid, $"What is read and valid is submittable, but the review is {review}");
        if (result.Hyperparameters is { } record)
        {
            Verdicts.Agree(record);
            RoundTrips.Hold(record);
        }
    }
}
