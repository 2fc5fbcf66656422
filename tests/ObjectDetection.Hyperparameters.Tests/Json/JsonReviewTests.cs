using System.Text;
using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Tests.Json;

public sealed class JsonReviewTests
{
    [Theory]
    [InlineData("""{"num_classes": 20, "num_training_samples": 16551}""")]
    [InlineData("""{"num_classes": "20", "num_training_samples": "16551", "optimizer": "adam", "momentum": "0.5"}""")]
    [InlineData("""{"num_classes": 0, "kv_store": "device", "epoch": 3}""")]
    [InlineData("{")]
    [InlineData("")]
    public void Review_tells_the_same_as_reading_and_reviewing(string json)
    {
        var context = new TrainingContext { InstanceType = "ml.p3.8xlarge" };
        var utf8 = Encoding.UTF8.GetBytes(json);

        var review = ObjectDetectionHyperparametersJson.Review(utf8, context);

        review.Findings.Select(static finding => finding.ToString())
            .Should().Equal(ObjectDetectionHyperparametersJson.Read(utf8).Review(context).Findings.Select(static finding => finding.ToString()));
    }
}
