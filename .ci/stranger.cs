// A program of a stranger, which .ci/compatibility compiles with an earlier package and runs with this one. It prints what must not change: values, maps, documents, codes and
// draws. It prints no message: wording may change.
using System.Globalization;
using ObjectDetection.Hyperparameters;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Training;
using ObjectDetection.Hyperparameters.Tuning;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var job = new ObjectDetectionHyperparameters
{
    NumClasses = 20,
    NumTrainingSamples = 16551,
    BaseNetwork = BaseNetwork.ResNet50,
    Epochs = 30,
    LrSchedulerStep = [10, 20],
    LrSchedulerFactor = 0.2,
    LearningRate = 0.004,
    FreezeLayerPattern = "^(conv1_|conv2_).*",
    KvStore = KvStore.DistSync,
    EarlyStopping = true,
};

Print("defaults", new ObjectDetectionHyperparameters { NumClasses = 1, NumTrainingSamples = 1 }.ToHyperParameters());
Print("map", job.ToHyperParameters());
Print("read back", ObjectDetectionHyperparameters.FromHyperParameters(job.ToHyperParameters()) == job);
Print("is valid", job.IsValid());
Print("validator", new ObjectDetectionHyperparametersValidator().Validate(job with { LearningRate = 5, Momentum = -1 }).Errors.Select(error => $"{error.ErrorCode} {error.PropertyName} {error.Severity}"));

var context = new TrainingContext { InstanceType = "ml.p3.8xlarge", InstanceCount = 2, Dataset = new DatasetProfile { Classes = 6, Samples = 1152, MaxObjectsPerImage = 40 } };
Print("review", Codes(job.Review(context).Findings));
Print("review of faults", Codes((job with { NumClasses = 0, Epochs = 15, Optimizer = Optimizer.Adam, Momentum = 0.8 }).Review().Findings));
Print("fitted", job.With(context.Dataset, out var changes).ToHyperParameters());
Print("changes", changes.Select(change => $"{change.Hyperparameter.Name}: {change.OldText} -> {change.NewText}"));
Print("refused map", Codes(ObjectDetectionHyperparameters.ReadHyperParameters(new Dictionary<string, string> { ["num_classes"] = "020", ["epoch"] = "3", ["optimizer"] = "SGD" }).Findings));
try
{
    (job with { MiniBatchSize = 0 }).EnsureSubmittable();
}
catch (NotSubmittableException exception)
{
    Print("not submittable", Codes(exception.Review.Findings));
}

Print("json", ObjectDetectionHyperparametersJson.Serialize(job, new HyperparametersJsonOptions { Indented = true, IncludeDefaults = true }));
Print("json read", ObjectDetectionHyperparametersJson.Parse(ObjectDetectionHyperparametersJson.Serialize(job)) == job);
Print("json refused", Codes(ObjectDetectionHyperparametersJson.Read("""{ "num_classes": 20, "num_training_samples": 100, "learning_rate": "much", "epohcs": 3 }""").Findings));
Print("specification", HyperParameterSpecification.All.Select(one => $"{one.Name} {one.Type} {one.IsRequired} {one.IsTunable} {one.DefaultValue}"));
Print("catalogue", HyperparameterCatalogue.All.Select(one => $"{one.Name} {one.PropertyName} {one.ValueType.Name}"));

var schedule = job.GetLearningRateSchedule();
Print("schedule", schedule.Changes.Select(change => $"{change.Epoch} {change.Update} {change.OldRate:R} {change.NewRate:R}"));
Print("last rate", schedule.FinalRate);
var plan = job.GetBatchPlan(context);
Print("batches", $"{plan.BatchesPerEpoch} {plan.EffectiveBatchSize} {plan.TotalBatches} {plan.TotalUpdates} {string.Join('+', plan.Split?.Shares ?? [])}");
Print("frozen", job.GetFrozenParameters().Names);
Print("earliest stop", job.GetEarlyStoppingForecast().EarliestEpoch ?? 0);
Print("label width", LabelWidth.ForObjects(40));
Print("gpus", InstanceTypes.Find("ml.p3.8xlarge")?.GpuCount ?? 0);

var space = new ObjectDetectionTuningSpace
{
    Base = job,
    LearningRate = new ContinuousRange(0.0001, 0.01, ScalingType.Logarithmic),
    MiniBatchSize = new IntegerRange(8, 32),
    Optimizer = [Optimizer.Sgd, Optimizer.Adam],
};
var options = new TuningJobOptions { Strategy = TuningStrategy.Bayesian, MaxJobs = 20, MaxParallelJobs = 10, RandomSeed = 1 };
var request = space.ToTuningJobJson(options);
Print("tuning review", Codes(space.Review(context, options).Findings));
Print("tuning request", request);
Print("static map", space.ToStaticHyperParameters());
Print("tuning read", ObjectDetectionTuningSpace.ReadTuningJobJson(request).IsReadable);
Print("draws", space.Draw(count: 5, seed: 42).Select(draw => $"{draw.LearningRate:R} {draw.MiniBatchSize} {draw.Optimizer}"));
Print("grid", space.EnumerateGrid(points: 3).Select(point => $"{point.LearningRate:R} {point.MiniBatchSize} {point.Optimizer}"));

static IEnumerable<string> Codes(IEnumerable<Finding> findings) => findings.Select(finding => $"{finding.Code} {finding.Severity} {string.Join(',', finding.Names)} {finding.Location?.Path}");

static void Print(string title, object value)
{
    var text = value switch
    {
        string single => single,
        Dictionary<string, string> map => string.Join('\n', map.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => $"{entry.Key}={entry.Value}")),
        IEnumerable<string> lines => string.Join('\n', lines),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
    Console.WriteLine($"== {title}\n{text}");
}
