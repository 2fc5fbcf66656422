using System.Text.Json.Nodes;

namespace ObjectDetection.Hyperparameters.Benchmarks.Profiling;

/// <summary>Brings what the tool reports into the form of what the scripts count.</summary>
internal static class DatasetCounts
{
    /// <summary>Throws if the tool and the script do not count the same.</summary>
    public static void Compare(string tool, string script)
    {
        var (own, other) = (Of(JsonNode.Parse(tool)!), JsonNode.Parse(script)!);
        if (!JsonNode.DeepEquals(own, other))
        {
            throw new InvalidOperationException($"the counts differ:\n{own.ToJsonString()}\n{other.ToJsonString()}");
        }
    }

    private static JsonObject Of(JsonNode report) => new()
    {
        ["images"] = report["images"]!.DeepClone(),
        ["objects"] = report["objects"]!.DeepClone(),
        ["classes"] = new JsonArray([.. report["classes"]!.AsArray().Select(static entry => new JsonObject { ["id"] = entry!["id"]!.DeepClone(), ["objects"] = entry["objects"]!.DeepClone() })]),
        ["widest_label"] = report["widest_label"]!.DeepClone(),
        ["image_widths"] = report["statistics"]!["image_widths"]!.DeepClone(),
        ["image_heights"] = report["statistics"]!["image_heights"]!.DeepClone(),
    };
}
