using System.ComponentModel;
using System.Text.Json.Serialization;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters;

/// <summary>Specifies the algorithm that updates the weights from the gradients.</summary>
#if NET
[JsonConverter(typeof(Json.HyperparametersJsonConverterFactory))]
#endif
[TypeConverter(typeof(WireConverter<Optimizer>))]
public enum Optimizer
{
    /// <summary>Stochastic gradient descent with momentum.</summary>
    [JsonStringEnumMemberName(Spellings.Sgd)]
    Sgd,

    /// <summary>Adam (adaptive moment estimation).</summary>
    [JsonStringEnumMemberName(Spellings.Adam)]
    Adam,

    /// <summary>RMSProp (root mean square propagation).</summary>
    [JsonStringEnumMemberName(Spellings.RmsProp)]
    RmsProp,

    /// <summary>AdaDelta, which ignores the learning rate in MXNet.</summary>
    [JsonStringEnumMemberName(Spellings.AdaDelta)]
    AdaDelta,
}
