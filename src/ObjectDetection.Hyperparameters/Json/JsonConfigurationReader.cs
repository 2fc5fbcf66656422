using System.Runtime.CompilerServices;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Wire;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Reads a configuration from a JSON object, member by member, and collects every problem.</summary>
/// <param name="isEmbedded">Whether the object is part of a document that the caller reads.</param>
internal struct JsonConfigurationReader(bool isEmbedded) : IHyperparameterSource
{
    private Values values;
    private HyperparameterSet given;
    private HyperparameterSet seen;
    private HyperparameterSet unread;
    private bool isTyped;
    private JsonProblems? problems;
    private int lastMember;
    private string? lastOther;
    private long start;

    /// <summary>Gets a value indicating whether the object was read to its end.</summary>
    public bool IsComplete { get; private set; }

    private JsonProblems Problems => problems ??= new JsonProblems(isEmbedded);

    /// <summary>Reads the value that the reader is on.</summary>
    /// <exception cref="JsonException">The text ends early or is not valid JSON.</exception>
    public void Read(ref Utf8JsonReader reader)
    {
        start = reader.TokenStartIndex;
        if (reader.TokenType == JsonTokenType.StartObject)
        {
            ReadMembers(ref reader);
        }
        else
        {
            Note(JsonFindings.NotAnObject(ref reader), JsonPath.Root, ref reader);
            GiveUp();
            JsonToken.Skip(ref reader);
        }

        IsComplete = true;
    }

    /// <summary>Builds the record from what was read.</summary>
    public JsonReading Finish() => new(ObjectDetectionHyperparameters.From(ref this), unread, problems?.InOrder(start) ?? [])
    {
        Seen = IsComplete && !isTyped && !seen.IsEmpty ? seen : null,
    };

    /// <summary>Notes that nothing can be read after an offset. Hyperparameters that could have followed are not reported as missing.</summary>
    public void Stop(Finding finding, long offset)
    {
        GiveUp();
        Problems.Add(finding, Place, offset);
    }

    /// <summary>Gets the path of the last member that was begun, or of the whole once it is complete.</summary>
    public readonly string Place =>
        IsComplete ? JsonPath.Root : lastOther ?? (lastMember == 0 ? JsonPath.Root : JsonPath.Member(HyperparameterCatalogue.Span[lastMember - 1].Name));

    /// <summary>Keeps the value of a hyperparameter. Returns whether it is the first.</summary>
    public bool Put<T>(Hyperparameter<T> hyperparameter, T value)
    {
        values[hyperparameter.Index].Set(value);
        return given.Add(hyperparameter);
    }

    /// <summary>Notes a finding about the current token.</summary>
    public void Note(Finding finding, string path, ref Utf8JsonReader reader) => Problems.Add(finding, path, ref reader);

    /// <summary>Notes that the current value, or an item of it, cannot be read, and skips it.</summary>
    public void Refuse(Hyperparameter hyperparameter, Finding finding, ref Utf8JsonReader reader, string? itemPath = null)
    {
        unread.Add(hyperparameter);
        Note(finding, itemPath ?? JsonPath.Member(hyperparameter.Name), ref reader);
        JsonToken.Skip(ref reader);
    }

    /// <inheritdoc/>
    public bool TryRead<T>(Hyperparameter<T> hyperparameter, out T value)
    {
        if (given.Contains(hyperparameter))
        {
            value = values[hyperparameter.Index].Get<T>();
            return true;
        }

        if (hyperparameter.IsRequired && unread.Add(hyperparameter))
        {
            Problems.Add(EntryFindings.Missing(hyperparameter, null), JsonPath.Root, start);
        }

        value = default!;
        return false;
    }

    private void ReadMembers(ref Utf8JsonReader reader)
    {
        while (JsonToken.Advance(ref reader) != JsonTokenType.EndObject)
        {
            if (JsonForms.Find(reader.ValueSpan) is { } form)
            {
                ReadMember(form, ref reader);
            }
            else
            {
                ReadOtherMember(ref reader);
            }
        }
    }

    private void ReadMember(JsonForm form, ref Utf8JsonReader reader)
    {
        var member = form.Hyperparameter;
        (lastMember, lastOther) = (member.Index + 1, null);
        if (seen.Add(member))
        {
            isTyped |= JsonToken.Advance(ref reader) != JsonTokenType.String;
            form.Read(ref reader, ref this);
        }
        else
        {
            var name = reader;
            JsonToken.Advance(ref reader);
            unread.Add(member);
            Note(EntryFindings.Duplicate(member, JsonToken.ScalarText(ref reader)), JsonPath.Member(member.Name), ref name);
            JsonToken.Skip(ref reader);
        }
    }

    /// <summary>Reads a member whose name has an escape or is not that of a hyperparameter.</summary>
    private void ReadOtherMember(ref Utf8JsonReader reader)
    {
        var isText = JsonToken.TryGetText(ref reader, out var name);
        if (isText && name != ObjectDetectionHyperparametersJson.SchemaMember && HyperparameterCatalogue.TryGetByName(name, out var hyperparameter))
        {
            ReadMember(JsonForms.All[hyperparameter.Index], ref reader);
            return;
        }

        lastOther = JsonPath.Member(name);
        if (!isText)
        {
            Note(JsonFindings.InvalidName(name), lastOther, ref reader);
        }
        else if (!name.StartsWith(ServiceLimits.ReservedPrefix) && name != ObjectDetectionHyperparametersJson.SchemaMember)
        {
            var start = reader;
            JsonToken.Advance(ref reader);
            Problems.AddUnknown(name, JsonToken.ScalarText(ref reader), lastOther, ref start);
        }

        JsonToken.Skip(ref reader);
    }

    private void GiveUp()
    {
        foreach (var hyperparameter in HyperparameterCatalogue.Span)
        {
            if (!given.Contains(hyperparameter))
            {
                unread.Add(hyperparameter);
            }
        }
    }

    /// <summary>A value of any type, which needs no box while it is a number, a flag or a choice.</summary>
    private struct Value
    {
        private long bits;
        private object? box;

        public void Set<T>(T value)
        {
            if (NeedsBox<T>())
            {
                box = value;
            }
            else
            {
                Unsafe.As<long, T>(ref bits) = value;
            }
        }

        public readonly T Get<T>() => NeedsBox<T>() ? (T)box! : Unsafe.As<long, T>(ref Unsafe.AsRef(in bits));

        private static bool NeedsBox<T>() => RuntimeHelpers.IsReferenceOrContainsReferences<T>() || Unsafe.SizeOf<T>() > sizeof(long);
    }

    /// <summary>A value for each hyperparameter, at its index.</summary>
    [InlineArray(HyperparameterSet.Capacity)]
    private struct Values
    {
        private Value first;
    }
}
