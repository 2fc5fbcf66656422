using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using static ObjectDetection.Hyperparameters.Catalogue.HyperparameterCatalogue;

namespace ObjectDetection.Hyperparameters.Tests.Domains;

public sealed class DomainTests
{
    [Fact]
    public void Null_is_not_a_text_that_can_be_read()
    {
        Refuses(Epochs.Domain);
        Refuses(LearningRate.Domain);
        Refuses(EarlyStopping.Domain);
        Refuses(HyperparameterCatalogue.Optimizer.Domain);
        Refuses(HyperparameterCatalogue.KvStore.Domain);
        Refuses(LrSchedulerStep.Domain);
        Refuses(FreezeLayerPattern.Domain);

        static void Refuses<T>(Domain<T> domain) => domain.Invoking(static domain => domain.TryParse(null!, out _)).Should().Throw<ArgumentNullException>().WithParameterName("text");
    }
}
