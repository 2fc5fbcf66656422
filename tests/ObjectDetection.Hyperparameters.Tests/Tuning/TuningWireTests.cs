using System.Text.Json;
using FluentValidation;
using FluentValidation.Results;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Tests.Tuning;

public sealed class TuningWireTests
{
    [Fact]
    public void Static_map_is_the_map_of_the_base_without_the_tuned_names()
    {
        var space = TuningData.FullSpace();
        var map = space.Base.ToHyperParameters();

        space.ToStaticHyperParameters().Should().Equal(map.Where(static entry =>
            entry.Key is not ("learning_rate" or "mini_batch_size" or "momentum" or "optimizer" or "weight_decay")));
        (TuningData.Space() with { Momentum = new ContinuousRange(0.5, 0.9) }).ToStaticHyperParameters().Should().Equal(map.Where(static entry => entry.Key != "momentum"));
    }

    [Fact]
    public void Ranges_are_spelled_as_plain_decimals_in_every_culture()
    {
        var ranges = TuningData.UnderGermanCulture((TuningData.FullSpace() with { LearningRate = new ContinuousRange(1e-7, 1, ScalingType.Linear) }).ToParameterRanges);

        ranges.Should().Be(new TuningParameterRanges
        {
            ContinuousParameterRanges =
            [
                new("learning_rate", "0.0000001", "1.0", "Linear"),
                new("momentum", "0.8", "0.99", "ReverseLogarithmic"),
                new("weight_decay", "0.0001", "0.01", "Auto"),
            ],
            IntegerParameterRanges = [new("mini_batch_size", "8", "32", "Linear")],
            CategoricalParameterRanges = [new("optimizer", ["sgd", "adam"])],
        });
    }

    [Fact]
    public void Batch_sizes_may_be_categories() =>
        (TuningData.Space() with { MiniBatchSize = Categories.Of(16, 8) }).ToParameterRanges()
            .Should().Be(new TuningParameterRanges { CategoricalParameterRanges = [new("mini_batch_size", ["16", "8"])] });

    [Fact]
    public void Zero_is_written_without_a_sign() =>
        (TuningData.Space() with { Momentum = new ContinuousRange(-0.0, 0.5) }).ToParameterRanges().ContinuousParameterRanges[0].MinValue.Should().Be("0.0");

    [Fact]
    public void Config_is_the_json_of_the_api()
    {
        var options = new TuningJobOptions
        {
            Strategy = TuningStrategy.Hyperband,
            MaxJobs = 20,
            MaxParallelJobs = 4,
            RandomSeed = 7,
            MaxRuntimeInSeconds = 86_400,
            HyperbandMinEpochs = 3,
            HyperbandMaxEpochs = 30,
        };

        TuningData.UnderGermanCulture(() => TuningData.FullSpace().ToTuningJobConfigJson(options)).Should().Be(
            """
            {
              "Strategy": "Hyperband",
              "StrategyConfig": {
                "HyperbandStrategyConfig": {
                  "MinResource": 3,
                  "MaxResource": 30
                }
              },
              "HyperParameterTuningJobObjective": {
                "Type": "Maximize",
                "MetricName": "validation:mAP"
              },
              "ResourceLimits": {
                "MaxNumberOfTrainingJobs": 20,
                "MaxParallelTrainingJobs": 4,
                "MaxRuntimeInSeconds": 86400
              },
              "ParameterRanges": {
                "IntegerParameterRanges": [
                  {
                    "Name": "mini_batch_size",
                    "MinValue": "8",
                    "MaxValue": "32",
                    "ScalingType": "Linear"
                  }
                ],
                "ContinuousParameterRanges": [
                  {
                    "Name": "learning_rate",
                    "MinValue": "0.00001",
                    "MaxValue": "0.1",
                    "ScalingType": "Logarithmic"
                  },
                  {
                    "Name": "momentum",
                    "MinValue": "0.8",
                    "MaxValue": "0.99",
                    "ScalingType": "ReverseLogarithmic"
                  },
                  {
                    "Name": "weight_decay",
                    "MinValue": "0.0001",
                    "MaxValue": "0.01",
                    "ScalingType": "Auto"
                  }
                ],
                "CategoricalParameterRanges": [
                  {
                    "Name": "optimizer",
                    "Values": [
                      "sgd",
                      "adam"
                    ]
                  }
                ]
              },
              "TrainingJobEarlyStoppingType": "Off",
              "RandomSeed": 7
            }
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Settings_that_are_not_given_are_not_written()
    {
        using var config = JsonDocument.Parse(TuningData.FullSpace().ToTuningJobConfigJson(new TuningJobOptions()));

        config.RootElement.EnumerateObject().Select(static member => member.Name).Should().Equal(
            "Strategy", "HyperParameterTuningJobObjective", "ResourceLimits", "ParameterRanges", "TrainingJobEarlyStoppingType");
        config.RootElement.GetProperty("ResourceLimits").GetRawText().Should().NotContain("MaxNumber").And.NotContain("MaxRuntime");
    }

    [Fact]
    public void Config_can_be_written_into_a_document_of_the_caller()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("Config");
            TuningData.FullSpace().WriteTuningJobConfig(writer, new TuningJobOptions { MaxJobs = 3 });
            writer.WriteEndObject();
        }

        using var written = JsonDocument.Parse(stream.ToArray());
        using var expected = JsonDocument.Parse(TuningData.FullSpace().ToTuningJobConfigJson(new TuningJobOptions { MaxJobs = 3 }));
        JsonSerializer.Serialize(written.RootElement.GetProperty("Config")).Should().Be(JsonSerializer.Serialize(expected.RootElement));
    }

    [Fact]
    public void Pattern_that_json_cannot_hold_is_refused()
    {
        var space = TuningData.FullSpace();
        var half = space with { Base = space.Base with { FreezeLayerPattern = "a\ud800" } };

        half.Invoking(static space => space.ToTuningJobJson(new TuningJobOptions { MaxJobs = 3 }))
            .Should().Throw<ValidationException>().Which.Errors.Should().ContainSingle().Which.Should().Match<ValidationFailure>(
                static error => error.ErrorCode == "ODH454" && error.PropertyName == "freeze_layer_pattern");
    }

    [Fact]
    public void Spaces_are_equal_by_their_values()
    {
        TuningData.FullSpace().Should().Be(TuningData.FullSpace());
        TuningData.FullSpace().GetHashCode().Should().Be(TuningData.FullSpace().GetHashCode());
        TuningData.FullSpace().Should().NotBe(TuningData.FullSpace() with { Optimizer = [Optimizer.Adam, Optimizer.Sgd] });
        Categories.Of(8, 16).Equals(new IntegerRange(8, 16)).Should().BeFalse();
        TuningData.FullSpace().ToParameterRanges().GetHashCode().Should().Be(TuningData.FullSpace().ToParameterRanges().GetHashCode());
    }

    [Fact]
    public void Text_of_a_space_is_the_same_in_every_culture() =>
        TuningData.UnderGermanCulture(TuningData.FullSpace().ToString).Should().EndWith(
            "LearningRate = [0.00001, 0.1] Logarithmic, MiniBatchSize = [8, 32] Linear, Momentum = [0.8, 0.99] ReverseLogarithmic, "
            + "Optimizer = {Sgd, Adam}, WeightDecay = [0.0001, 0.01] Auto }");
}
