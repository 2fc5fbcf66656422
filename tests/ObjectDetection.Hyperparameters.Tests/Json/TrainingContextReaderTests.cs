using System.Text;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Tests.Json;

public sealed class TrainingContextReaderTests
{
    [Fact]
    public void Every_member_is_read()
    {
        var reading = Read("""
            {
              "instance_type": "ml.p3.2xlarge", "instance_count": 2, // a comment
              "dataset": {"samples": 100, "classes": 3, "highest_class_id": 2, "max_objects_per_image": 0, "validation_max_objects_per_image": "7"},
              "base_model": {"base_network": "resnet-50", "num_classes": 3, "image_shape": "512"},
            }
            """);

        reading.Findings.Should().BeEmpty();
        reading.Context.Should().Be(new TrainingContext
        {
            InstanceType = "ml.p3.2xlarge",
            InstanceCount = 2,
            Dataset = new DatasetProfile { Samples = 100, Classes = 3, HighestClassId = 2, MaxObjectsPerImage = 0, ValidationMaxObjectsPerImage = 7 },
            BaseModel = new BaseModel { BaseNetwork = BaseNetwork.ResNet50, NumClasses = 3, ImageShape = 512 },
        });
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("\uFEFF{}")]
    [InlineData("""{"instance_type": null, "instance_count": null, "dataset": null, "base_model": null}""")]
    public void Every_member_is_optional(string json)
    {
        var reading = Read(json);

        reading.Findings.Should().BeEmpty();
        reading.Context.Should().Be(new TrainingContext());
    }

    [Theory]
    [InlineData("", "1:1 The context must be a JSON object, but is not JSON from here on.")]
    [InlineData("{\"instance_count\": 1", "1:21 The context must be a JSON object, but is not JSON from here on.")]
    [InlineData("{} 1", "1:4 The context must be a JSON object, but is not JSON from here on.")]
    [InlineData("[]", "1:1 The context must be an object, but was an array.")]
    [InlineData("""{"instance_count": 1.5}""", "1:20 instance_count must be a whole number of at least 1, but was the number 1.5.")]
    [InlineData("""{"instance_count": 99999999999}""", "1:20 instance_count must be a whole number of at least 1, but was the number 99999999999.")]
    [InlineData("""{"instance_count": "0"}""", "1:20 instance_count must be a whole number of at least 1, but was the string '0'.")]
    [InlineData("""{"instance_type": ""}""", "1:19 instance_type must be a string with the name of an instance type, but was the string ''.")]
    [InlineData("""{"base_model": {"base_network": "resnet"}}""", "1:33 base_network must be vgg-16 or resnet-50, but was the string 'resnet'.")]
    [InlineData("""{"dataset": {"samples": {}}}""", "1:25 samples must be a whole number of at least 0, but was an object.")]
    [InlineData("{\"instance_count\": 1,\n\"instance_count\": 2}", "2:1 instance_count must be given once in the context, but was given again.")]
    [InlineData("""{"dataset": {"sampels": 1}}""", "1:14 'sampels' is not a member of dataset, which has samples, classes, max_objects_per_image, validation_max_objects_per_image or highest_class_id.")]
    public void What_is_wrong_is_told_with_its_place(string json, string expected)
    {
        var finding = Read(json).Findings.Should().ContainSingle().Subject;

        finding.Rule.Should().Be(Rules.UnreadableContext);
        $"{finding.Location!.Line}:{finding.Location.Column} {finding.Message}".Should().Be(expected);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_told_of() =>
        TrainingContextReader.Read([.. "{\"instance_type\": \""u8, 0xFF]).Findings.Should().ContainSingle().Which.Location!.Column.Should().Be(20);

    [Fact]
    public void Slip_in_a_name_is_told_with_what_was_meant() =>
        Read("""{"instance_typ": "ml.p3.2xlarge"}""").Findings.Should().ContainSingle().Which.Suggestion.Should().Be("instance_type");

    private static TrainingContextReadResult Read(string json) => TrainingContextReader.Read(Encoding.UTF8.GetBytes(json));
}
