using System.Text.Json.Serialization;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters;

[JsonConverter(typeof(HyperparametersJsonConverterFactory))]
public readonly partial struct EpochList;
