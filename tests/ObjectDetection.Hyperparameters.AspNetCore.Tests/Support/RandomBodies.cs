using System.Net.Http.Headers;
using System.Text;
using ObjectDetection.Hyperparameters.Tests.Json;

namespace ObjectDetection.Hyperparameters.AspNetCore.Tests.Support;

/// <summary>Requests with bodies of many forms, most of them wrong; the same for the same seed.</summary>
internal static class RandomBodies
{
    private static readonly string[] MediaTypes =
        ["application/json; charset=utf-8", "application/json; charset=utf-16", "application/json; charset=latin1", "text/plain", "application/problem+json", "image/png"];

    private static readonly string[] Names = ["num_classes", "num_training_samples", "learning_rate", "lr_scheduler_step", "epochs", "freeze_layer_pattern", "optimizer", "LearningRate"];

    /// <summary>Returns the bodies of a number of requests, each with its media type.</summary>
    public static IEnumerable<(byte[] Body, string? MediaType)> Take(int count)
    {
        var random = new Random(42);
        for (var i = 0; i < count; i++)
        {
            var mediaType = random.Next(10) > 0 ? "application/json" : random.Next(7) is > 0 and var type ? MediaTypes[type - 1] : null;
            yield return (Next(random), mediaType);
        }
    }

    public static HttpRequestMessage ToRequest((byte[] Body, string? MediaType) body, string path)
    {
        var content = new ByteArrayContent(body.Body);
        content.Headers.ContentType = body.MediaType is null ? null : MediaTypeHeaderValue.Parse(body.MediaType);
        return new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
    }

    private static byte[] Next(Random random)
    {
        switch (random.Next(8))
        {
            case 0:
                var bytes = new byte[random.Next(200)];
                random.NextBytes(bytes);
                return bytes;
            case 1:
                return Encoding.UTF8.GetBytes($"{{\"num_classes\":{new string(random.Next(2) == 0 ? '[' : '{', random.Next(1, 5000))}");
            case 2:
                return Encoding.UTF8.GetBytes($"{{\"num_classes\":1,\"num_training_samples\":2,\"freeze_layer_pattern\":\"\\ud800{random.Next()}\",\"\\udfff\":1}}");
            case 3:
                return Encoding.UTF8.GetBytes(new string(' ', random.Next(100_000)));
            case 4 or 5:
                return Encoding.UTF8.GetBytes(Document(random));
            default:
                return JsonDamage.Next(random);
        }
    }

    private static string Document(Random random)
    {
        var members = Names.Where(_ => random.Next(3) > 0).Select(name => $"\"{name}\": {JsonValues.All[random.Next(JsonValues.All.Count)]}");
        return $"{{ {string.Join(", ", members.Append("\"num_training_samples\": 16551").Take(random.Next(9)))} }}";
    }
}
