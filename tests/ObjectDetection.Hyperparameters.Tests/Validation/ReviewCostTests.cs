using ObjectDetection.Hyperparameters.Tests.Support;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Tests.Validation;

public sealed class ReviewCostTests
{
    [Fact]
    public void Review_that_finds_nothing_allocates_nothing()
    {
        var record = new ObjectDetectionHyperparameters
        {
            NumClasses = 20,
            NumTrainingSamples = 16551,
            BaseNetwork = BaseNetwork.ResNet50,
            LrSchedulerStep = [10, 20],
            LearningRate = 0.0005,
            EarlyStopping = true,
            KvStore = KvStore.DistSync,
        };
        var context = new TrainingContext
        {
            InstanceType = "ml.p3.8xlarge",
            InstanceCount = 2,
            Dataset = new() { Samples = 16551, Classes = 20, HighestClassId = 19, MaxObjectsPerImage = 42, ValidationMaxObjectsPerImage = 60 },
            BaseModel = new() { BaseNetwork = BaseNetwork.ResNet50, NumClasses = 20, ImageShape = 512 },
        };
        record.Review(context).Findings.Should().BeEmpty();

        Cost.Within(0, () =>
        {
            for (var i = 0; i < 1000; i++)
            {
                record.Review(context);
            }
        });
    }
}
