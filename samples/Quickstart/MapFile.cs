using System.Text.Encodings.Web;
using System.Text.Json;
using ObjectDetection.Hyperparameters;

namespace Quickstart;

/// <summary>A JSON file with a string map, as DescribeTrainingJob gives it.</summary>
internal static class MapFile
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static int Run(string path)
    {
        List<KeyValuePair<string, string>> entries;
        try
        {
            entries = Read(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or JsonException)
        {
            Console.Error.WriteLine($"{path} cannot be used: {exception.Message}");
            return 1;
        }

        var reading = ObjectDetectionHyperparameters.ReadHyperParameters(entries);
        var review = reading.Review();
        Console.WriteLine(review);
        if (!review.IsSubmittable)
        {
            Console.Error.WriteLine($"{path} is not submittable.");
            return 1;
        }

        Console.WriteLine(ToJson(reading.Hyperparameters!.ToHyperParameters()));
        return 0;
    }

    public static string ToJson(Dictionary<string, string> map) => JsonSerializer.Serialize(map, Indented);

    /// <summary>The entries one by one, so that a name that stands there twice is found.</summary>
    private static List<KeyValuePair<string, string>> Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        if (document.RootElement.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException($"a JSON object with the names and values is expected, but there is one of kind {document.RootElement.ValueKind}.");
        }

        // The service takes strings only. A number or a boolean is shown to the reader as it is spelled, so that it is judged like a string.
        return [.. document.RootElement.EnumerateObject().Select(static property =>
            KeyValuePair.Create(property.Name, property.Value.ValueKind switch
            {
                JsonValueKind.String => property.Value.GetString()!,
                JsonValueKind.Null => null!,
                _ => property.Value.GetRawText(),
            }))];
    }
}
