using Microsoft.Extensions.Options;

namespace ObjectDetection.Hyperparameters.Configuration.Registration;

/// <summary>Gives the options of a name: the record of its store.</summary>
internal sealed class HyperparametersFactory(HyperparametersStores stores) : IOptionsFactory<ObjectDetectionHyperparameters>
{
    /// <inheritdoc/>
    public ObjectDetectionHyperparameters Create(string name) => stores.Get(name).GetRecord();
}
