using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Writes and reads findings as JSON objects.</summary>
internal static class FindingJson
{
    private const string Code = "code";
    private const string Names = "names";
    private const string Value = "value";
    private const string Message = "message";
    private const string Suggestion = "suggestion";
    private const string Path = "path";
    private const string Line = "line";
    private const string Column = "column";

    /// <summary>Writes a finding as an object.</summary>
    public static void Write(Utf8JsonWriter writer, Finding finding) => Write(writer, finding, finding.Location?.Line);

    /// <summary>Writes a finding as an object, with the line of the file that it is in.</summary>
    public static void Write(Utf8JsonWriter writer, Finding finding, long? line)
    {
        writer.WriteStartObject();
        WriteMembers(writer, finding, line);
        writer.WriteString(Path, finding.Location?.Path);
        writer.WriteEndObject();
    }

    /// <summary>Writes the members of a finding, except for the path, into an object that the caller has begun.</summary>
    public static void WriteMembers(Utf8JsonWriter writer, Finding finding, long? line)
    {
        writer.WriteString("severity", Words.Severity.Format(finding.Severity));
        writer.WriteString(Code, finding.Code);
        writer.WriteStartArray(Names);
        foreach (var name in finding.Names)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
        writer.WritePropertyName(Value);
        ValueJson.Write(writer, finding.AttemptedValue);
        writer.WriteString(Message, finding.Message);
        writer.WriteString(Suggestion, finding.Suggestion);
        writer.WriteString("source", Words.Basis.Format(finding.Rule.Basis));
        writer.WriteString("url", finding.Rule.Url.OriginalString);
        writer.WritePropertyName(Line);
        ValueJson.Write(writer, line);
        writer.WritePropertyName(Column);
        ValueJson.Write(writer, finding.Location?.Column);
    }

    /// <summary>Writes an array of findings.</summary>
    public static void WriteAll(Utf8JsonWriter writer, IEnumerable<Finding> findings)
    {
        writer.WriteStartArray();
        foreach (var finding in findings)
        {
            Write(writer, finding);
        }

        writer.WriteEndArray();
    }

    /// <summary>Reads a finding. Severity and source are those of its rule.</summary>
    public static Finding Read(JsonElement element)
    {
        var code = Require(element, Code, JsonValueKind.String).GetString();
        var rule = Rule.All.FirstOrDefault(rule => rule.Code == code) ?? throw new JsonException($"'{code}' is not the code of a rule.");
        var names = Require(element, Names, JsonValueKind.Array).EnumerateArray().Select(static name => name.GetString()!).ToArray();
        var isKnown = HyperparameterCatalogue.TryGetByName(names.FirstOrDefault() ?? "", out var hyperparameter);
        return new Finding(rule, Require(element, Message, JsonValueKind.String).GetString()!, names)
        {
            PropertyName = isKnown ? hyperparameter!.PropertyName : null,
            AttemptedValue = element.TryGetProperty(Value, out var value) ? ValueJson.Read(value) : null,
            Suggestion = Find(element, Suggestion) as string,
            Location = Find(element, Path) is string path ? new FindingLocation(path, Find(element, Line) as int?, Find(element, Column) as int?) : null,
        };
    }

    /// <summary>Reads an array of findings.</summary>
    public static Finding[] ReadAll(JsonElement parent) => [.. Require(parent, "findings", JsonValueKind.Array).EnumerateArray().Select(Read)];

    private static object? Find(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? ValueJson.Read(value) : null;

    /// <summary>Returns a member of an object.</summary>
    /// <exception cref="JsonException">The element is not an object, or the member is missing or of another type.</exception>
    public static JsonElement Require(JsonElement element, string name, JsonValueKind kind) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == kind
            ? value
            : throw new JsonException($"The object must have a member '{name}' of the JSON type {kind}.");
}
