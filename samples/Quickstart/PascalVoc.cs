#region README
using ObjectDetection.Hyperparameters;
#endregion

namespace Quickstart;

/// <summary>The job of AWS' own example: the Pascal VOC data, 20 classes in 16551 images.</summary>
internal static class PascalVoc
{
    public static int Run()
    {
        #region README
        var job = new ObjectDetectionHyperparameters
        {
            NumClasses = 20,
            NumTrainingSamples = 16551,
            BaseNetwork = BaseNetwork.ResNet50,
            ImageShape = 512,
            MiniBatchSize = 16,
            LrSchedulerStep = [10, 20],
        };

        Review review = job.Review();           // what would fail, what would be ignored, what is unwise
        Console.WriteLine(review);

        Dictionary<string, string> map = job.ToHyperParameters();   // for CreateTrainingJobRequest.HyperParameters
        #endregion

        Console.WriteLine(MapFile.ToJson(map));
        return review.IsSubmittable ? 0 : 1;
    }
}
