using System.Text.Json;
using System.Text.Json.Serialization;

namespace ObjectDetection.Hyperparameters.Tests.Documentation.Embedding;

#region docs
public sealed record TrainingRequest(string JobName, ObjectDetectionHyperparameters Hyperparameters);

[JsonSerializable(typeof(TrainingRequest))]
internal sealed partial class MyContext : JsonSerializerContext;
#endregion

/// <summary>The code of docs/json.md for which System.Text.Json generates code.</summary>
internal static class JsonPageExamples
{
    public static TrainingRequest? Read(string json)
    {
        #region docs
        var request = JsonSerializer.Deserialize(json, MyContext.Default.TrainingRequest);
        #endregion
        return request;
    }
}
