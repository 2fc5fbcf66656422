using System.Text.RegularExpressions;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Tests.Support;
using ObjectDetection.Hyperparameters.Tests.Tuning;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Tests.Documentation;

public sealed partial class TuningPageTests
{
    private static string Page { get; } = Repository.Read("docs/tuning.md");

    [Fact]
    public void Every_block_of_code_is_compiled()
    {
        var compiled = new[] { "samples/Tuning/VisualInspection.cs", "tests/ObjectDetection.Hyperparameters.Tests/Tuning/SdkHandOver.cs" }.SelectMany(CodeRegions.Of);

        var blocks = CodeRegions.InPage("docs/tuning.md");

        blocks.Should().HaveCountGreaterThan(8).And.BeSubsetOf(compiled);
    }

    [Fact]
    public void Typed_document_is_submittable()
    {
        var reading = ObjectDetectionTuningSpace.ReadTuningJobJson(JsonBlock().Match(Page).Groups["code"].Value);

        reading.Findings.Should().BeEmpty();
        reading.Review().IsSubmittable.Should().BeTrue();
        reading.Options!.MaxJobs.Should().Be(20);
    }

    [Fact]
    public void Space_is_handed_to_the_sdk_as_it_is()
    {
        var (config, definition) = SdkHandOver.HandOver(
            TuningData.FullSpace(), new TuningJobOptions { Strategy = TuningStrategy.Random, MaxJobs = 5, EarlyStopping = TunerEarlyStopping.Auto });

        definition.StaticHyperParameters.Should().Equal(TuningData.FullSpace().ToStaticHyperParameters());
        (config.Strategy!.Value, config.TrainingJobEarlyStoppingType!.Value, config.ResourceLimits!.MaxNumberOfTrainingJobs).Should().Be(("Random", "Auto", 5));
        config.ParameterRanges!.ContinuousParameterRanges!.Select(static range => (range.Name, range.MinValue, range.ScalingType!.Value)).Should().Equal(
            ("learning_rate", "0.00001", "Logarithmic"), ("momentum", "0.8", "ReverseLogarithmic"), ("weight_decay", "0.0001", "Auto"));
        config.ParameterRanges.CategoricalParameterRanges.Should().ContainSingle().Which.Values.Should().Equal("sgd", "adam");
    }

    [Fact]
    public void Example_of_a_finding_is_what_is_found()
    {
        var space = TuningData.Space() with
        {
            Base = TuningData.Config() with { NumTrainingSamples = 40, LrSchedulerStep = [10, 20] },
            MiniBatchSize = new IntegerRange(8, 64),
            Optimizer = [Optimizer.Sgd, Optimizer.Adam],
        };

        Page.Replace("\n> ", " ").Should().Contain(space.Review().Findings[0].ToString());
    }

    [Fact]
    public void Recommended_ranges_are_those_of_the_library()
    {
        Row("LearningRate").Should().Be(Words(RecommendedRanges.LearningRate));
        Row("MiniBatchSize").Should().Be(Words(RecommendedRanges.MiniBatchSize));
        Row("Momentum").Should().Be(Words(RecommendedRanges.Momentum));
        Row("WeightDecay").Should().Be(Words(RecommendedRanges.WeightDecay));
        Row("Optimizer").Should().Be("all four");
        RecommendedRanges.Optimizer.Should().HaveCount(4);
    }

    /// <summary>The last cell of a property's row.</summary>
    private static string Row(string property) => Regex.Match(Page, $@"^\| `{property}` \|.*\| (?<cell>[^|]+) \|$", RegexOptions.Multiline).Groups["cell"].Value;

    private static string Words(object range) =>
        range.ToString()!.Replace("[", "").Replace(", ", " to ").Replace("]", ",").Replace("ReverseL", "reverse l").ToLowerInvariant();

    [GeneratedRegex(@"^```json\n(?<code>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex JsonBlock();
}
