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
    [InlineData("""{"num_classes": "20", "num_training_samples": "16551"}""")]
    [InlineData("""{"num_classes": "20", "num_training_samples": "16551", "use_pretrained_model": "1"}""")]
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

    /// <summary>A string map is submitted as it is. From a typed document, a map is written, and that always has the value.</summary>
    [Theory]
    [InlineData("""{"num_classes": "20", "num_training_samples": "16551"}""", "ODH332")]
    [InlineData("""{"_begin_epoch": 0, "num_classes": "20", "num_training_samples": "16551", "optimizer": "adam"}""", "ODH332")]
    [InlineData("""{"num_classes": "20", "num_training_samples": "16551", "use_pretrained_model": "0"}""", "")]
    [InlineData("""{"num_classes": "20", "num_training_samples": "16551", "use_pretrained_model": 0}""", "")]
    [InlineData("""{"num_classes": "20", "num_training_samples": "16551", "epochs": 30}""", "")]
    [InlineData("""{"num_classes": 20, "num_training_samples": 16551, "optimizer": "adam"}""", "")]
    public void Omitted_pretrained_flag_is_told_of_a_string_map_but_not_of_a_typed_document(string json, string codes)
    {
        var reading = ObjectDetectionHyperparametersJson.Read(json);

        string.Join(',', reading.Review().Findings.Select(static finding => finding.Code)).Should().Be(codes);
        reading.Review().IsSubmittable.Should().BeTrue();
        reading.Hyperparameters!.ToHyperParameters().Should().ContainKey("use_pretrained_model");
    }

    [Fact]
    public void Omitted_flag_has_no_location() =>
        ObjectDetectionHyperparametersJson.Read("""{"num_classes": "20", "num_training_samples": "16551"}""").Review().Findings.Should().ContainSingle()
            .Which.Location.Should().BeNull();
}
