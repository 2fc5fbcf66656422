using System.ComponentModel;
using System.Text.Json.Serialization;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters;

/// <summary>Specifies how several machines exchange gradients, through MXNet's distributed key-value store.</summary>
#if NET
[JsonConverter(typeof(Json.HyperparametersJsonConverterFactory))]
#endif
[TypeConverter(typeof(WireConverter<KvStore>))]
public enum KvStore
{
    /// <summary>Machines synchronize gradients after every batch.</summary>
    [JsonStringEnumMemberName(Spellings.DistSync)]
    DistSync,

    /// <summary>Machines update the weights whenever gradients arrive, in no guaranteed order.</summary>
    [JsonStringEnumMemberName(Spellings.DistAsync)]
    DistAsync,
}
