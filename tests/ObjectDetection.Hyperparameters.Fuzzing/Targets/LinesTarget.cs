using ObjectDetection.Hyperparameters.Cli.Input;
using ObjectDetection.Hyperparameters.Cli.Lines;
using ObjectDetection.Hyperparameters.Fuzzing.Generation;
using ObjectDetection.Hyperparameters.Fuzzing.Invariants;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Fuzzing.Targets;

/// <summary>A line of a file with one configuration per line, which the tool reads by a faster way if it is plain.</summary>
internal sealed class LinesTarget : FuzzTarget
{
    /// <inheritdoc/>
    public override string Name => "lines";

    /// <inheritdoc/>
    public override byte[] Create(Dice dice)
    {
        var line = dice.OneIn(3)
            ? RandomJson.Configuration(RandomMaps.Record(dice).ToHyperParameters(validate: false)!, dice)
            : RandomJson.Configuration(dice);
        return Wtf8.Encode(dice.OneIn(4) ? RandomJson.Object([("hyperparameters", line), ("context", ContextTarget.Next(dice))], dice) : line);
    }

    /// <inheritdoc/>
    protected override string Answer(byte[] input) => new Transcript().Add(Review(input).Findings).ToString();

    /// <inheritdoc/>
    protected override void Check(byte[] input)
    {
        var review = Review(input);
        FindingRules.Hold(review.Findings);
        Invariant.Holds(review.IsSubmittable == review.Findings.All(static finding => finding.Severity != FindingSeverity.Error), $"What has no error is submittable: {review}");
        if (input.AsSpan().IndexOf("hyperparameters"u8) < 0 && input.AsSpan().IndexOf("HyperParameters"u8) < 0)
        {
            var plainly = ObjectDetectionHyperparametersJson.Read(input).Review(KnownContexts.ChosenBy(input));
            Invariant.Same(new Transcript().Add(plainly.Findings).ToString(), Answer(input), "A line is reviewed as a document");
        }
    }

    private static Review Review(byte[] input) => JobLine.Review(input, new GivenContext(KnownContexts.ChosenBy(input) ?? new(), new()));
}
