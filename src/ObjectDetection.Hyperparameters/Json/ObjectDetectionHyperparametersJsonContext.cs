using System.Text.Json.Serialization;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>What System.Text.Json has to know of the record to read and write it without reflection.</summary>
/// <remarks>Combine it with the context of your own documents by <c>JsonTypeInfoResolver.Combine</c>, or name the record in yours: its converter comes with it.</remarks>
[JsonSerializable(typeof(ObjectDetectionHyperparameters))]
public sealed partial class ObjectDetectionHyperparametersJsonContext : JsonSerializerContext;
