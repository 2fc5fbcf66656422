using System.Xml.Linq;
using ObjectDetection.Hyperparameters.Charts;

namespace ObjectDetection.Hyperparameters.Requests.Tests.Charts;

public sealed class BarChartTests
{
    private static readonly ObjectDetectionHyperparameters Job = new()
    {
        NumClasses = 20,
        NumTrainingSamples = 16551,
        MiniBatchSize = 10,
        FreezeLayerPattern = "^(conv1_|conv2_).*",
    };

    private static readonly TrainingContext Eight = new() { InstanceType = "ml.p3.16xlarge" };

    [Fact]
    public void Each_gpu_has_a_bar_with_its_images()
    {
        var plan = Job.GetBatchPlan(Eight);

        var lines = BatchChart.ToText(plan, 40, isAscii: true).Split('\n');

        lines[0].Should().Be(plan.ToString());
        lines[2..^1].Should().Equal(plan.Split!.Shares.Select(static (images, gpu) => $"GPU {gpu}  {new string('#', images * 10)} {images}"));
        Words(BatchChart.ToSvg(plan)).Should().Contain(["Images of a batch", "GPU 7"]);
    }

    [Fact]
    public void Batch_of_an_unknown_instance_is_one_bar() => BatchChart.ToText(Job.GetBatchPlan(), 30, isAscii: true).Should().EndWith("\n\nbatch  ################### 10\n");

    [Fact]
    public void Batch_that_cannot_be_split_is_one_bar()
    {
        var plan = (Job with { MiniBatchSize = 2 }).GetBatchPlan(Eight);

        BatchChart.ToText(plan, 30, isAscii: true).Should().Contain("not accepted").And.EndWith("\n\nbatch  #################### 2\n");
        Words(BatchChart.ToSvg(plan)).Should().Contain("batch");
    }

    [Fact]
    public void Frozen_parameters_are_told_from_trained_ones()
    {
        var frozen = Job.GetFrozenParameters();

        FrozenChart.ToText(frozen, 60).Should().Contain("frozen in base   ████").And.Contain("\nfrozen in heads  0\n").And.Contain($"█ {frozen.Total - 8}\n");
        Words(FrozenChart.ToSvg(frozen)).Should().Contain(["Layers of the network", frozen.ToString(), "conv1", "fc7", "SSD heads"]);
        Layers(FrozenChart.ToSvg(frozen), "#1d63c8").Should().Equal("conv1_1", "conv1_2", "conv2_1", "conv2_2");
    }

    [Fact]
    public void Frozen_parameters_that_are_unknown_are_not_guessed()
    {
        var unknown = (Job with { FreezeLayerPattern = @"((\w+)+)+\1X" }).GetFrozenParameters();
        var frozen = unknown.IsKnown ? throw new InvalidOperationException("The pattern is known.") : FrozenChart.ToText(unknown, isAscii: true);

        frozen.Should().Contain("\nnot known  #").And.NotContain("trained  ");
        Words(FrozenChart.ToSvg(unknown)).Should().Contain("not known").And.NotContain("trained");
    }

    [Fact]
    public void Layer_that_is_frozen_in_part_has_a_color_of_its_own()
    {
        var frozen = (Job with { FreezeLayerPattern = "^conv1_1_weight" }).GetFrozenParameters();

        Layers(FrozenChart.ToSvg(frozen), "#a9c6ef").Should().Equal("conv1_1");
    }

    [Fact]
    public void Label_has_a_bar_for_each_channel_that_is_known()
    {
        LabelChart.ToText(Job, new DatasetProfile { MaxObjectsPerImage = 80, ValidationMaxObjectsPerImage = 3 }, 60, isAscii: true).Split('\n').Should().StartWith(
            "label_width 350 holds 69 objects; the image with the most objects does not fit").And.Contain(line => line.StartsWith("needed in training ", StringComparison.Ordinal) && line.EndsWith(" 402"))
            .And.Contain(line => line.StartsWith("needed in validation ", StringComparison.Ordinal) && line.EndsWith(" 17"));
        Words(LabelChart.ToSvg(Job, new DatasetProfile { WidestLabel = 350 })).Should().Contain("label_width 350 holds 69 objects; every image fits");
        Words(LabelChart.ToSvg(Job)).Should().Equal("Values of a label", "label_width 350 holds 69 objects", "label_width", "350");
    }

    [Fact]
    public void Nothing_is_refused()
    {
        ((Action)(static () => BatchChart.ToSvg(null!))).Should().Throw<ArgumentNullException>();
        ((Action)(static () => FrozenChart.ToText(null!))).Should().Throw<ArgumentNullException>();
    }

    private static string[] Layers(string svg, string color) =>
        [.. XDocument.Parse(svg).Descendants().Where(element => element.Name.LocalName == "rect" && (string?)element.Attribute("fill") == color).Select(static element => element.Value).Where(static name => name.Length > 0)];

    private static string[] Words(string svg) =>
        [.. XDocument.Parse(svg).Descendants().Where(static element => element.Name.LocalName == "text").Select(static element => element.Value)];
}
