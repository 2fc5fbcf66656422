using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Tests.Validation.Checks;
using ObjectDetection.Hyperparameters.Validation;
using ObjectDetection.Hyperparameters.Validation.Checks;

namespace ObjectDetection.Hyperparameters.Tests.Validation;

/// <summary>One cause, one message: records with every two of the faults there are.</summary>
public sealed class TwoFaultTests
{
    /// <summary>An invalid value of each hyperparameter that has one.</summary>
    private static readonly (string Name, Func<ObjectDetectionHyperparameters, ObjectDetectionHyperparameters> Change)[] Values =
    [
        ("num_classes", static c => c with { NumClasses = 0 }),
        ("num_training_samples", static c => c with { NumTrainingSamples = 0 }),
        ("base_network", static c => c with { BaseNetwork = (BaseNetwork)7 }),
        ("early_stopping_min_epochs", static c => c with { EarlyStoppingMinEpochs = 0 }),
        ("early_stopping_patience", static c => c with { EarlyStoppingPatience = -1 }),
        ("early_stopping_tolerance", static c => c with { EarlyStoppingTolerance = double.NaN }),
        ("image_shape", static c => c with { ImageShape = 1 }),
        ("epochs", static c => c with { Epochs = 0 }),
        ("freeze_layer_pattern", static c => c with { FreezeLayerPattern = "([" }),
        ("kv_store", static c => c with { KvStore = (KvStore)9 }),
        ("label_width", static c => c with { LabelWidth = 0 }),
        ("learning_rate", static c => c with { LearningRate = 5 }),
        ("lr_scheduler_factor", static c => c with { LrSchedulerFactor = 2 }),
        ("lr_scheduler_step", static c => c with { LrSchedulerStep = [0] }),
        ("mini_batch_size", static c => c with { MiniBatchSize = 0 }),
        ("momentum", static c => c with { Momentum = 2 }),
        ("nms_threshold", static c => c with { NmsThreshold = 0 }),
        ("optimizer", static c => c with { Optimizer = (Optimizer)9 }),
        ("overlap_threshold", static c => c with { OverlapThreshold = 0 }),
        ("weight_decay", static c => c with { WeightDecay = 5 }),
        ("nms_topk", static c => c with { NmsTopK = 0 }),
    ];

    /// <summary>The triggers of all rules, and the relations of a record by itself.</summary>
    private static readonly RuleCase[] Relations =
    [
        .. RuleCases.All,
        Of("ODH201", static c => c with { LrSchedulerStep = [20, 10] }),
        Of("ODH202", static c => c with { MiniBatchSize = 1001, LrSchedulerStep = [10] }),
        Of("ODH202", static c => c with { MiniBatchSize = 1001, LrSchedulerStep = [10] }, new() { Dataset = new() { Samples = 1000 } }),
    ];

    [Fact]
    public void Two_invalid_values_give_two_findings()
    {
        foreach (var (first, second) in Values.SelectMany(static _ => Values, static (first, second) => (first, second)).Where(static pair => pair.first.Name != pair.second.Name))
        {
            var review = second.Change(first.Change(RuleCase.Clean)).Review(Everything);

            string[] expected = [first.Name, second.Name];
            review.Findings.Where(static finding => finding.Code.StartsWith("ODH1", StringComparison.Ordinal)).Select(static finding => finding.Name)
                .Should().BeEquivalentTo(expected, review.ToString());
            review.Findings.Should().OnlyContain(finding => finding.Code.StartsWith("ODH1") || !finding.Names.Any(expected.Contains), review.ToString());
        }
    }

    [Fact]
    public void Invalid_value_leaves_what_does_not_depend_on_it()
    {
        foreach (var (value, relation) in Values.SelectMany(static _ => Relations, static (value, relation) => (value, relation)))
        {
            if (value.Name == "lr_scheduler_factor" && relation.Code == "ODH304")
            {
                continue; // The finding mentions a factor, but only a valid one.
            }

            var alone = relation.Trigger.Record.Review(relation.Trigger.Context);
            var both = value.Change(relation.Trigger.Record).Review(relation.Trigger.Context);

            // A consequence is told once its cause cannot be.
            var expected = alone.Findings.Where(finding => !finding.Names.Contains(value.Name)).Select(Show).Append($"{value.Name} by itself");
            both.Findings.Where(finding => !Consequences.Contain(finding, alone.Findings))
                .Select(finding => finding.Code.StartsWith("ODH1", StringComparison.Ordinal) ? $"{finding.Name} by itself" : Show(finding))
                .Should().BeEquivalentTo(expected, $"{relation.Code} and {value.Name}: {both}");
        }
    }

