using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Represents what was read from a training context.</summary>
/// <param name="Context">The context, as far as it could be read.</param>
/// <param name="Findings">The problems, all of which are errors.</param>
internal readonly record struct TrainingContextReadResult(TrainingContext Context, IReadOnlyList<Finding> Findings);

/// <summary>Reads a training context: <c>{"instance_type": "ml.p3.2xlarge", "instance_count": 1, "dataset": {...}, "base_model": {...}}</c>.</summary>
/// <remarks>Every member is optional, and <c>null</c> omits it. Numbers can be spelled as strings, as in a string map.</remarks>
internal sealed class TrainingContextReader
{
    internal const string InstanceType = "instance_type";
    internal const string InstanceCount = "instance_count";
    internal const string Dataset = "dataset";
    internal const string BaseModel = "base_model";
    internal const string Samples = "samples";
    internal const string Classes = "classes";
    internal const string MaxObjects = "max_objects_per_image";
    internal const string ValidationMaxObjects = "validation_max_objects_per_image";
    internal const string HighestClassId = "highest_class_id";
    internal const string WidestLabel = "widest_label";
    internal const string ValidationWidestLabel = "validation_widest_label";
    private static readonly string[] OfContext = [InstanceType, InstanceCount, Dataset, BaseModel];
    private static readonly string[] OfDataset =
        [Samples, Classes, MaxObjects, ValidationMaxObjects, HighestClassId, WidestLabel, ValidationWidestLabel];

    private static readonly string[] OfBaseModel =
        [HyperparameterCatalogue.BaseNetwork.Name, HyperparameterCatalogue.NumClasses.Name, HyperparameterCatalogue.ImageShape.Name];

    private readonly Dictionary<string, Entry?> entries = new(StringComparer.Ordinal);
    private readonly List<Problem> problems = [];

    /// <summary>Reads a training context.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    public static TrainingContextReadResult Read(ReadOnlySpan<byte> utf8)
    {
        var text = new JsonText(utf8, "The context file");
        var context = new TrainingContextReader();
        var reader = text.CreateReader();
        var isComplete = false;
        JsonException? thrown = null;
        try
        {
            JsonToken.Advance(ref reader);
            context.ReadValue(ref reader, "The context", JsonPath.Root, OfContext);
            isComplete = true;
            reader.Read();
        }
        catch (JsonException exception)
        {
            thrown = exception;
        }

        var read = context.Build();
        if (thrown is not null || text.Cut is not null)
        {
            var (fault, offset) = text.Explain(thrown, ref reader, isComplete);
            context.Note(offset, JsonPath.Root, fault.Message, fault.Suggestion);
        }

        var lines = new JsonLines(text.Bytes);
        var findings = new List<Finding>(context.problems.Count);
        foreach (var (offset, path, message, suggestion) in context.problems.OrderBy(static problem => problem.Offset))
        {
            findings.Add(new Finding(Rules.UnreadableContext, message) { Suggestion = suggestion, Location = lines.Locate(path, offset) });
        }

        return new TrainingContextReadResult(read, findings);
    }

    /// <summary>Keeps a value and, if it is an object with known members, theirs.</summary>
    private void ReadValue(ref Utf8JsonReader reader, string name, string path, string[] members)
    {
        var isAbsent = reader.TokenType == JsonTokenType.Null && path != JsonPath.Root;
        var entry = new Entry(name, path, reader.TokenStartIndex, reader.TokenType, JsonToken.ScalarText(ref reader), JsonToken.Describe(ref reader));
        entries.Add(path, isAbsent ? null : entry);
        if (entry.Kind != JsonTokenType.StartObject || members.Length == 0)
        {
            JsonToken.Skip(ref reader);
            return;
        }

        var where = path == JsonPath.Root ? "the context" : name;
        while (JsonToken.Advance(ref reader) != JsonTokenType.EndObject)
        {
            var start = reader.TokenStartIndex;
            JsonToken.TryGetText(ref reader, out var member);
            var memberPath = JsonPath.Within(path, JsonPath.Member(member));
            JsonToken.Advance(ref reader);
            if (members.Contains(member) && !entries.ContainsKey(memberPath))
            {
                ReadValue(ref reader, member, memberPath, member switch { Dataset => OfDataset, BaseModel => OfBaseModel, _ => [] });
                continue;
            }

            if (problems.Count < Listing.Maximum)
            {
                var (message, suggestion) = members.Contains(member)
                    ? ($"{member} is specified more than once in {where}. Keep one.", null)
                    : ($"{Text.Quote(member)} is not a member of {where}. Use {Text.Alternatives(members)}.", Suggestions.Nearest(member, members));
                Note(start, memberPath, message, suggestion);
            }

            JsonToken.Skip(ref reader);
        }
    }

