using ObjectDetection.Hyperparameters.Json;

namespace AssertionTests;

/// <summary>The code of docs/unit-tests.md and of the packages' READMEs.</summary>
internal static class UnitTestsPage
{
    public static void Job()
    {
        #region docs
        var job = new ObjectDetectionHyperparameters
        {
            NumClasses = 20,
            NumTrainingSamples = 16551,
            LearningRate = 1.5,
            Epochs = 15,
            LrSchedulerStep = [10, 20],
        };

        job.Should().HaveNoWarnings("the job runs every night");
        #endregion
    }

    public static void Context(ObjectDetectionHyperparameters job, Dictionary<string, string> map)
    {
        #region docs
        var context = new TrainingContext { InstanceType = "ml.p3.2xlarge", InstanceCount = 1 };

        job.Should().BeSubmittable(context).And.HaveNoWarningsExcept(context, "ODH301");
        ObjectDetectionHyperparameters.ReadHyperParameters(map).Should().BeSubmittable(context);
        #endregion
    }

    public static void OneFinding(ObjectDetectionHyperparameters job)
    {
        #region docs
        job.Should().HaveFinding("ODH301").ForHyperparameter("lr_scheduler_step")
            .Which.Message.Should().Contain("training ends after epoch 15");
        #endregion
    }

    public static void Map(ObjectDetectionHyperparameters job)
    {
        #region docs
        Dictionary<string, string> map = job.ToHyperParameters();
        map["learning_rate"] = "0.01";

        map.Should().DescribeTheSameJobAs(job);
        #endregion
    }

    public static void Document(string json, ObjectDetectionHyperparameters job)
    {
        #region docs
        var reading = ObjectDetectionHyperparametersJson.Read(json);

        reading.Should().BeReadable().Which.Should().DescribeTheSameJobAs(job);
        #endregion
    }
}
