using System.Text.Json;
using ObjectDetection.Hyperparameters.Requests.Logs;

namespace ObjectDetection.Hyperparameters.Requests.Tests.Logs;

/// <summary>Logs of real jobs, with what they show.</summary>
internal static class LogCases
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Cases", "logs");

    public static IReadOnlyList<JsonElement> All { get; } =
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, "index.json"))).RootElement.EnumerateArray()];

    public static string TextOf(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public static TrainingLogReport Read(string text) => TrainingLog.Read(new StringReader(text));
}
