using System.Text.Json.Serialization;
using ObjectDetection.Hyperparameters;

namespace JobService;

/// <summary>Represents a job as the service answers it.</summary>
internal sealed record Job(string Id, Dictionary<string, string> Hyperparameters, Finding[] Warnings);

[JsonSerializable(typeof(Job))]
[JsonSerializable(typeof(Review))]
[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
internal sealed partial class JobJson : JsonSerializerContext;
