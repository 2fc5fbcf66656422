using System.Globalization;
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
internal ref struct TrainingContextReader
{
    private const string InstanceType = "instance_type";
    private const string InstanceCount = "instance_count";
    private const string Dataset = "dataset";
    private const string BaseModel = "base_model";
    private const string Samples = "samples";
    private const string Classes = "classes";
    private const string HighestClassId = "highest_class_id";
    private const string MaxObjects = "max_objects_per_image";
    private const string ValidationMaxObjects = "validation_max_objects_per_image";
    private static readonly string[] OfContext = [InstanceType, InstanceCount, Dataset, BaseModel];
    private static readonly string[] OfDataset = [Samples, Classes, MaxObjects, ValidationMaxObjects, HighestClassId];
    private static readonly string[] OfBaseModel =
        [HyperparameterCatalogue.BaseNetwork.Name, HyperparameterCatalogue.NumClasses.Name, HyperparameterCatalogue.ImageShape.Name];

    private readonly List<Finding> findings = [];
    private TrainingContext context = new();
    private JsonLines lines;
    private Utf8JsonReader reader;

    private TrainingContextReader(in JsonText text)
    {
        lines = new JsonLines(text.Bytes);
        reader = text.CreateReader();
    }

    /// <summary>Reads a training context.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    public static TrainingContextReadResult Read(ReadOnlySpan<byte> utf8)
    {
        var text = new JsonText(utf8, "The context file");
        var context = new TrainingContextReader(text);
        var isComplete = false;
        JsonException? thrown = null;
        try
        {
            JsonToken.Advance(ref context.reader);
            context.ReadContext();
            isComplete = true;
            context.reader.Read();
        }
        catch (JsonException exception)
        {
            thrown = exception;
        }

        if (thrown is not null || text.Cut is not null)
        {
            var (fault, offset) = text.Explain(thrown, ref context.reader, isComplete);
            context.Note(fault.Message, JsonPath.Root, offset, fault.Suggestion);
        }

        return new TrainingContextReadResult(context.context, context.findings);
    }

    private void ReadContext()
    {
        if (!IsObject("The context"))
        {
            return;
        }

        for (var seen = 0; TryNext("the context", OfContext, JsonPath.Root, ref seen, out var name);)
        {
            context = name switch
            {
                InstanceType => context with { InstanceType = ReadInstanceType() },
                InstanceCount => context with { InstanceCount = ReadCount(name, 1) },
                Dataset => context with { Dataset = ReadDataset() },
                _ => context with { BaseModel = ReadBaseModel() },
            };
        }
    }

    private DatasetProfile? ReadDataset()
    {
        if (!IsObject(Dataset))
        {
            return null;
        }

        var dataset = new DatasetProfile();
        for (var seen = 0; TryNext(Dataset, OfDataset, JsonPath.Member(Dataset), ref seen, out var name);)
        {
            var number = ReadCount(name, 0);
            dataset = name switch
            {
                Samples => dataset with { Samples = number },
                Classes => dataset with { Classes = number },
                HighestClassId => dataset with { HighestClassId = number },
                MaxObjects => dataset with { MaxObjectsPerImage = number },
                _ => dataset with { ValidationMaxObjectsPerImage = number },
            };
        }

        return dataset;
    }

    private BaseModel? ReadBaseModel()
    {
        if (!IsObject(BaseModel))
        {
            return null;
        }

        var model = new BaseModel();
        for (var seen = 0; TryNext(BaseModel, OfBaseModel, JsonPath.Member(BaseModel), ref seen, out var name);)
        {
            model = name == HyperparameterCatalogue.BaseNetwork.Name ? model with { BaseNetwork = ReadValue(HyperparameterCatalogue.BaseNetwork) }
                : name == HyperparameterCatalogue.NumClasses.Name ? model with { NumClasses = ReadValue(HyperparameterCatalogue.NumClasses) }
                : model with { ImageShape = ReadValue(HyperparameterCatalogue.ImageShape) };
        }

        return model;
    }

    /// <summary>Moves to the value of the next member that is known, new and not null. Unknown and repeated members are noted and skipped.</summary>
    private bool TryNext(string where, string[] known, string path, ref int seen, out string name)
    {
        while (JsonToken.Advance(ref reader) != JsonTokenType.EndObject)
        {
            var start = reader.TokenStartIndex;
            JsonToken.TryGetText(ref reader, out name);
            var index = Array.IndexOf(known, name);
            var bit = index < 0 ? 0 : 1 << index;
            if (JsonToken.Advance(ref reader) != JsonTokenType.Null && (bit & ~seen) != 0)
            {
                seen |= bit;
                return true;
            }

            if (index < 0)
            {
                var message = $"{Text.Quote(name)} is not a member of {where}. Use {Text.Alternatives(known)}.";
                Note(message, JsonPath.Within(path, JsonPath.Member(name)), start, Suggestions.Nearest(name, known));
            }
            else if ((bit & seen) != 0)
            {
                Note($"{name} is specified more than once in {where}. Keep one.", JsonPath.Within(path, JsonPath.Member(name)), start);
            }

            seen |= bit;
            JsonToken.Skip(ref reader);
        }

        name = "";
        return false;
    }

    private bool IsObject(string subject)
    {
        var isObject = reader.TokenType == JsonTokenType.StartObject;
        if (!isObject)
        {
            Refuse(subject, "an object");
        }

        return isObject;
    }

    private string? ReadInstanceType()
    {
        var type = reader.TokenType == JsonTokenType.String && JsonToken.TryGetText(ref reader, out var text) ? text : "";
        if (type.Length == 0)
        {
            Refuse(InstanceType, "the name of an instance type");
        }

        return type.Length == 0 ? null : type;
    }

    private int? ReadCount(string name, int minimum)
    {
        if (int.TryParse(JsonToken.ScalarText(ref reader), NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count >= minimum)
        {
            return count;
        }

        Refuse(name, $"a whole number of at least {Text.Of(minimum)}");
        return null;
    }

    private T? ReadValue<T>(Hyperparameter<T> hyperparameter)
        where T : struct
    {
        if (JsonToken.ScalarText(ref reader) is { } text && hyperparameter.Domain.TryParse(text, out var value) && hyperparameter.Domain.Contains(value))
        {
            return value;
        }

        Refuse(hyperparameter.Name, hyperparameter.Domain.Description);
        return null;
    }

    private void Refuse(string subject, string accepted)
    {
        Note($"{subject} must be {accepted}, but was {JsonToken.Describe(ref reader)}.", JsonPath.Root, reader.TokenStartIndex);
        JsonToken.Skip(ref reader);
    }

    private void Note(string message, string path, long offset, string? suggestion = null)
    {
        if (findings.Count < JsonProblems.Maximum)
        {
            findings.Add(new Finding(Rules.UnreadableContext, message) { Suggestion = suggestion, Location = lines.Locate(path, offset) });
        }
    }
}
