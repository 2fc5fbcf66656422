using System.ComponentModel;
using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters;

/// <summary>Specifies the convolutional network that extracts the features from which SSD detects objects.</summary>
#if NET
[System.Text.Json.Serialization.JsonConverter(typeof(Json.HyperparametersJsonConverterFactory))]
#endif
[TypeConverter(typeof(WireConverter<BaseNetwork>))]
public enum BaseNetwork
{
    /// <summary>VGG-16 as in the SSD paper, with convolutions instead of fully connected layers.</summary>
    Vgg16,

    /// <summary>ResNet-50.</summary>
    ResNet50,
}
