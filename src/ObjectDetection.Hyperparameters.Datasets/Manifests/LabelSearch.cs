using System.Text.Json;
using ObjectDetection.Hyperparameters.Datasets.Annotations;

namespace ObjectDetection.Hyperparameters.Datasets.Manifests;

/// <summary>Finds the labels for detection in the lines of a manifest. The user chooses their names, so that their form tells.</summary>
internal sealed class LabelSearch
{
    public const string MetadataSuffix = "-metadata";

    /// <summary>The number of lines that are enough if one of them has a label.</summary>
    private const int EnoughLines = 1000;

    private const int MostMembers = 1000;
    private const int LongestName = 1024;
    private readonly Dictionary<string, LabelCandidate> members = new(StringComparer.Ordinal);

    /// <summary>Gets the names of the labels for detection that were found, in the order of their names.</summary>
    public IReadOnlyList<string> Found { get; private set; } = [];

    /// <summary>Gets the names and types of the labels that are not for detection, in the order of their names.</summary>
    public IEnumerable<(string Name, string Type)> Others =>
        members.Where(static member => member.Value is { IsDetection: false, LooksLikeDetection: false, Type: not null })
            .Select(static member => (Name: member.Key, Type: member.Value.Type!))
            .OrderBy(static other => other.Name, StringComparer.Ordinal);

    /// <summary>Searches some lines. Lines that are not JSON have no label.</summary>
    public void Search(ReadOnlySpan<byte> lines)
    {
        for (var count = 1; !lines.IsEmpty; count++)
        {
            var end = lines.IndexOf((byte)'\n');
            SearchLine(end < 0 ? lines : lines[..end]);
            lines = end < 0 ? default : lines[(end + 1)..];
            if (count % EnoughLines == 0 && HasFound())
            {
                return;
            }
        }

        HasFound();
    }

    private bool HasFound()
    {
        var found = members.Where(static member => member.Value.IsDetection);
        if (!found.Any())
        {
            found = members.Where(static member => member.Value.LooksLikeDetection);
        }

        Found = [.. found.Select(static member => member.Key).Order(StringComparer.Ordinal)];
        return Found.Count > 0;
    }

    private void SearchLine(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, JsonReading.Options);
        var before = members.Count;
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueSpan.Length > LongestName)
                {
                    reader.Skip();
                    continue;
                }

                var name = JsonReading.TextOf(ref reader);
                reader.Read();
                SearchMember(name, ref reader);
            }
        }
        catch (JsonException) when (members.Count >= before)
        {
            // What comes before the fault is a member all the same: the line has a label that its author meant.
        }
    }

    private void SearchMember(string name, ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
        }
        else if (name.EndsWith(MetadataSuffix, StringComparison.Ordinal))
        {
            if (ReadType(ref reader) is { } type && MemberOf(name[..^MetadataSuffix.Length]) is { } member)
            {
                member.Type ??= type;
            }
        }
        else if (ReadAnnotations(ref reader) is { } hasBoxes && MemberOf(name) is { } member)
        {
            member.HasAnnotations = true;
            member.HasBoxes |= hasBoxes;
        }
    }

    private LabelCandidate? MemberOf(string name)
    {
        if (!members.TryGetValue(name, out var member) && members.Count < MostMembers)
        {
            members.Add(name, member = new LabelCandidate());
        }

        return member;
    }

    private static string? ReadType(ref Utf8JsonReader reader)
    {
        string? type = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isType = JsonReading.IsName(in reader, "type"u8);
            reader.Read();
            if (isType && reader.TokenType == JsonTokenType.String)
            {
                type = JsonReading.TextOf(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return type;
    }

    /// <summary>Returns whether an object has boxes in its array <c>annotations</c>, or <see langword="null"/> if it has no such array.</summary>
    private static bool? ReadAnnotations(ref Utf8JsonReader reader)
    {
        bool? result = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isArray = JsonReading.IsName(in reader, "annotations"u8);
            reader.Read();
            if (!isArray || reader.TokenType != JsonTokenType.StartArray)
            {
                reader.Skip();
                continue;
            }

            result = false;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                result |= IsBox(ref reader);
            }
        }

        return result;
    }

    private static bool IsBox(ref Utf8JsonReader reader)
    {
        var isBox = false;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return false;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            isBox |= JsonReading.IsName(in reader, "left"u8) || JsonReading.IsName(in reader, "width"u8);
            reader.Read();
            reader.Skip();
        }

        return isBox;
    }
}
