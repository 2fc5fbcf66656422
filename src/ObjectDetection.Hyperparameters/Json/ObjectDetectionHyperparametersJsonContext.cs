using System.Text.Json.Serialization;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Provides System.Text.Json with what it needs to read and write the record without reflection.</summary>
/// <remarks>Combine it with your own context by <c>JsonTypeInfoResolver.Combine</c>, or name the record in yours: its converter comes with it.</remarks>
[JsonSerializable(typeof(ObjectDetectionHyperparameters))]
public sealed partial class ObjectDetectionHyperparametersJsonContext : JsonSerializerContext;
