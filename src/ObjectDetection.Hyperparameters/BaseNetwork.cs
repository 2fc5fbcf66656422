using System.ComponentModel;
using System.Text.Json.Serialization;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters;

/// <summary>Specifies the convolutional network that extracts the features from which SSD detects objects.</summary>
#if NET
[JsonConverter(typeof(Json.HyperparametersJsonConverterFactory))]
#endif
[TypeConverter(typeof(WireConverter<BaseNetwork>))]
public enum BaseNetwork
{
    /// <summary>VGG-16 as in the SSD paper, with convolutions instead of fully connected layers.</summary>
    [JsonStringEnumMemberName(Spellings.Vgg16)]
    Vgg16,

    /// <summary>ResNet-50.</summary>
    [JsonStringEnumMemberName(Spellings.ResNet50)]
    ResNet50,
}