    private TrainingContext Build() => !IsObject(JsonPath.Root) ? new() : new()
    {
        InstanceType = GetInstanceType(),
        InstanceCount = GetCount(JsonPath.Member(InstanceCount), 1),
        Dataset = !IsObject(JsonPath.Member(Dataset)) ? null : new()
        {
            Samples = GetCount(PathOf(Dataset, Samples), 0),
            Classes = GetCount(PathOf(Dataset, Classes), 0),
            HighestClassId = GetCount(PathOf(Dataset, HighestClassId), 0),
            MaxObjectsPerImage = GetCount(PathOf(Dataset, MaxObjects), 0),
            ValidationMaxObjectsPerImage = GetCount(PathOf(Dataset, ValidationMaxObjects), 0),
            WidestLabel = GetCount(PathOf(Dataset, WidestLabel), 0),
            ValidationWidestLabel = GetCount(PathOf(Dataset, ValidationWidestLabel), 0),
        },
        BaseModel = !IsObject(JsonPath.Member(BaseModel)) ? null : new()
        {
            BaseNetwork = GetValue(HyperparameterCatalogue.BaseNetwork),
            NumClasses = GetValue(HyperparameterCatalogue.NumClasses),
            ImageShape = GetValue(HyperparameterCatalogue.ImageShape),
        },
    };

    private bool IsObject(string path)
    {
        var entry = entries.GetValueOrDefault(path);
        return entry?.Kind == JsonTokenType.StartObject || Refuse(entry, "an object");
    }

    private string? GetInstanceType()
    {
        var entry = entries.GetValueOrDefault(JsonPath.Member(InstanceType));
        return entry is { Kind: JsonTokenType.String, Text: { Length: > 0 } } || Refuse(entry, "the name of an instance type") ? entry!.Text : null;
    }

    private int? GetCount(string path, int minimum)
    {
        var entry = entries.GetValueOrDefault(path);
        return (WholeNumberText.TryParse(entry?.Text, out var count) && count >= minimum)
            || Refuse(entry, $"a whole number of at least {Text.Of(minimum)}") ? count : null;
    }

    private T? GetValue<T>(Hyperparameter<T> hyperparameter)
        where T : struct
    {
        var entry = entries.GetValueOrDefault(PathOf(BaseModel, hyperparameter.Name));
        var (domain, value) = (hyperparameter.Domain, default(T));
        return (entry is { Text: { } text } && domain.TryParse(text, out value) && domain.Contains(value)) || Refuse(entry, domain.Description) ? value : null;
    }

    /// <summary>Notes that a value is not what is accepted, if there is one.</summary>
    private bool Refuse(Entry? entry, string accepted)
    {
        if (entry is not null)
        {
            Note(entry.Offset, entry.Path, $"{entry.Name} must be {accepted}, but was {entry.Description}.");
        }

        return false;
    }

    private void Note(long offset, string path, string message, string? suggestion = null)
    {
        if (problems.Count < Listing.Maximum)
        {
            problems.Add(new Problem(offset, path, message, suggestion));
        }
    }

    private static string PathOf(string parent, string name) => JsonPath.Within(JsonPath.Member(parent), JsonPath.Member(name));

    private sealed record Problem(long Offset, string Path, string Message, string? Suggestion);

    /// <summary>Represents a value of the document.</summary>
    private sealed record Entry(string Name, string Path, long Offset, JsonTokenType Kind, string? Text, string Description);
}
