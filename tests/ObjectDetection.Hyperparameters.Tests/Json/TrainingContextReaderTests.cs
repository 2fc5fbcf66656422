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
              "dataset": {"samples": 100, "classes": 3, "highest_class_id": 2, "max_objects_per_image": 0, "validation_max_objects_per_image": "7", "widest_label": 452, "validation_widest_label": "0"},
              "base_model": {"base_network": "resnet-50", "num_classes": 3, "image_shape": "512"},
            }
            """);

        reading.Findings.Should().BeEmpty();
        reading.Context.Should().Be(new TrainingContext
        {
            InstanceType = "ml.p3.2xlarge",
            InstanceCount = 2,
            Dataset = new DatasetProfile
            {
                Samples = 100,
                Classes = 3,
                HighestClassId = 2,
                MaxObjectsPerImage = 0,
                ValidationMaxObjectsPerImage = 7,
                WidestLabel = 452,
                ValidationWidestLabel = 0,
            },
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
    [InlineData("", "1:1 The context file is empty.")]
    [InlineData("{\"instance_count\": 1", "1:21 The context file ends before the JSON is complete.")]
    [InlineData("{} 1", "1:4 There is more text after the JSON object.")]
    [InlineData("[]", "1:1 The context must be an object, but was an array.")]
    [InlineData("""{"instance_count": 1.5}""", "1:20 instance_count must be a whole number of at least 1, but was the number 1.5.")]
    [InlineData("""{"instance_count": 99999999999}""", "1:20 instance_count must be a whole number of at least 1, but was the number 99999999999.")]
    [InlineData("""{"instance_count": "0"}""", "1:20 instance_count must be a whole number of at least 1, but was the string '0'.")]
    [InlineData("""{"instance_count": "010"}""", "1:20 instance_count must be a whole number of at least 1, but was the string '010'.")]
    [InlineData("""{"instance_type": ""}""", "1:19 instance_type must be the name of an instance type, but was the string ''.")]
    [InlineData("""{"base_model": {"base_network": "resnet"}}""", "1:33 base_network must be vgg-16 or resnet-50, but was the string 'resnet'.")]
    [InlineData("""{"dataset": {"samples": {}}}""", "1:25 samples must be a whole number of at least 0, but was an object.")]
    [InlineData("{\"instance_count\": 1,\n\"instance_count\": 2}", "2:1 instance_count is specified more than once in the context. Keep one.")]
    [InlineData("""{"dataset": {"sampels": 1}}""", "1:14 'sampels' is not a member of dataset. Use samples, classes, max_objects_per_image, validation_max_objects_per_image, highest_class_id, widest_label or validation_widest_label.")]
    [InlineData("""{"dataset": {"widest_label": -1}}""", "1:30 widest_label must be a whole number of at least 0, but was the number -1.")]
    [InlineData("""{"dataset": {"validation_widest_label": 7.5}}""", "1:41 validation_widest_label must be a whole number of at least 0, but was the number 7.5.")]
    public void What_is_wrong_is_told_with_its_place(string json, string expected)
    {
        var finding = Read(json).Findings.Should().ContainSingle().Subject;

        finding.Rule.Should().Be(Rules.UnreadableContext);
        $"{finding.Location!.Line}:{finding.Location.Column} {finding.Message}".Should().Be(expected);
    }

    [Theory]
    [InlineData("image_shape", "299", "a whole number of at least 300")]
    [InlineData("image_shape", "\"299\"", "a whole number of at least 300")]
    [InlineData("num_classes", "0", "a whole number of at least 1")]
    [InlineData("num_classes", "1.0", "a whole number of at least 1")]
    [InlineData("base_network", "50", "vgg-16 or resnet-50")]
    public void Base_model_accepts_what_the_catalogue_accepts(string name, string value, string accepted)
    {
        var reading = Read($"{{\"base_model\": {{\"{name}\": {value}}}}}");

        reading.Findings.Should().ContainSingle().Which.Message.Should().StartWith($"{name} must be {accepted}, but was ");
        reading.Context.BaseModel.Should().Be(new BaseModel());
    }

    [Theory]
    [InlineData(300)]
    [InlineData(int.MaxValue)]
    public void Base_model_reads_an_image_shape_within_the_bounds_of_the_catalogue(int value) =>
        Read($"{{\"base_model\": {{\"image_shape\": {value}}}}}").Context.BaseModel!.ImageShape.Should().Be(value);

    [Fact]
    public void Name_that_is_not_Unicode_is_not_a_member()
    {
        var finding = Read("""{"\ud800_instance_type_": 1}""").Findings.Should().ContainSingle().Which;

        finding.Message.Should().StartWith("'\\ud800_instance_type_' is not a member of the context.");
        finding.Location!.Column.Should().Be(2);
    }

    [Fact]
    public void Context_that_is_too_long_is_not_read() =>
        TrainingContextReader.Read(new byte[ObjectDetectionHyperparametersJson.MaximumLength + 1]).Findings
            .Should().ContainSingle().Which.Message.Should().Be("The context file exceeds the maximum length of 16777216 bytes.");

    [Fact]
    public void Bytes_that_are_no_text_are_told_of() =>
        TrainingContextReader.Read([.. "{\"instance_type\": \""u8, 0xFF]).Findings.Should().ContainSingle().Which.Location!.Column.Should().Be(20);

    [Fact]
    public void Slip_in_a_name_is_told_with_what_was_meant() =>
        Read("""{"instance_typ": "ml.p3.2xlarge"}""").Findings.Should().ContainSingle().Which.Suggestion.Should().Be("instance_type");

    private static TrainingContextReadResult Read(string json) => TrainingContextReader.Read(Encoding.UTF8.GetBytes(json));
}
