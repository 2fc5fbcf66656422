using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Wire;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Reads the object of a document member by member: what does it say? Whether that would train is for the validator.</summary>
/// <param name="isEmbedded">Whether the object is part of a document that someone else reads.</param>
internal struct JsonConfigurationReader(bool isEmbedded) : IHyperparameterSource
{
    private JsonSlots slots;
    private JsonProblems? problems;
    private HyperparameterSet seen;
    private HyperparameterSet unread;
    private string? place;
    private int next;

    /// <summary>Where the object begins.</summary>
    public long Start { get; private set; }

    /// <summary>Whether the end of the object was reached.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>The path of the last member that was begun.</summary>
    public readonly string Place => place ?? (next > 0 ? JsonPath.Member(HyperparameterCatalogue.All[next - 1].Name) : JsonPath.Root);

    /// <summary>Reads the value that the reader stands on.</summary>
    /// <exception cref="JsonException">The text ends early, or is not JSON.</exception>
    public void Read(ref Utf8JsonReader reader)
    {
        Start = reader.TokenStartIndex;
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

    /// <summary>Reads a whole document in the form in which nearly all are written; after <see langword="false"/> the reader is of no more use.</summary>
    public bool TryReadPlain(ReadOnlySpan<byte> utf8)
    {
        var at = PlainJson.Skip(utf8, 0);
        Start = at;
        if (!PlainJson.TryPass(utf8, (byte)'{', ref at))
        {
            return false;
        }

        do
        {
            var index = 0;
            var length = PlainJson.Has(utf8, at, (byte)'"') ? JsonNames.Read(utf8[(at + 1)..], out index) : 0;
            at += length + 1;
            if (length == 0 || !PlainJson.TryPass(utf8, (byte)':', ref at))
            {
                return false;
            }

            var form = JsonForms.All[index];
            ref var slot = ref slots[index];
            length = form.Kind.ReadPlain(utf8[at..], ref slot);
            if (length == 0 || !seen.Add(form.Hyperparameter))
            {
                return false;
            }

            slot.Start = at;
            at += length;
        }
        while (PlainJson.TryPass(utf8, (byte)',', ref at));

        return IsComplete = PlainJson.TryPass(utf8, (byte)'}', ref at) && at == utf8.Length;
    }

    /// <summary>Builds the record once everything that there is has been read, and lists what was found.</summary>
    /// <param name="keepsStarts">Whether the reading says where the values stand.</param>
    public JsonReading Finish(bool keepsStarts = false)
    {
        var record = ObjectDetectionHyperparameters.From(ref this);
        return new JsonReading(record, unread, problems?.InOrder(Start) ?? [], keepsStarts ? Starts() : null);
    }

    /// <summary>Notes that nothing can be read from a place on: nothing is said of hyperparameters that might still have come.</summary>
    public void Stop(Finding finding, string path, long offset)
    {
        GiveUp();
        (problems ??= new JsonProblems(isEmbedded)).Add(finding, path, offset);
    }

    /// <summary>Where the value of a hyperparameter is kept.</summary>
    [System.Diagnostics.CodeAnalysis.UnscopedRef]
    public ref JsonSlot Slot(Hyperparameter hyperparameter) => ref slots[hyperparameter.Index];

    /// <summary>Notes a finding about the token that the reader stands on.</summary>
    public void Note(Finding finding, string path, ref Utf8JsonReader reader) =>
        (problems ??= new JsonProblems(isEmbedded)).Add(finding, path, ref reader);

    /// <summary>Notes that the value that the reader stands on cannot be read.</summary>
    public void Refuse(Hyperparameter hyperparameter, Finding finding, ref Utf8JsonReader reader)
    {
        unread.Add(hyperparameter);
        Note(finding, JsonPath.Member(hyperparameter.Name), ref reader);
    }

    /// <summary>Notes that the item of a list that the reader stands on cannot be read.</summary>
    public void RefuseItem(Hyperparameter hyperparameter, int index, Finding finding, ref Utf8JsonReader reader)
    {
        unread.Add(hyperparameter);
        Note(finding, JsonPath.Item(JsonPath.Member(hyperparameter.Name), index), ref reader);
    }

    /// <inheritdoc/>
    public T Read<T>(RequiredHyperparameter<T> hyperparameter)
    {
        if (TryGet(hyperparameter, out var value))
        {
            return value;
        }

        if (unread.Add(hyperparameter))
        {
            (problems ??= new JsonProblems(isEmbedded)).Add(EntryFindings.Missing(hyperparameter, null), JsonPath.Root, Start);
        }

        return value;
    }

    /// <inheritdoc/>
    public readonly T Read<T>(DefaultedHyperparameter<T> hyperparameter) => TryGet(hyperparameter, out var value) ? value : hyperparameter.Default;

    /// <inheritdoc/>
    public readonly T? Read<T>(OptionalHyperparameter<T> hyperparameter) => TryGet(hyperparameter, out var value) ? value : default;

    private readonly bool TryGet<T>(Hyperparameter<T> hyperparameter, out T value)
    {
        ref readonly var slot = ref slots[hyperparameter.Index];
        value = slot.HasValue ? ((JsonForm<T>)JsonForms.All[hyperparameter.Index]).Get(slot) : default!;
        return slot.HasValue;
    }

    private void ReadMembers(ref Utf8JsonReader reader)
    {
        for (JsonToken.Advance(ref reader); reader.TokenType != JsonTokenType.EndObject; JsonToken.Advance(ref reader))
        {
            if (!reader.HasValueSequence && !reader.ValueIsEscaped && JsonNames.IndexOf(reader.ValueSpan) is >= 0 and var index)
            {
                ReadMember(JsonForms.All[index], ref reader);
            }
            else
            {
                ReadRareMember(ref reader);
            }
        }
    }

    private void ReadMember(JsonForm form, ref Utf8JsonReader reader)
    {
        var hyperparameter = form.Hyperparameter;
        next = hyperparameter.Index + 1;
        place = null;
        if (!seen.Add(hyperparameter))
        {
            ReadDuplicate(hyperparameter, ref reader);
            return;
        }

        JsonToken.Advance(ref reader);
        Slot(hyperparameter).Start = (int)reader.TokenStartIndex;
        form.Read(ref reader, ref this);
    }

    private void ReadDuplicate(Hyperparameter hyperparameter, ref Utf8JsonReader reader)
    {
        var (offset, location) = NameLocation(ref reader, JsonPath.Member(hyperparameter.Name));
        JsonToken.Advance(ref reader);
        unread.Add(hyperparameter);
        var finding = EntryFindings.Duplicate(hyperparameter, JsonToken.ScalarText(ref reader)).At(location);
        (problems ??= new JsonProblems(isEmbedded)).Add(finding, JsonPath.Member(hyperparameter.Name), offset);
        JsonToken.Skip(ref reader);
    }

    /// <summary>Reads a member that has an escape in its name, or is not a hyperparameter.</summary>
    private void ReadRareMember(ref Utf8JsonReader reader)
    {
        if (!JsonToken.TryGetText(ref reader, out var name))
        {
            place = JsonPath.Member(name);
            Note(JsonFindings.InvalidName(name), place, ref reader);
        }
        else if (HyperparameterCatalogue.TryGetByName(name, out var hyperparameter))
        {
            ReadMember(JsonForms.All[hyperparameter.Index], ref reader);
            return;
        }
        else
        {
            place = JsonPath.Member(name);
            if (!name.StartsWith(ServiceLimits.ReservedPrefix) && name != ObjectDetectionHyperparametersJson.SchemaMember)
            {
                ReadUnknown(name, place, ref reader);
                return;
            }
        }

        JsonToken.Skip(ref reader);
    }

    private void ReadUnknown(string name, string path, ref Utf8JsonReader reader)
    {
        var (offset, location) = NameLocation(ref reader, path);
        JsonToken.Advance(ref reader);
        (problems ??= new JsonProblems(isEmbedded)).AddUnknown(name, JsonToken.ScalarText(ref reader), path, offset, location);
        JsonToken.Skip(ref reader);
    }

    private readonly (long Offset, FindingLocation? Location) NameLocation(ref Utf8JsonReader reader, string path) =>
        (reader.TokenStartIndex, isEmbedded ? JsonReaderLocation.Of(ref reader, path) : null);

    private readonly int[] Starts()
    {
        var starts = new int[HyperparameterCatalogue.All.Count];
        foreach (var hyperparameter in HyperparameterCatalogue.All)
        {
            starts[hyperparameter.Index] = seen.Contains(hyperparameter) ? slots[hyperparameter.Index].Start : -1;
        }

        return starts;
    }

    private void GiveUp()
    {
        foreach (var hyperparameter in HyperparameterCatalogue.All)
        {
            if (!seen.Contains(hyperparameter) || !slots[hyperparameter.Index].HasValue)
            {
                unread.Add(hyperparameter);
            }
        }
    }
}
