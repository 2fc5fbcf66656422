using System.Text.Json;

namespace ObjectDetection.Hyperparameters.Tests.Support;

/// <summary>The files of cases in Wire/Cases: real string maps, each with what is known of it and where it comes from.</summary>
internal static class CaseFiles
{
    /// <summary>String maps with the expected verdict.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Validation { get; } = Load("validation.json");

    /// <summary>String maps that people sent to the service.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Maps { get; } = Load("maps.json");

    /// <summary>The string map of a case.</summary>
    public static Dictionary<string, string> MapOf(JsonElement @case) =>
        @case.GetProperty("hyperparameters").EnumerateObject().ToDictionary(static entry => entry.Name, static entry => entry.Value.GetString()!);

    /// <summary>Reads a string map and reviews it.</summary>
    public static Hyperparameters.Review Review(IReadOnlyDictionary<string, string> map) => ObjectDetectionHyperparameters.ReadHyperParameters(map).Review();

    private static Dictionary<string, JsonElement> Load(string file)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Wire", "Cases", file));
        return JsonDocument.Parse(stream).RootElement.EnumerateArray().ToDictionary(static @case => @case.GetProperty("id").GetString()!);
    }
}
