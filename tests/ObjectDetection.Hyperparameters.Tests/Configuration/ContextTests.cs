using Microsoft.Extensions.Configuration;
using ObjectDetection.Hyperparameters.Configuration;
using ObjectDetection.Hyperparameters.Configuration.Sections;

namespace ObjectDetection.Hyperparameters.Tests.Configuration;

public class ContextTests
{
    [Theory]
    [InlineData("InstanceType", "InstanceCount", "Dataset:HighestClassId", "Dataset:ValidationMaxObjectsPerImage", "BaseModel:BaseNetwork")]
    [InlineData("instance_type", "instance_count", "dataset:highest_class_id", "dataset:validation_max_objects_per_image", "base_model:base_network")]
    [InlineData("INSTANCE_TYPE", "INSTANCECOUNT", "DATASET:HIGHEST_CLASS_ID", "DATASET:VALIDATION_MAX_OBJECTS_PER_IMAGE", "BASE_MODEL:BASE_NETWORK")]
    public void Context_is_read_in_any_spelling(string type, string count, string classId, string objects, string network)
    {
        var (context, findings) = Read((type, "ml.p3.2xlarge"), (count, "2"), (classId, "0"), (objects, "70"), (network, "resnet-50"));

        findings.Should().BeEmpty();
        context.Should().Be(new TrainingContext
        {
            InstanceType = "ml.p3.2xlarge",
            InstanceCount = 2,
            Dataset = new DatasetProfile { HighestClassId = 0, ValidationMaxObjectsPerImage = 70 },
            BaseModel = new BaseModel { BaseNetwork = BaseNetwork.ResNet50 },
        });
    }

    [Fact]
    public void Context_is_read_in_every_part()
    {
        var (context, findings) = Read(
            ("Dataset:Samples", "100"), ("Dataset:Classes", "3"), ("Dataset:MaxObjectsPerImage", "9"),
            ("Dataset:WidestLabel", "60"), ("Dataset:validation_widest_label", "58"), ("BaseModel:NumClasses", "3"), ("BaseModel:ImageShape", "512"));

        findings.Should().BeEmpty();
        context.Should().Be(new TrainingContext
        {
            Dataset = new DatasetProfile { Samples = 100, Classes = 3, MaxObjectsPerImage = 9, WidestLabel = 60, ValidationWidestLabel = 58 },
            BaseModel = new BaseModel { NumClasses = 3, ImageShape = 512 },
        });
    }

    [Theory]
    [InlineData("InstanceTyp", "x", "ODH464", "'InstanceTyp' is not part of the training context. Use InstanceType, InstanceCount, Dataset or BaseModel.")]
    [InlineData("Dataset:Images", "1", "ODH464", "'Images' is not part of Dataset. Use Samples, Classes, HighestClassId, MaxObjectsPerImage, ValidationMaxObjectsPerImage, WidestLabel or ValidationWidestLabel.")]
    [InlineData("Dataset", "1", "ODH463", "Dataset must be a section, but was '1'.")]
    [InlineData("InstanceType:Name", "x", "ODH462", "InstanceType must be a single value, but contains the key 'Name'.")]
    [InlineData("InstanceCount", "0", "ODH465", "InstanceCount must be a positive whole number, but was '0'.")]
    [InlineData("InstanceCount", "1.000", "ODH465", "InstanceCount must be a positive whole number, but was '1.000'.")]
    [InlineData("Dataset:Samples", "-1", "ODH465", "Samples must be a non-negative whole number, but was '-1'.")]
    [InlineData("Dataset:WidestLabel", "-7", "ODH465", "WidestLabel must be a non-negative whole number, but was '-7'.")]
    [InlineData("BaseModel:BaseNetwork", "vgg16", "ODH465", "BaseNetwork must be vgg-16 or resnet-50, but was 'vgg16'.")]
    [InlineData("BaseModel:NumClasses", "0", "ODH465", "NumClasses must be a whole number of at least 1, but was '0'.")]
    [InlineData("BaseModel:ImageShape", "299", "ODH465", "ImageShape must be a whole number of at least 300, but was '299'.")]
    public void Context_that_is_wrong_is_an_error(string key, string value, string code, string message)
    {
        var finding = Read((key, value)).Findings.Should().ContainSingle().Subject;

        finding.Code.Should().Be(code);
        finding.Message.Should().Be(message);
        finding.Key.Should().StartWith("Training:Context:");
    }

