using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>
/// Reads what is known of a job beside its hyperparameters: <c>{"instance_type": "ml.p3.2xlarge", "instance_count": 1, "dataset": {...}, "base_model": {...}}</c>.
/// </summary>
/// <remarks>Every member is optional, and null leaves it out. Numbers may be spelled as strings, as in a string map.</remarks>
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

    private readonly ReadOnlySpan<byte> text;
    private List<Finding>? findings;
    private Utf8JsonReader reader;

    private TrainingContextReader(ReadOnlySpan<byte> text)
    {
        this.text = text;
        reader = new Utf8JsonReader(text, JsonDocumentReader.Options);
    }

    /// <summary>Reads a description.</summary>
    /// <param name="utf8">The document in UTF-8, with or without a byte order mark.</param>
    public static TrainingContextReadResult Read(ReadOnlySpan<byte> utf8)
    {
        var text = JsonUnicode.WithoutMark(utf8);
        var length = JsonUnicode.ValidLength(text);
        var context = new TrainingContextReader(text[..length]);
        var read = new TrainingContext();
        if (length < text.Length)
        {
            context.Note($"The context must be valid Unicode text in UTF-8, but is not from here on.", JsonPath.Root, length);
        }
        else
        {
            try
            {
                JsonToken.Advance(ref context.reader);
                context.ReadContext(ref read);
                if (context.reader.Read())
                {
                    context.Note("The context must end after its object, but goes on.", JsonPath.Root, context.reader.TokenStartIndex);
                }
            }
            catch (JsonException found)
            {
                var offset = JsonLines.OffsetOf(text, found.LineNumber ?? 0, found.BytePositionInLine ?? 0);
                context.Note("The context must be a JSON object, but is not JSON from here on.", JsonPath.Root, found.LineNumber is null ? text.Length : offset);
            }
        }

        return new TrainingContextReadResult(read, context.findings ?? (IReadOnlyList<Finding>)[]);
    }

    private void ReadContext(ref TrainingContext context)
    {
        if (!IsObject("The context"))
        {
            return;
        }

        for (var seen = 0; TryNext("the context", OfContext, JsonPath.Root, ref seen, out var name);)
        {
            switch (name)
            {
                case InstanceType:
                    context = context with { InstanceType = ReadInstanceType() };
                    break;
                case InstanceCount:
                    context = context with { InstanceCount = ReadWholeNumber(InstanceCount, 1) };
                    break;
                case Dataset:
                    context = context with { Dataset = ReadDataset() };
                    break;
                default:
                    context = context with { BaseModel = ReadBaseModel() };
                    break;
            }
        }
    }

    private DatasetProfile? ReadDataset()
    {
        if (reader.TokenType == JsonTokenType.Null || !IsObject(Dataset))
        {
            return null;
        }

        var dataset = new DatasetProfile();
        for (var seen = 0; TryNext(Dataset, OfDataset, JsonPath.Member(Dataset), ref seen, out var name);)
        {
            var number = ReadWholeNumber(name, 0);
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
        if (reader.TokenType == JsonTokenType.Null || !IsObject(BaseModel))
        {
            return null;
        }

        var model = new BaseModel();
        for (var seen = 0; TryNext(BaseModel, OfBaseModel, JsonPath.Member(BaseModel), ref seen, out var name);)
        {
            model = name == HyperparameterCatalogue.BaseNetwork.Name ? model with { BaseNetwork = ReadBaseNetwork() }
                : name == HyperparameterCatalogue.NumClasses.Name ? model with { NumClasses = ReadWholeNumber(name, 1) }
                : model with { ImageShape = ReadWholeNumber(name, 1) };
        }

        return model;
    }

    /// <summary>Goes to the value of the next member that is known and has not been there before; passes over the others, which are noted.</summary>
    private bool TryNext(string where, string[] known, string path, ref int seen, out string name)
    {
        for (JsonToken.Advance(ref reader); reader.TokenType != JsonTokenType.EndObject; JsonToken.Advance(ref reader))
        {
            var index = IndexOf(known);
            if (index >= 0 && (seen & (1 << index)) == 0)
            {
                seen |= 1 << index;
                name = known[index];
                JsonToken.Advance(ref reader);
                return true;
            }

            JsonToken.TryGetText(ref reader, out var given);
            var message = index >= 0
                ? $"{known[index]} must be given once in {where}, but was given again."
                : $"{Text.Quote(given)} is not a member of {where}, which has {Text.Alternatives(known)}.";
            Note(message, $"{path}{JsonPath.Member(given)[JsonPath.Root.Length..]}", reader.TokenStartIndex, index >= 0 ? null : Suggestions.Nearest(given, known));
            JsonToken.Skip(ref reader);
        }

        name = "";
        return false;
    }

    private readonly int IndexOf(string[] known)
    {
        for (var i = 0; i < known.Length; i++)
        {
            if (reader.ValueTextEquals(known[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private bool IsObject(string subject)
    {
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            return true;
        }

        Refuse(subject, "an object");
        return false;
    }

    private string? ReadInstanceType()
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType == JsonTokenType.String && JsonToken.TryGetText(ref reader, out var type) && type.Length > 0)
        {
            return type;
        }

        Refuse(InstanceType, "a string with the name of an instance type");
        return null;
    }

    private BaseNetwork? ReadBaseNetwork()
    {
        var hyperparameter = HyperparameterCatalogue.BaseNetwork;
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType == JsonTokenType.String && JsonToken.TryGetText(ref reader, out var text) && hyperparameter.Domain.TryParse(text, out var network))
        {
            return network;
        }

        Refuse(hyperparameter.Name, hyperparameter.Domain.Description);
        return null;
    }

    private int? ReadWholeNumber(string name, int minimum)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType is JsonTokenType.Number or JsonTokenType.String && !reader.ValueIsEscaped && Text.IsDigits(JsonToken.RawText(ref reader))
            && int.TryParse(reader.ValueSpan, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
            && number >= minimum)
        {
            return number;
        }

        Refuse(name, $"a whole number of at least {Text.Of(minimum)}");
        return null;
    }

    private void Refuse(string subject, string accepted)
    {
        Note($"{subject} must be {accepted}, but was {JsonToken.Describe(ref reader)}.", JsonPath.Root, reader.TokenStartIndex);
        JsonToken.Skip(ref reader);
    }

    private void Note(string message, string path, long offset, string? suggestion = null)
    {
        findings ??= [];
        if (findings.Count < JsonProblems.Most)
        {
            findings.Add(new Finding(Rules.UnreadableContext, message) { Suggestion = suggestion, Location = new JsonLines(text).Locate(path, offset) });
        }
    }
}
