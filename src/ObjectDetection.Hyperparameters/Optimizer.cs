using System.ComponentModel;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters;

/// <summary>Specifies the algorithm that updates the weights from the gradients.</summary>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(Json.HyperparametersJsonConverterFactory))]
#endif
[TypeConverter(typeof(WireConverter<Optimizer>))]
public enum Optimizer
{
    /// <summary>Stochastic gradient descent with momentum.</summary>
    Sgd,

    /// <summary>Adam (adaptive moment estimation).</summary>
    Adam,

    /// <summary>RMSProp (root mean square propagation).</summary>
    RmsProp,

    /// <summary>AdaDelta, which ignores the learning rate in MXNet.</summary>
    AdaDelta,
}
