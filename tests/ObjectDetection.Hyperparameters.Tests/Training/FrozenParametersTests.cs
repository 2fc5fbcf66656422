using FluentValidation;
using ObjectDetection.Hyperparameters.Tests.Support;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Tests.Training;

public sealed class FrozenParametersTests
{
    /// <summary>What Python's re.match and re.search select, found by running them over the same names.</summary>
    [Theory]
    [InlineData("^(conv1_|conv2_).*", BaseNetwork.Vgg16, 300, 8, 8)]
    [InlineData("^(conv1_|conv2_).*", BaseNetwork.Vgg16, 512, 8, 8)]
    [InlineData("^(conv1_|conv2_).*", BaseNetwork.ResNet50, 300, 0, 0)]
    [InlineData("conv1", BaseNetwork.ResNet50, 300, 0, 16)]
    [InlineData("conv", BaseNetwork.Vgg16, 300, 26, 66)]
    [InlineData("conv", BaseNetwork.ResNet50, 512, 1, 89)]
    [InlineData("stage1", BaseNetwork.ResNet50, 300, 28, 28)]
    [InlineData("^(conv0|bn0|bn_data|stage1).*", BaseNetwork.ResNet50, 300, 33, 33)]
    [InlineData("relu", BaseNetwork.Vgg16, 300, 9, 25)]
    [InlineData("^conv1_1$", BaseNetwork.Vgg16, 300, 0, 0)]
    [InlineData("false", BaseNetwork.Vgg16, 300, 0, 0)]
    public void Match_and_search_select_what_Python_selects(string pattern, BaseNetwork network, int imageShape, int match, int search)
    {
        var frozen = Job(pattern, network, imageShape).GetFrozenParameters();

        frozen.IsKnown.Should().BeTrue();
        frozen.Names.Should().HaveCount(match);
        frozen.FoundBySearch.Should().HaveCount(search);
    }

    [Fact]
    public void Frozen_names_are_split_into_base_network_and_heads()
    {
        var frozen = Job("(conv1_1|relu4_3)", BaseNetwork.Vgg16, 300).GetFrozenParameters();

        frozen.Names.Should().StartWith("conv1_1_weight");
        frozen.InBaseNetwork.Should().Be(2);
        frozen.InHeads.Should().Be(frozen.Names.Count - 2).And.BePositive();
    }

    [Theory]
    [InlineData(BaseNetwork.Vgg16, 300)]
    [InlineData(BaseNetwork.Vgg16, 448)]
    [InlineData(BaseNetwork.ResNet50, 512)]
    public void Everything_is_all_parameters(BaseNetwork network, int imageShape)
    {
        var frozen = Job(".*", network, imageShape).GetFrozenParameters();

        frozen.Names.Should().HaveCount(frozen.Total).And.OnlyHaveUniqueItems().And.NotContain("data").And.NotContain("label");
    }

    [Fact]
    public void Vgg16_has_one_more_head_from_448_pixels_on()
    {
        var small = Job(".*", BaseNetwork.Vgg16, 447).GetFrozenParameters();
        var large = Job(".*", BaseNetwork.Vgg16, 448).GetFrozenParameters();

        large.Total.Should().BeGreaterThan(small.Total);
        large.InBaseNetwork.Should().Be(small.InBaseNetwork);
        Job(".*", BaseNetwork.ResNet50, 448).GetFrozenParameters().Total.Should().Be(Job(".*", BaseNetwork.ResNet50, 447).GetFrozenParameters().Total);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void No_pattern_freezes_nothing(string? pattern)
    {
        var frozen = Job(pattern, BaseNetwork.Vgg16, 300).GetFrozenParameters();

        frozen.IsKnown.Should().BeTrue();
        frozen.Names.Should().BeEmpty();
        frozen.Total.Should().BePositive();
    }

    [Theory]
    [InlineData(@"(\w+)+$")]
    [InlineData(@"((\w+)+)+\1X")]
    [InlineData(@"(\w*)*(\w*)*\1!")]
    public void Evil_pattern_takes_bounded_time(string pattern)
    {
        // Answers are kept, but not for a pattern with another comment.
        var pass = 0;

        var frozen = Cost.Within(long.MaxValue, () => Job($"{pattern}(?#{++pass})", BaseNetwork.Vgg16, 300).GetFrozenParameters(), TimeSpan.FromSeconds(10));

        (frozen.IsKnown || frozen.Names.Count == 0).Should().BeTrue();
    }

    [Fact]
    public void Invalid_pattern_has_no_answer() =>
        Job("([", BaseNetwork.Vgg16, 300).Invoking(static job => job.GetFrozenParameters()).Should().Throw<ValidationException>().WithMessage("*freeze_layer_pattern*");

    private static ObjectDetectionHyperparameters Job(string? pattern, BaseNetwork network, int imageShape) => new()
    {
        NumClasses = 1,
        NumTrainingSamples = 100,
        BaseNetwork = network,
        ImageShape = imageShape,
        FreezeLayerPattern = pattern,
    };
}
