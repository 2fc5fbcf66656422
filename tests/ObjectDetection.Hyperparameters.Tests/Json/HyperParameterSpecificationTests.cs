using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Tests.Json;

public sealed class HyperParameterSpecificationTests
{
    [Fact]
    public void There_is_one_for_each_hyperparameter_in_the_order_of_the_catalogue() =>
        HyperParameterSpecification.All.Select(static s => s.Name).Should().Equal(HyperparameterCatalogue.All.Select(static h => h.Name));

    [Theory]
    [InlineData("num_classes", ParameterType.Integer, "1..2147483647", false, true, null)]
    [InlineData("image_shape", ParameterType.Integer, "300..2147483647", false, false, "300")]
    [InlineData("mini_batch_size", ParameterType.Integer, "1..2147483647", true, false, "32")]
    [InlineData("learning_rate", ParameterType.Continuous, "0.0..1.0", true, false, "0.001")]
    [InlineData("early_stopping_tolerance", ParameterType.Continuous, "0.0..1.0", false, false, "0.0")]
    [InlineData("optimizer", ParameterType.Categorical, "sgd|adam|rmsprop|adadelta", true, false, "sgd")]
    [InlineData("early_stopping", ParameterType.Categorical, "True|False", false, false, "False")]
    [InlineData("use_pretrained_model", ParameterType.Categorical, "1|0", false, false, "1")]
    [InlineData("kv_store", ParameterType.Categorical, "dist_sync|dist_async", false, false, null)]
    [InlineData("lr_scheduler_step", ParameterType.FreeText, null, false, false, null)]
    [InlineData("freeze_layer_pattern", ParameterType.FreeText, null, false, false, null)]
    [InlineData("nms_topk", ParameterType.Integer, "1..2147483647", false, false, null)]
    public void Each_says_what_the_catalogue_says(string name, ParameterType type, string? range, bool isTunable, bool isRequired, string? defaultValue)
    {
        var specification = HyperParameterSpecification.All.Single(s => s.Name == name);

        specification.Type.Should().Be(type);
        Show(specification.Range).Should().Be(range);
        (specification.IsTunable, specification.IsRequired, specification.DefaultValue).Should().Be((isTunable, isRequired, defaultValue));
    }

    [Theory]
    [InlineData("learning_rate", "The initial learning rate. It must be a number in (0, 1]. The lower bound of the range is itself not accepted.")]
    [InlineData("weight_decay", "The weight decay (L2 regularization) of sgd and rmsprop; other optimizers ignore it. It must be a number in (0, 1). Neither bound of the range is itself accepted.")]
    public void An_open_bound_is_told_in_the_description(string name, string description) =>
        HyperParameterSpecification.All.Single(s => s.Name == name).Description.Should().Be(description);

    [Fact]
    public void Each_keeps_to_the_limits_of_the_API() =>
        HyperParameterSpecification.All.Should().OnlyContain(static s => s.Name.Length <= 256 && s.Description.Length <= 1024 && (s.DefaultValue == null || !s.IsRequired));

    [Fact]
    public void The_JSON_has_the_shape_of_the_API()
    {
        var json = HyperParameterSpecification.ToJson();

        using var document = JsonDocument.Parse(json);
        document.RootElement.GetArrayLength().Should().Be(HyperparameterCatalogue.All.Count);
        json.Should().StartWith(
            """
            [
              {
                "Name": "num_classes",
                "Description": "The number of object classes, not counting the background. It must be a whole number of at least 1.",
                "Type": "Integer",
                "Range": {
                  "IntegerParameterRangeSpecification": {
                    "MinValue": "1",
                    "MaxValue": "2147483647"
                  }
                },
                "IsTunable": false,
                "IsRequired": true
              },
            """.ReplaceLineEndings("\n"));
        json.Should().Contain(
            """
                "Range": {
                  "CategoricalParameterRangeSpecification": {
                    "Values": [
                      "vgg-16",
                      "resnet-50"
                    ]
                  }
                },
                "IsTunable": false,
                "IsRequired": false,
                "DefaultValue": "vgg-16"
            """.ReplaceLineEndings("\n"));
        json.Should().Contain(
            """
                "Type": "Continuous",
                "Range": {
                  "ContinuousParameterRangeSpecification": {
                    "MinValue": "0.0",
                    "MaxValue": "1.0"
                  }
                },
                "IsTunable": true,
                "IsRequired": false,
                "DefaultValue": "0.001"
              },
            """.ReplaceLineEndings("\n"));
        json.Should().Contain(
            """
                "Type": "FreeText",
                "IsTunable": false,
                "IsRequired": false
              },
            """.ReplaceLineEndings("\n"));
        json.Should().EndWith("  }\n]");
    }

    private static string? Show(ParameterRange? range) => range switch
    {
        { IntegerParameterRangeSpecification: { } integer } => $"{integer.MinValue}..{integer.MaxValue}",
        { ContinuousParameterRangeSpecification: { } continuous } => $"{continuous.MinValue}..{continuous.MaxValue}",
        { CategoricalParameterRangeSpecification: { } categorical } => string.Join('|', categorical.Values),
        _ => null,
    };
}
