using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Benchmarks;

/// <summary>The records that are measured.</summary>
internal static class Records
{
    /// <summary>Everything left at its default.</summary>
    public static ObjectDetectionHyperparameters Defaults { get; } = new() { NumClasses = 20, NumTrainingSamples = 16551 };

    /// <summary>A typical job.</summary>
    public static ObjectDetectionHyperparameters Typical { get; } = Defaults with
    {
        BaseNetwork = BaseNetwork.ResNet50,
        ImageShape = 512,
        LrSchedulerStep = [10, 20],
        MiniBatchSize = 16,
    };

    /// <summary>Every value other than its default.</summary>
    public static ObjectDetectionHyperparameters Changed { get; } = new()
    {
        NumClasses = 7,
        NumTrainingSamples = 4711,
        BaseNetwork = BaseNetwork.ResNet50,
        EarlyStopping = true,
        EarlyStoppingMinEpochs = 12,
        EarlyStoppingPatience = 7,
        EarlyStoppingTolerance = 0.01,
        Epochs = 60,
        FreezeLayerPattern = "^(conv0|bn0|bn_data|stage1).*",
        ImageShape = 512,
        KvStore = KvStore.DistSync,
        LabelWidth = 150,
        LearningRate = 0.004,
        LrSchedulerFactor = 0.25,
        LrSchedulerStep = [10, 20],
        MiniBatchSize = 16,
        Momentum = 0.95,
        NmsThreshold = 0.5,
        NmsTopK = 200,
        Optimizer = Optimizer.RmsProp,
        OverlapThreshold = 0.6,
        UsePretrainedModel = false,
        WeightDecay = 0.001,
    };

    /// <summary>Three errors.</summary>
    public static ObjectDetectionHyperparameters Wrong { get; } = Typical with { Epochs = 0, LearningRate = 1.5, LrSchedulerStep = [20, 10] };
}
