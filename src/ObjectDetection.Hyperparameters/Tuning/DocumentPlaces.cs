using System.Text.Json;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Tuning;

/// <summary>Knows where in the JSON of a tuning job the names of findings are: ranges, static values and settings.</summary>
/// <param name="text">The document, without its byte order mark.</param>
internal sealed class DocumentPlaces(byte[] text)
{
    // A range of the API is six levels deep. Below, a path would be built for every member of what is not read.
    private const int Deepest = 8;

    private readonly Dictionary<string, (string Path, long Offset)> ranges = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Path, long Offset)> values = new(StringComparer.Ordinal);
    private bool isIndexed;

    /// <summary>Returns the findings, each with the place of the first of its names that is in the document.</summary>
    public Finding[] Locate(IEnumerable<Finding> findings)
    {
        var located = findings.ToArray();
        var found = new List<(int Index, string Path, long Offset)>();
        for (var i = 0; i < located.Length; i++)
        {
            if (Find(located[i]) is { } place)
            {
                found.Add((i, place.Path, place.Offset));
            }
        }

        // Lines are counted once, in the order of the document.
        var lines = new JsonLines(text);
        foreach (var (i, path, offset) in found.OrderBy(static place => place.Offset))
        {
            located[i] = located[i].At(lines.Locate(path, offset));
        }

        return located;
    }

    private (string Path, long Offset)? Find(Finding finding)
    {
        if (finding.Location is not null || finding.Names.Count == 0)
        {
            return null;
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
                return place;
            }
        }

        return null;
    }

    private void Index(ref Utf8JsonReader reader, string path)
    {
        var start = reader.TokenStartIndex;
        if (reader.CurrentDepth > Deepest)
        {
            reader.Skip();
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
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
