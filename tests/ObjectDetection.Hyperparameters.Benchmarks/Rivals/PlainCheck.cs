using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Benchmarks.Rivals;

/// <summary>The same rules as a chain of comparisons, written by hand.</summary>
internal static class PlainCheck
{
    public static bool IsValid(ObjectDetectionHyperparameters c) =>
        c.NumClasses >= 1
        && c.NumTrainingSamples >= 1
        && c.BaseNetwork is BaseNetwork.Vgg16 or BaseNetwork.ResNet50
        && c.EarlyStoppingMinEpochs >= 1
        && c.EarlyStoppingPatience >= 1
        && c.EarlyStoppingTolerance is >= 0 and <= 1
        && c.ImageShape >= 300
        && c.Epochs >= 1
        && (c.FreezeLayerPattern is null || c.FreezeLayerPattern.Length <= 2500)
        && c.KvStore is null or KvStore.DistSync or KvStore.DistAsync
        && c.LabelWidth >= 1
        && c.LearningRate is > 0 and <= 1
        && c.LrSchedulerFactor is > 0 and < 1
        && Increases(c.LrSchedulerStep)
        && c.MiniBatchSize >= 1
        && (c.LrSchedulerStep.Count == 0 || c.MiniBatchSize <= c.NumTrainingSamples)
        && c.Momentum is > 0 and <= 1
        && c.NmsThreshold is > 0 and <= 1
        && c.Optimizer is Optimizer.Sgd or Optimizer.Adam or Optimizer.RmsProp or Optimizer.AdaDelta
        && c.OverlapThreshold is > 0 and <= 1
        && c.WeightDecay is > 0 and < 1
        && c.NmsTopK is null or >= 1;

    private static bool Increases(EpochList steps)
    {
        var last = 0;
        foreach (var step in steps)
        {
            if (step <= last)
            {
                return false;
            }

            last = step;
        }

        return true;
    }
}
