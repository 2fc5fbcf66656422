using System.Globalization;
using System.Text;
using System.Text.Unicode;
using FluentValidation;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Fuzzing.Generation;
using ObjectDetection.Hyperparameters.Fuzzing.Invariants;
using ObjectDetection.Hyperparameters.Tuning;
using ObjectDetection.Hyperparameters.Tuning.Documents;

namespace ObjectDetection.Hyperparameters.Fuzzing.Targets;

/// <summary>A document that describes a tuning job, in its own form and in the API's.</summary>
internal sealed class TuningTarget : FuzzTarget
{
    /// <inheritdoc/>
    public override string Name => "tuning";

    /// <inheritdoc/>
    public override bool IsSlow => true;

    /// <summary>Every combination of limits is reviewed, and up to 256 batch sizes between them, whatever the length of the document.</summary>
    protected override long UsualBytes => 32 * 1024 * 1024;

    /// <inheritdoc/>
    public override byte[] Create(Dice dice) => Wtf8.Encode(dice.OneIn(2) ? OwnForm(dice) : ApiForm(dice));

    /// <inheritdoc/>
    protected override string Answer(byte[] input)
    {
        var result = ObjectDetectionTuningSpace.ReadTuningJobJson(input);
        var transcript = new Transcript().Add("result", result).Add(result.Findings).Add("options", result.Options).Add(result.Review(KnownContexts.ChosenBy(input)).Findings);
        if (result.Space is { } space)
        {
            transcript.Add("space", space);
            if (space.IsValid())
            {
                transcript.Add("static", string.Join(", ", space.ToStaticHyperParameters())).Add("ranges", RangesOf(space)).Add("json", Write(space, result.Options));
            }
        }

        return transcript.ToString();
    }

    /// <inheritdoc/>
    protected override void Check(byte[] input)
    {
        var result = ObjectDetectionTuningSpace.ReadTuningJobJson(input);
        FindingRules.Hold(result.Findings);
        FindingRules.Hold(result.Review().Findings);
        Invariant.Holds(result.IsReadable || result.Findings.Any(static finding => finding.Severity == FindingSeverity.Error), $"What cannot be read has an error: {result}");
        Invariant.Holds(!result.Review().IsSubmittable || result.Space?.IsValid() == true, $"What is submittable is read and valid: {result}");
        if (Utf8.IsValid(input))
        {
            Invariant.Same(result.ToString(), ObjectDetectionTuningSpace.ReadTuningJobJson(Encoding.UTF8.GetString(input)).ToString(), "A text is read as its bytes");
        }

        if (result.Space is { } space)
        {
            Check(space, result.Options);
        }
    }

    private static void Check(ObjectDetectionTuningSpace space, TuningJobOptions? options)
    {
        var isValid = space.IsValid();
        var validation = new ObjectDetectionTuningSpaceValidator().Validate(space);
        Invariant.Holds(validation.IsValid == isValid, $"IsValid is {isValid}, but Validate is {validation}: {space}");
        var review = space.Review();
        Invariant.Holds(review.IsSubmittable == isValid, $"IsValid is {isValid}, but the review is {review}: {space}");
        Invariant.Holds(isValid == !Verdicts.Throws<ValidationException>(() => space.ToParameterRanges()), $"Only a valid space can be written: {space}");
        if (!isValid)
        {
            return;
        }

        Invariant.Holds(space.Draw(3, seed: 1).All(static record => record.IsValid()), $"What is drawn from a valid space is valid: {space}");
        Invariant.Holds(space.EnumerateGrid(2).Take(20).All(static record => record.IsValid()), $"A grid of a valid space is valid: {space}");
        if (Write(space, options) is { } json)
        {
            CheckWritten(space, options, json);
        }
    }

    private static void CheckWritten(ObjectDetectionTuningSpace space, TuningJobOptions? options, string json)
    {
        var read = ObjectDetectionTuningSpace.ReadTuningJobJson(json);
        Invariant.Holds(read.Space is not null, $"What is written can be read, but not {json}: {read}");
        Invariant.Same(RangesOf(space), RangesOf(read.Space!), "Ranges are read as they were written");
        Invariant.Same(string.Join(", ", space.ToStaticHyperParameters()), string.Join(", ", read.Space!.ToStaticHyperParameters()), "The base is read as it was written");
        Invariant.Same(json, Write(read.Space, options) ?? "", "What was read is written again as it was");
    }

    private static string? Write(ObjectDetectionTuningSpace space, TuningJobOptions? options)
    {
        try
        {
            return space.ToTuningJobJson(options ?? new TuningJobOptions());
        }
        catch (ValidationException exception)
        {
            // The options can be invalid, or unfit for the space, and a pattern can have half of a surrogate pair.
            Invariant.Holds(
                !new ObjectDetectionTuningSpaceValidator(options ?? new()).Validate(space).IsValid || (space.Base.FreezeLayerPattern is { } pattern && !Text.IsUnicode(pattern)),
                $"A valid space is written: {exception.Message}");
            return null;
        }
    }

