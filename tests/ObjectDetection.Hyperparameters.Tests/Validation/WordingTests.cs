using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Validation;

public sealed class WordingTests
{
    private static readonly ObjectDetectionHyperparameters Job = Some.Config() with { Epochs = 15, FreezeLayerPattern = "conv", LrSchedulerStep = [10, 20] };

    [Fact]
    public void Number_and_list_follow_their_name_bare()
    {
        HyperparameterCatalogue.Epochs.NameAndValue(Job).Should().Be("epochs 15");
        HyperparameterCatalogue.LrSchedulerStep.NameAndValue(Job).Should().Be("lr_scheduler_step 10,20");
    }

    [Fact]
    public void Free_text_is_in_quotes() => HyperparameterCatalogue.FreezeLayerPattern.NameAndValue(Job).Should().Be("freeze_layer_pattern 'conv'");

    [Fact]
    public void List_that_is_too_long_is_cut_and_in_quotes() =>
        HyperparameterCatalogue.LrSchedulerStep.NameAndValue(Job with { LrSchedulerStep = EpochList.Create(Enumerable.Range(100, 50)) })
            .Should().StartWith("lr_scheduler_step '100,101,").And.EndWith("'... (199 characters)");

    [Fact]
    public void Absent_value_is_an_empty_text() => HyperparameterCatalogue.FreezeLayerPattern.NameAndValue(Some.Config()).Should().Be("freeze_layer_pattern ''");
}
