using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Tests.Validation;

public sealed class ReviewPropertyTests
{
    private const int Count = 100_000;

    [Fact]
    public void Any_job_can_be_reviewed_and_only_errors_make_it_unsubmittable()
    {
        var some = new SomeJob(seed: 20261124);
        var submittable = 0;
        for (var i = 0; i < Count; i++)
        {
            var (record, context) = (some.Record(), some.Context());
            var review = record.Review(context);

            var expected = record.IsValid() && !FailsIn(record, context);
            if (review.IsSubmittable != expected || review.IsSubmittable != review.Findings.All(static finding => finding.Severity != FindingSeverity.Error))
            {
                Assert.Fail($"{record} in {context} should be submittable: {expected}, but the review says{Environment.NewLine}{review}");
            }

            submittable += expected ? 1 : 0;
        }

        submittable.Should().BeInRange(Count / 20, Count * 19 / 20, "both answers must have been met often");
    }

    /// <summary>What a finding depends on besides, without being its fault: the batches for a step, and the base model that must fit.</summary>
    internal static readonly Dictionary<string, string[]> Circumstances = new()
    {
        ["ODH334"] = ["num_training_samples", "mini_batch_size"],
        ["ODH335"] = ["num_training_samples", "mini_batch_size"],
        ["ODH301"] = ["num_training_samples", "mini_batch_size"],
        ["ODH336"] = ["num_classes", "base_network", "image_shape"],
    };

    /// <summary>A finding names every hyperparameter that it depends on, or one that could not be read might be spoken of.</summary>
    [Fact]
    public void Finding_does_not_depend_on_what_it_does_not_name()
    {
        var some = new SomeJob(seed: 3);
        for (var i = 0; i < 5_000; i++)
        {
            var (record, other, context) = (some.Record(), some.Record(), some.Context());
            foreach (var finding in record.Review(context).Findings.Where(static finding => finding.Severity != FindingSeverity.Error))
            {
                var changed = other;
                // Whether a step comes in time depends on the batches, too, and whether the rate of incremental training matters on the base model, but they are not at fault.
                foreach (var name in finding.Names.Concat(Circumstances.GetValueOrDefault(finding.Code, [])))
                {
                    changed = Copied(record, changed, name);
                }

                if (!changed.Review(context).Findings.Any(found => found.Code == finding.Code && found.Name == finding.Name))
                {
                    Assert.Fail($"{finding} on {string.Join(", ", finding.Names)} depends on something else: {record} in {context}, but not {changed}.");
                }
            }
        }
    }

    [Fact]
    public void Findings_stand_in_order()
    {
        var some = new SomeJob(seed: 7);
        for (var i = 0; i < 5_000; i++)
        {
            var findings = some.Record().Review(some.Context()).Findings;
            findings.Select(static finding => (finding.Severity, finding.Position)).Should().BeInAscendingOrder();
        }
    }

    private static ObjectDetectionHyperparameters Copied(ObjectDetectionHyperparameters from, ObjectDetectionHyperparameters to, string name)
    {
        HyperparameterCatalogue.TryGetByName(name, out var hyperparameter).Should().BeTrue();
        return hyperparameter switch
        {
            Hyperparameter<int> h => h.With(to, h.Get(from)),
            Hyperparameter<int?> h => h.With(to, h.Get(from)),
            Hyperparameter<double> h => h.With(to, h.Get(from)),
            Hyperparameter<bool> h => h.With(to, h.Get(from)),
            Hyperparameter<string?> h => h.With(to, h.Get(from)),
            Hyperparameter<EpochList> h => h.With(to, h.Get(from)),
            Hyperparameter<BaseNetwork> h => h.With(to, h.Get(from)),
            Hyperparameter<Optimizer> h => h.With(to, h.Get(from)),
            Hyperparameter<KvStore?> h => h.With(to, h.Get(from)),
            _ => throw new InvalidOperationException(name),
        };
    }

    /// <summary>The context's errors, told again by hand.</summary>
    private static bool FailsIn(ObjectDetectionHyperparameters record, TrainingContext? context)
    {
        var data = context?.Dataset;
        var label = Math.Max(Label(data?.WidestLabel, data?.MaxObjectsPerImage), Label(data?.ValidationWidestLabel, data?.ValidationMaxObjectsPerImage));
        long classes = Math.Max(data?.Classes ?? 0, data?.HighestClassId + 1L ?? 0);
        var gpus = context?.InstanceType switch { "p3.8xlarge" => 4, "ml.p2.16xlarge" => 16, "ml.g5.48xlarge" => 8, _ => 1 };
        return record.LabelWidth < label
            || record.NumClasses < classes
            || record.MiniBatchSize < gpus
            || (data?.Samples >= 0 && record.MiniBatchSize > data.Samples)
            || (context?.BaseModel?.BaseNetwork ?? record.BaseNetwork) != record.BaseNetwork
            || (context?.BaseModel?.NumClasses is > 0 and var before && before != record.NumClasses)
            || context?.InstanceType == "ml.m5.large";

        static long Label(int? widest, int? objects) => widest >= 0 ? widest.Value : objects > 0 ? 2 + (5L * objects.Value) : 0;
    }
}
