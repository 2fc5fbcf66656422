using System.Globalization;
using CsCheck;
using ObjectDetection.Hyperparameters.Tests.Support;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Tests;

public sealed class ObjectDetectionHyperparametersTests
{
    [Fact]
    public void Smallest_record_has_the_documented_defaults()
    {
        var record = Some.Config();

        record.NumClasses.Should().Be(20);
        record.NumTrainingSamples.Should().Be(16551);
        record.BaseNetwork.Should().Be(BaseNetwork.Vgg16);
        record.EarlyStopping.Should().BeFalse();
        record.EarlyStoppingMinEpochs.Should().Be(10);
        record.EarlyStoppingPatience.Should().Be(5);
        record.EarlyStoppingTolerance.Should().Be(0);
        record.ImageShape.Should().Be(300);
        record.Epochs.Should().Be(30);
        record.FreezeLayerPattern.Should().BeNull();
        record.KvStore.Should().BeNull();
        record.LabelWidth.Should().Be(350);
        record.LearningRate.Should().Be(0.001);
        record.LrSchedulerFactor.Should().Be(0.1);
        record.LrSchedulerStep.Should().BeEmpty();
        record.MiniBatchSize.Should().Be(32);
        record.Momentum.Should().Be(0.9);
        record.NmsThreshold.Should().Be(0.45);
        record.Optimizer.Should().Be(Optimizer.Sgd);
        record.OverlapThreshold.Should().Be(0.5);
        record.UsePretrainedModel.Should().BeTrue();
        record.WeightDecay.Should().Be(0.0005);
        record.NmsTopK.Should().BeNull();
    }

    [Fact]
    public void Records_with_equal_values_are_equal()
    {
        Some.FullConfig().Should().Be(Some.FullConfig());
        (Some.FullConfig() == Some.FullConfig()).Should().BeTrue();
        Some.FullConfig().GetHashCode().Should().Be(Some.FullConfig().GetHashCode());
        Some.FullConfig().Should().NotBe(Some.Config());
        Some.ValidRecord.Sample(static record => record == (record with { }) && record.GetHashCode() == (record with { }).GetHashCode());
    }

    [Fact]
    public void Copy_differs_in_what_it_was_given_and_leaves_the_original_alone()
    {
        var original = Some.FullConfig();

        var copy = original with { LrSchedulerStep = [10, 21] };

        copy.Should().NotBe(original);
        copy.LrSchedulerStep.Should().Equal(10, 21);
        original.Should().Be(Some.FullConfig());
        (copy with { LrSchedulerStep = [10, 20] }).Should().Be(original);
    }

    [Fact]
    public void Text_shows_every_value_as_the_map_spells_it_under_every_culture()
    {
        const string Expected =
            "ObjectDetectionHyperparameters { NumClasses = 3, NumTrainingSamples = 1000, BaseNetwork = resnet-50, EarlyStopping = True, "
            + "EarlyStoppingMinEpochs = 11, EarlyStoppingPatience = 6, EarlyStoppingTolerance = 0.01, ImageShape = 512, Epochs = 40, "
            + "FreezeLayerPattern = ^(conv1_|conv2_).*, KvStore = dist_async, LabelWidth = 352, LearningRate = 0.002, LrSchedulerFactor = 0.25, "
            + "LrSchedulerStep = 10,20, MiniBatchSize = 16, Momentum = 0.95, NmsThreshold = 0.4, Optimizer = adam, OverlapThreshold = 0.6, "
            + "UsePretrainedModel = 0, WeightDecay = 0.00001, NmsTopK = 200 }";

        foreach (var culture in CultureInfo.GetCultures(CultureTypes.AllCultures).Concat(Cultures.Telling))
        {
            Cultures.Under(culture, () => Some.FullConfig().ToString()).Should().Be(Expected, culture.Name);
        }
    }

    [Fact]
    public void Text_leaves_out_what_the_map_leaves_out() =>
        Some.Config().ToString().Should().NotContainAny("FreezeLayerPattern", "KvStore", "LrSchedulerStep", "NmsTopK");

    [Fact]
    public void Record_with_nothing_right_in_it_can_be_built_shown_and_compared()
    {
        static ObjectDetectionHyperparameters Build() => new()
        {
            NumClasses = int.MinValue,
            NumTrainingSamples = -1,
            BaseNetwork = (BaseNetwork)(-1),
            EarlyStoppingMinEpochs = 0,
            EarlyStoppingPatience = 0,
            EarlyStoppingTolerance = double.NaN,
            ImageShape = 0,
            Epochs = 0,
            FreezeLayerPattern = "([\n",
            KvStore = (KvStore)7,
            LabelWidth = 0,
            LearningRate = double.PositiveInfinity,
            LrSchedulerFactor = double.NegativeInfinity,
            LrSchedulerStep = [3, -1, 3],
            MiniBatchSize = 0,
            Momentum = double.NaN,
            NmsThreshold = double.MaxValue,
            Optimizer = (Optimizer)99,
            OverlapThreshold = -0.0,
            WeightDecay = 2,
            NmsTopK = int.MinValue,
        };

        var record = Build();

        record.Should().Be(Build());
        record.ToString().Should().Contain("NumClasses = -2147483648,").And.Contain("BaseNetwork = -1,").And.Contain("LearningRate = Infinity,")
            .And.Contain("LrSchedulerStep = 3,-1,3,").And.Contain("EarlyStoppingTolerance = NaN,").And.Contain("OverlapThreshold = -0.0,");
        record.IsValid().Should().BeFalse();
        record.Review().IsSubmittable.Should().BeFalse();
    }
}
