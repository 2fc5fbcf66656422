namespace ObjectDetection.Hyperparameters.AotTests;

/// <summary>The record as a value.</summary>
internal static class RecordChecks
{
    public static ObjectDetectionHyperparameters Typical { get; } = new()
    {
        NumClasses = 20,
        NumTrainingSamples = 16551,
        BaseNetwork = BaseNetwork.ResNet50,
        FreezeLayerPattern = "^(conv0|bn0|bn_data|stage1).*",
        ImageShape = 512,
        KvStore = KvStore.DistSync,
        LearningRate = 1e-5,
        LrSchedulerStep = [10, 20],
        MiniBatchSize = 16,
        NmsTopK = 200,
    };

    public static void Run()
    {
        Checks.True((Typical with { LrSchedulerStep = [10, 20] }).Equals(Typical), "records with equal contents are equal");
        Checks.True(!(Typical with { Epochs = 31 }).Equals(Typical), "records with another value differ");
        Checks.Equal(
            "ObjectDetectionHyperparameters { NumClasses = 20, NumTrainingSamples = 16551, BaseNetwork = resnet-50, EarlyStopping = False, "
            + "EarlyStoppingMinEpochs = 10, EarlyStoppingPatience = 5, EarlyStoppingTolerance = 0.0, ImageShape = 512, Epochs = 30, "
            + "FreezeLayerPattern = ^(conv0|bn0|bn_data|stage1).*, KvStore = dist_sync, LabelWidth = 350, LearningRate = 0.00001, "
            + "LrSchedulerFactor = 0.1, LrSchedulerStep = 10,20, MiniBatchSize = 16, Momentum = 0.9, NmsThreshold = 0.45, Optimizer = sgd, "
            + "OverlapThreshold = 0.5, UsePretrainedModel = 1, WeightDecay = 0.0005, NmsTopK = 200 }",
            Typical.ToString());
    }
}