    [Fact]
    public void Two_findings_of_a_review_are_both_told_unless_one_follows_from_the_other()
    {
        foreach (var (one, other) in Relations.SelectMany(static _ => Relations, static (one, other) => (one.Trigger, other.Trigger)))
        {
            var context = Merge(one.Context, other.Context);
            var record = other.Change(one.Record);
            var review = record.Review(context);

            foreach (var single in new[] { one.Record, other.Record })
            {
                foreach (var finding in single.Review(context).Findings.Where(finding => DependsOn(finding).All(name => Text(record, name) == Text(single, name))))
                {
                    if (!review.Findings.Any(found => found.Rule == finding.Rule && found.Name == finding.Name) && !Consequences.Contain(finding, review.Findings))
                    {
                        Assert.Fail($"{Show(finding)} is missing in {review}");
                    }
                }
            }

            ShouldTellCausesAlone(review);
        }
    }

    [Fact]
    public void No_review_tells_a_consequence_beside_its_cause()
    {
        var some = new SomeJob(seed: 14);
        var met = new HashSet<(Rule, Rule)>();
        for (var i = 0; i < 20_000; i++)
        {
            var (record, context) = (some.Record(), some.Context());
            ShouldTellCausesAlone(record.Review(context));
            met.UnionWith(Consequences.All.Where(pair => Raw(record, context) is var codes && codes.Contains(pair.Cause) && codes.Contains(pair.Consequence)));
        }

        var conv = RuleCase.Clean with { FreezeLayerPattern = "conv1", BaseNetwork = BaseNetwork.ResNet50 };
        ShouldTellCausesAlone(conv.Review());
        met.UnionWith(Consequences.All.Where(pair => Raw(conv, null).Contains(pair.Cause) && Raw(conv, null).Contains(pair.Consequence)));
        met.Should().BeEquivalentTo(Consequences.All, "a pair that never comes up needs no entry");
    }

    [Fact]
    public void Error_only_follows_from_an_error() =>
        Consequences.All.Should().OnlyContain(static pair => pair.Consequence.Severity != FindingSeverity.Error || pair.Cause.Severity == FindingSeverity.Error);

    private static TrainingContext Everything => new()
    {
        InstanceType = "ml.p3.8xlarge",
        InstanceCount = 2,
        Dataset = new() { Samples = 1000, Classes = 2, HighestClassId = 1, MaxObjectsPerImage = 10 },
        BaseModel = new() { BaseNetwork = BaseNetwork.Vgg16, NumClasses = 2, ImageShape = 300 },
    };

    private static RuleCase Of(string code, Func<ObjectDetectionHyperparameters, ObjectDetectionHyperparameters> change, TrainingContext? context = null) =>
        new(code, "", new(change, context), new(static c => c, null));

    private static void ShouldTellCausesAlone(Review review)
    {
        foreach (var (cause, consequence) in Consequences.All)
        {
            if (review.Findings.Any(finding => finding.Rule == cause) && review.Findings.Any(finding => finding.Rule == consequence))
            {
                Assert.Fail($"{consequence} follows from {cause}: {review}");
            }
        }
    }

    /// <summary>The rules of all findings, the consequences among them.</summary>
    private static HashSet<Rule> Raw(ObjectDetectionHyperparameters record, TrainingContext? context)
    {
        var unsound = default(HyperparameterSet);
        foreach (var hyperparameter in HyperparameterCatalogue.All.Where(hyperparameter => hyperparameter.Examine(record) is not null))
        {
            unsound.Add(hyperparameter);
        }

        var inspection = new Inspection(record, context, unsound);
        AllChecks.Inspect(ref inspection);
        return [.. RecordErrors.List(record).Concat(inspection.Findings).Select(static finding => finding.Rule)];
    }

    private static TrainingContext Merge(TrainingContext? one, TrainingContext? other) => new()
    {
        InstanceType = one?.InstanceType ?? other?.InstanceType,
        InstanceCount = one?.InstanceCount ?? other?.InstanceCount,
        Dataset = one?.Dataset ?? other?.Dataset,
        BaseModel = one?.BaseModel ?? other?.BaseModel,
    };

    private static string? Text(ObjectDetectionHyperparameters record, string name) =>
        HyperparameterCatalogue.TryGetByName(name, out var hyperparameter) ? hyperparameter.GetText(record) : null;

    private static IEnumerable<string> DependsOn(Finding finding) => finding.Names.Concat(ReviewPropertyTests.Circumstances.GetValueOrDefault(finding.Code, []));

    private static string Show(Finding finding) => $"{finding.Code} {finding.Name}";
}
