#region README
using ObjectDetection.Hyperparameters;
#endregion

namespace Quickstart;

/// <summary>The data of AWS's own example, Pascal VOC with 20 classes in 16551 images, and two settings that have no effect.</summary>
internal static class PascalVoc
{
    public static int Run()
    {
        #region README
        var job = new ObjectDetectionHyperparameters
        {
            NumClasses = 20,
            NumTrainingSamples = 16551,
            Epochs = 15,
            LrSchedulerStep = [10, 20],
            Optimizer = Optimizer.Adam,
            Momentum = 0.8,
        };

        Console.WriteLine(job.Review());

        Dictionary<string, string> map = job.ToHyperParameters();   // for CreateTrainingJobRequest.HyperParameters
        #endregion

        Console.WriteLine(MapFile.ToJson(map));
        return 0;
    }
}
