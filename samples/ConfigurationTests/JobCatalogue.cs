using ObjectDetection.Hyperparameters;
using ObjectDetection.Hyperparameters.Training;

namespace ConfigurationTests;

/// <summary>The jobs that the service submits, each with its context. In a real service, this class is next to the code that submits them.</summary>
public static class JobCatalogue
{
    private static readonly DatasetProfile PascalVoc = new()
    {
        Samples = 16551,
        HighestClassId = 19,
        MaxObjectsPerImage = 42,
        ValidationMaxObjectsPerImage = 39,
    };

    /// <summary>The first job, on one instance.</summary>
    public static Job FirstTraining { get; } = new(
        new ObjectDetectionHyperparameters
        {
            NumClasses = 20,
            NumTrainingSamples = 16551,
            BaseNetwork = BaseNetwork.ResNet50,
            LrSchedulerStep = [10, 20],
            LabelWidth = LabelWidth.RecommendedForObjects(42),
        },
        new TrainingContext { InstanceType = "ml.p3.2xlarge", InstanceCount = 1, Dataset = PascalVoc });

    /// <summary>The same job on two instances with four GPUs each. It stops early when the model no longer improves.</summary>
    public static Job OnTwoMachines { get; } = new(
        FirstTraining.Hyperparameters with { MiniBatchSize = 64, KvStore = KvStore.DistSync, EarlyStopping = true },
        FirstTraining.Context with { InstanceType = "ml.p3.8xlarge", InstanceCount = 2 });

    /// <summary>A job that continues from the model of the first one.</summary>
    public static Job Refinement { get; } = new(
        FirstTraining.Hyperparameters with { LearningRate = 0.0001, Epochs = 10, LrSchedulerStep = [5] },
        FirstTraining.Context with { BaseModel = new BaseModel { BaseNetwork = BaseNetwork.ResNet50, NumClasses = 20, ImageShape = 300 } });

    /// <summary>All jobs by name.</summary>
    public static IReadOnlyDictionary<string, Job> All { get; } = new Dictionary<string, Job>
    {
        [nameof(FirstTraining)] = FirstTraining,
        [nameof(OnTwoMachines)] = OnTwoMachines,
        [nameof(Refinement)] = Refinement,
    };
}
