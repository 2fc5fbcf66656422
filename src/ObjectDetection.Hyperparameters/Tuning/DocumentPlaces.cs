using System.Text.Json;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Knows where in the JSON of a tuning job the names of findings are: ranges, static values and settings.</summary>
/// <param name="text">The document, without its byte order mark.</param>
internal sealed class DocumentPlaces(byte[] text)
{
    private readonly Dictionary<string, (string Path, long Offset)> ranges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Path, long Offset)> values = new(StringComparer.Ordinal);
    private bool isIndexed;

    /// <summary>Returns the finding with the place of the first of its names that is in the document.</summary>
    public Finding Locate(Finding finding)
    {
        if (finding.Location is not null || finding.Names.Count == 0)
        {
            return finding;
        }

        if (!isIndexed)
        {
            isIndexed = true;
            var reader = new Utf8JsonReader(text, isFinalBlock: true, new JsonReaderState(JsonDocumentReader.Options));
            reader.Read();
            Index(ref reader, JsonPath.Root);
        }

        var (first, second) = finding.Rule == Rules.TunedNameStatic ? (values, ranges) : (ranges, values);
        foreach (var name in finding.Names)
        {
            if (first.TryGetValue(name, out var place)
                || second.TryGetValue(name, out place)
                || (DocumentSettings.TypedNameOf(name) is { } typed && second.TryGetValue(typed, out place)))
            {
                return finding.At(new JsonLines(text).Locate(place.Path, place.Offset));
            }
        }

        return finding;
    }

    private void Index(ref Utf8JsonReader reader, string path)
    {
        var start = reader.TokenStartIndex;
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
            {
                Index(ref reader, JsonPath.Item(path, i));
            }
        }
        else if (reader.TokenType == JsonTokenType.StartObject)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            {
                var name = reader.GetString()!;
                var member = JsonPath.Within(path, JsonPath.Member(name));
                reader.Read();
                if (path == TypedTuningDocument.RangesPath)
                {
                    ranges.TryAdd(name, (member, reader.TokenStartIndex));
                }
                else if (name == ApiNames.Name && reader.TokenType == JsonTokenType.String)
                {
                    ranges.TryAdd(reader.GetString()!, (path, start));
                }
                else
                {
                    values.TryAdd(name, (member, reader.TokenStartIndex));
                }

                Index(ref reader, member);
            }
        }
    }
}