    [Theory]
    [InlineData("InstanceTyp", "InstanceType")]
    [InlineData("Dataset:highest_clas_id", "HighestClassId")]
    [InlineData("BaseModel:Optimizer", null)]
    public void Context_key_that_is_unknown_has_the_nearest_one_as_suggestion(string key, string? suggestion) =>
        Read((key, "1")).Findings.Should().ContainSingle().Which.Suggestion.Should().Be(suggestion);

    [Fact]
    public void Context_that_is_a_value_is_an_error() =>
        Read(new ConfigurationBuilder().AddInMemoryCollection([new("Training:Context", "x")]).Build()).Findings.Should().ContainSingle().Which.Code.Should().Be("ODH463");

    [Fact]
    public void Context_that_is_empty_says_nothing()
    {
        var (context, findings) = Read(("InstanceCount", ""), ("Dataset", null), ("BaseModel", ""));

        findings.Should().BeEmpty();
        context.Should().Be(new TrainingContext());
    }

    [Fact]
    public void Context_of_a_later_provider_overrides_in_any_spelling()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Training:Context:instance_count", "1"), new("Training:Context:dataset:samples", "5"), new("Training:Context:Dataset:Classes", "2")])
            .AddInMemoryCollection([new("Training:Context:InstanceCount", "4"), new("Training:Context:Dataset:Samples", "6")])
            .Build();

        Read(configuration).Context.Should().Be(new TrainingContext { InstanceCount = 4, Dataset = new DatasetProfile { Samples = 6, Classes = 2 } });
    }

    [Fact]
    public void Errors_of_the_context_stand_against_the_use_of_the_hyperparameters()
    {
        var configuration = Given.Configuration();
        configuration["Training:Context:InstanceCount"] = "none";
        var options = new HyperparametersConfigurationOptions { Root = configuration, Context = configuration.GetSection("Training:Context") };

        var reading = configuration.GetSection(Given.Path).ReadObjectDetectionHyperparameters(options);

        reading.IsUsable.Should().BeFalse();
        reading.Failures.Should().ContainSingle().Which.Key.Should().Be("Training:Context:InstanceCount");
    }

    [Theory]
    [InlineData("instance_type", "ml.m5.xlarge", "ODH209", "Training:Context:instance_type")]
    [InlineData("InstanceCount", "2", "ODH312", "Training:Hyperparameters:kv_store")]
    [InlineData("Dataset:Samples", "5000", "ODH319", "Training:Hyperparameters:NumTrainingSamples")]
    [InlineData("BaseModel:NumClasses", "3", "ODH208", "Training:Hyperparameters:NumClasses")]
    public void Context_feeds_the_review_and_findings_have_the_key_at_fault(string key, string value, string code, string at)
    {
        var configuration = Given.Configuration();
        configuration[$"Training:Context:{key}"] = value;
        var options = new HyperparametersConfigurationOptions { Root = configuration, Context = configuration.GetSection("Training:Context") };

        var finding = configuration.GetSection(Given.Path).ReadObjectDetectionHyperparameters(options).Findings.Should().ContainSingle().Subject;

        finding.Code.Should().Be(code);
        finding.Key.Should().Be(at);
    }

    private static (TrainingContext Context, List<ConfigurationFinding> Findings) Read(params (string Key, string? Value)[] entries) =>
        Read(new ConfigurationBuilder().AddInMemoryCollection(entries.Select(e => KeyValuePair.Create($"Training:Context:{e.Key}", e.Value))).Build());

    private static (TrainingContext Context, List<ConfigurationFinding> Findings) Read(IConfigurationRoot configuration)
    {
        var section = new LayeredSection(configuration.GetSection("Training:Context"), configuration);
        var findings = new List<ConfigurationFinding>();
        return (ContextReader.Read(section, section.Read(), findings).Context, findings);
    }
}
