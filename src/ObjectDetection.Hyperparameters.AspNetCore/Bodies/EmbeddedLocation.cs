using System.Text.Json;
using ObjectDetection.Hyperparameters.AspNetCore.Problems;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.AspNetCore.Bodies;

/// <summary>Converts locations in a record to locations in the document that contains it.</summary>
internal sealed class EmbeddedLocation
{
    private readonly FindingLocation start;

    public EmbeddedLocation(EmbeddedRecord record, ReadOnlySpan<byte> document, JsonReaderOptions options)
    {
        // A converter of the application can read the record from a copy of its text, so that the offset is another one.
        var isHere = document[(int)Math.Min(record.Offset, document.Length)..].StartsWith(record.Text);
        start = isHere ? new JsonLines(document).Locate(PathOf(document, record.Offset, options), record.Offset) : new FindingLocation(JsonPath.Root);
    }

    public FindingLocation Of(Finding finding)
    {
        var path = JsonPath.Within(start.Path, finding.Location?.Path ?? FindingPaths.Of(finding));
        return finding.Location is { Line: { } line, Column: { } column } && start is { Line: { } firstLine, Column: { } firstColumn }
            ? new FindingLocation(path, firstLine + line - 1, line == 1 ? firstColumn + column - 1 : column)
            : new FindingLocation(path);
    }

    /// <summary>Returns the path of the value that begins at an offset.</summary>
    private static string PathOf(ReadOnlySpan<byte> document, long offset, JsonReaderOptions options)
    {
        var places = new Stack<Place>();
        var reader = new Utf8JsonReader(document, options);
        while (reader.Read() && reader.TokenStartIndex < offset)
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    JsonToken.TryGetText(ref reader, out var name);
                    places.Push(places.Pop() with { Name = name });
                    break;
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    Next(places);
                    places.Push(new Place(null, reader.TokenType == JsonTokenType.StartArray ? -1 : null));
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    places.Pop();
                    break;
                case not JsonTokenType.Comment:
                    Next(places);
                    break;
            }
        }

        Next(places);
        return places.Reverse().Aggregate(
            JsonPath.Root,
            static (path, place) => place.Index is { } index ? JsonPath.Item(path, index) : JsonPath.Within(path, JsonPath.Member(place.Name ?? "")));
    }

    /// <summary>Counts the next item, if the innermost container is an array.</summary>
    private static void Next(Stack<Place> places)
    {
        if (places.TryPeek(out var place) && place.Index is { } index)
        {
            places.Pop();
            places.Push(place with { Index = index + 1 });
        }
    }

    /// <summary>A place in a container: the name of the member, or the index of the item.</summary>
    private readonly record struct Place(string? Name, int? Index);
}