    private static string RangesOf(ObjectDetectionTuningSpace space) => string.Join('\n', space.ToParameterRanges().All.Select(static range => range is CategoricalParameter categories
        ? $"{categories.Name}: {string.Join(", ", categories.Values)}"
        : range.ToString()));

    private static string OwnForm(Dice dice)
    {
        var members = new List<(string, string)>
        {
            (TypedTuningDocument.Base, RandomJson.Configuration(dice)),
            (TypedTuningDocument.Ranges, RandomJson.Object(Tuned(dice).Select(hyperparameter => (hyperparameter.Name, Range(hyperparameter, dice))), dice)),
        };
        members.AddRange(DocumentSettings.TypedNames.Where(_ => dice.Errs(4)).Select(name => (name, Setting(dice))));
        return RandomJson.Object(members, dice);
    }

    private static string ApiForm(Dice dice)
    {
        var tuned = Tuned(dice).ToLookup(hyperparameter => dice.Errs(4) ? dice.Of(ApiNames.Continuous, ApiNames.Integer, ApiNames.Categorical) : KindOf(hyperparameter));
        var ranges = RandomJson.Object(tuned.Select(kind => (kind.Key, RandomJson.Array(kind.Select(hyperparameter => ApiRange(kind.Key, hyperparameter, dice)), dice))), dice);
        var map = RandomJson.Object(RandomMaps.Next(dice).Select(entry => (entry.Key, RandomJson.String(entry.Value, dice))), dice);
        return dice.OneIn(2)
            ? RandomJson.Object([(ApiNames.Static, map), (ApiNames.Ranges, ranges)], dice)
            : RandomJson.Object(
                [
                    (ApiNames.Config, RandomJson.Object([(ApiNames.Strategy, RandomJson.String(dice.Pick(Enum.GetNames<TuningStrategy>()), dice)), (ApiNames.Ranges, ranges), (ApiNames.Limits, RandomJson.Object([(ApiNames.MaxJobs, RandomTexts.Number(dice)), (ApiNames.MaxParallelJobs, "1")], dice))], dice)),
                    (ApiNames.Definition, RandomJson.Object([(ApiNames.Static, map)], dice)),
                ],
                dice);
    }

    private static Hyperparameter[] Tuned(Dice dice) =>
        [.. HyperparameterCatalogue.All.Where(hyperparameter => hyperparameter.IsTunable ? dice.OneIn(2) : dice.Errs(30))];

    private static string KindOf(Hyperparameter hyperparameter) => hyperparameter.Domain.Core switch
    {
        RealDomain => ApiNames.Continuous,
        WholeNumberDomain => ApiNames.Integer,
        _ => ApiNames.Categorical,
    };

    private static string Range(Hyperparameter hyperparameter, Dice dice)
    {
        if (KindOf(hyperparameter) == ApiNames.Categorical || dice.Errs(4))
        {
            return RandomJson.Array(Categories(hyperparameter, dice), dice);
        }

        var (minimum, maximum) = Limits(hyperparameter, dice);
        return RandomJson.Object([("min", dice.OneIn(3) ? RandomJson.String(minimum, dice) : minimum), ("max", maximum), .. Scale("scale", dice)], dice);
    }

    private static string ApiRange(string kind, Hyperparameter hyperparameter, Dice dice)
    {
        var name = (ApiNames.Name, RandomJson.String(hyperparameter.Name, dice));
        if (kind == ApiNames.Categorical)
        {
            return RandomJson.Object([name, (ApiNames.Values, RandomJson.Array(Categories(hyperparameter, dice), dice))], dice);
        }

        var (minimum, maximum) = Limits(hyperparameter, dice);
        return RandomJson.Object([name, (ApiNames.Minimum, RandomJson.String(minimum, dice)), (ApiNames.Maximum, RandomJson.String(maximum, dice)), .. Scale(ApiNames.Scale, dice)], dice);
    }

    private static string[] Categories(Hyperparameter hyperparameter, Dice dice) =>
        [.. Enumerable.Range(0, dice.Between(dice.IsTame ? 1 : 0, 4)).Select(_ => RandomTexts.For(hyperparameter, dice)).Distinct().Select(text => RandomJson.String(text, dice))];

    /// <summary>Returns two texts, in order if they are numbers.</summary>
    private static (string Minimum, string Maximum) Limits(Hyperparameter hyperparameter, Dice dice)
    {
        string[] texts = [RandomTexts.For(hyperparameter, dice), RandomTexts.For(hyperparameter, dice)];
        var isOrdered = double.TryParse(texts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var first)
            && double.TryParse(texts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var second) && first > second && !dice.Errs(8);
        return isOrdered ? (texts[1], texts[0]) : (texts[0], texts[1]);
    }

    private static (string, string)[] Scale(string name, Dice dice) =>
        dice.OneIn(2) ? [] : [(name, RandomJson.String(dice.Errs(8) ? RandomTexts.Odd(dice) : dice.Pick(Enum.GetNames<ScalingType>()), dice))];

    private static string Setting(Dice dice) => dice.OneIn(2) ? RandomTexts.Number(dice) : RandomJson.String(dice.OneIn(4) ? RandomTexts.Odd(dice) : dice.Pick(Words.All), dice);
}
