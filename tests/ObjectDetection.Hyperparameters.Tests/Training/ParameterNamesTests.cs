using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Tests.Training;

public sealed class ParameterNamesTests
{
    [Fact]
    public void Vgg16_below_448_pixels_has_six_feature_layers()
    {
        var names = ParameterNames.Vgg16(large: false);

        names.BaseNetwork.Should().HaveCount(30).And.StartWith("conv1_1_weight").And.EndWith("fc7_bias");
        names.Heads.Should().HaveCount(41).And.StartWith("relu4_3_scale").And.EndWith("multi_feat_5_conv_3x3_relu_loc_pred_conv_bias");
    }

    [Fact]
    public void Vgg16_from_448_pixels_has_a_seventh_feature_layer()
    {
        var names = ParameterNames.Vgg16(large: true);

        names.BaseNetwork.Should().Equal(ParameterNames.Vgg16(large: false).BaseNetwork);
        names.Heads.Except(ParameterNames.Vgg16(large: false).Heads).Should().HaveCount(8).And.OnlyContain(n => n.StartsWith("multi_feat_6_"));
    }

    [Fact]
    public void ResNet50_has_no_layer_that_starts_like_those_of_vgg16()
    {
        var names = ParameterNames.ResNet50;

        names.BaseNetwork.Should().HaveCount(153).And.StartWith("bn_data_gamma").And.EndWith("stage4_unit3_conv3_weight");
        names.Heads.Should().HaveCount(40).And.StartWith("_plus12_cls_pred_conv_weight");
        names.All.Should().NotContain(n => n.StartsWith("conv1_"));
    }

    [Fact]
    public void All_holds_every_name_once_and_the_inputs_last()
    {
        foreach (var names in new[] { ParameterNames.Vgg16(false), ParameterNames.Vgg16(true), ParameterNames.ResNet50 })
        {
            names.All.Should().OnlyHaveUniqueItems().And.EndWith(ParameterNames.Inputs);
            names.All.Should().HaveCount(names.BaseNetwork.Count + names.Heads.Count + 2);
            names.All.Should().OnlyContain(static name => new PatternText(1).TryRead(name), "patterns are matched in few steps against such texts only");
        }
    }

    /// <summary>Counts obtained by running MXNet's loop over the names with Python's <c>re</c>.</summary>
    [Theory]
    [InlineData("^(conv1_|conv2_).*", false, 8, 8)]
    [InlineData("^(conv1_|conv2_).*", true, 0, 0)]
    [InlineData("conv1", true, 0, 16)]
    [InlineData("conv", false, 26, 66)]
    [InlineData("conv", true, 1, 89)]
    [InlineData("stage1", true, 28, 28)]
    [InlineData("^(conv0|bn0|bn_data|stage1).*", true, 33, 33)]
    [InlineData("relu", false, 9, 25)]
    [InlineData(".*", false, 73, 73)]
    [InlineData(".*", true, 195, 195)]
    [InlineData("^conv1_1$", false, 0, 0)]
    public void Pattern_picks_as_many_names_as_mxnet_does(string pattern, bool resNet, int matched, int found)
    {
        var names = resNet ? ParameterNames.ResNet50 : ParameterNames.Vgg16(large: false);
        var regex = PythonRegex.TryCompile(pattern, out _)!;

        names.All.Count(n => regex.Match(n) == PythonMatch.Matched).Should().Be(matched);
        names.All.Count(n => regex.Search(n) == PythonMatch.Matched).Should().Be(found);
    }
}
