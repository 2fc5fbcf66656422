using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Fuzzing.Generation;
using ObjectDetection.Hyperparameters.Fuzzing.Invariants;
using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Training;
using Reader = ObjectDetection.Hyperparameters.Json.TrainingContextReader;

namespace ObjectDetection.Hyperparameters.Fuzzing.Targets;

/// <summary>A document with what is known about a job.</summary>
internal sealed class ContextTarget : FuzzTarget
{
    private static readonly string[] Counts = [Reader.Samples, Reader.Classes, Reader.MaxObjects, Reader.ValidationMaxObjects, Reader.HighestClassId, Reader.WidestLabel, Reader.ValidationWidestLabel];

    private static readonly Hyperparameter[] OfBaseModel = [HyperparameterCatalogue.BaseNetwork, HyperparameterCatalogue.NumClasses, HyperparameterCatalogue.ImageShape];

    private static readonly ObjectDetectionHyperparameters Job =
        new() { NumClasses = 20, NumTrainingSamples = 500, MiniBatchSize = 24, LrSchedulerStep = [10, 20], FreezeLayerPattern = "^conv1_", KvStore = KvStore.DistSync };

    /// <inheritdoc/>
    public override string Name => "context";

    /// <summary>Returns a context as JSON.</summary>
    public static string Next(Dice dice)
    {
        var members = new List<(string, string)>();
        if (!dice.OneIn(3))
        {
            members.Add((Reader.InstanceType, RandomJson.String(dice.OneIn(5) ? RandomTexts.Odd(dice) : dice.Pick(InstanceTypes.All).Name, dice)));
        }

        if (!dice.OneIn(3))
        {
            members.Add((Reader.InstanceCount, Count(dice)));
        }

        if (!dice.OneIn(3))
        {
            members.Add((Reader.Dataset, RandomJson.Object(Counts.Where(_ => dice.OneIn(2)).ToArray().Select(name => (name, Count(dice))), dice)));
        }

        if (dice.OneIn(2))
        {
            members.Add((Reader.BaseModel, RandomJson.Object(OfBaseModel.Where(_ => dice.OneIn(2)).ToArray().Select(value => (value.Name, RandomJson.String(RandomTexts.For(value, dice), dice))), dice)));
        }

        if (dice.OneIn(10))
        {
            members.Add((RandomMaps.Name(dice), RandomJson.Any(dice)));
        }

        return RandomJson.Object(members, dice);
    }

    /// <inheritdoc/>
    public override byte[] Create(Dice dice) => Wtf8.Encode(Next(dice));

    /// <inheritdoc/>
    protected override string Answer(byte[] input)
    {
        var read = Reader.Read(input);
        return new Transcript().Add("context", read.Context).Add(read.Findings).Add(Job.Review(read.Context).Findings).ToString();
    }

    /// <inheritdoc/>
    protected override void Check(byte[] input)
    {
        var (context, findings) = Reader.Read(input);
        FindingRules.Hold(findings);
        FindingRules.Hold(Job.Review(context).Findings);
        if (context.Dataset is { } dataset)
        {
            var written = ObjectDetectionHyperparametersJson.ToIndentedText(writer =>
            {
                writer.WriteStartObject();
                TrainingContextWriter.WriteMembers(writer, dataset);
                writer.WriteEndObject();
            });
            Invariant.Holds(Reader.Read(Wtf8.Encode(written)).Context.Dataset == dataset, $"A data set is read as it was written: {written}");
            Invariant.Holds(Job.With(dataset).IsValid() || dataset.Samples < Job.MiniBatchSize, $"A valid job that fits a data set is valid: {dataset}");
        }
    }

    private static string Count(Dice dice) => dice.Below(4) switch
    {
        0 => RandomTexts.Number(dice),
        1 => RandomJson.String(Text.Of(dice.Below(1000)), dice),
        2 => RandomJson.Any(dice),
        _ => Text.Of(dice.Below(100_000)),
    };
}
