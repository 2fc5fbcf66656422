using System.Diagnostics;
using System.Text;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Json.Kinds;
using ObjectDetection.Hyperparameters.Wire;

namespace ObjectDetection.Hyperparameters.Json;

/// <summary>Lists how each hyperparameter is represented in a document. The kind of its value follows from its domain.</summary>
internal static class JsonForms
{
    /// <summary>Gets the forms in the order of the catalogue.</summary>
    public static JsonForm[] All { get; } = Array.ConvertAll(HyperparameterCatalogue.Span.ToArray(), Of);

    /// <summary>The forms by <see cref="KeyOf"/>.</summary>
    private static readonly JsonForm[][] Table = MakeTable();

    /// <summary>Finds a hyperparameter by its name in UTF-8. A name with escapes is not found.</summary>
    public static JsonForm? Find(ReadOnlySpan<byte> name)
    {
        var key = KeyOf(name);
        foreach (var form in key < Table.Length ? Table[key] : [])
        {
            if (name.SequenceEqual(form.Name))
            {
                return form;
            }
        }

        return null;
    }

    /// <summary>Returns a number from the length and the first letter of a name, which together tell nearly all names apart.</summary>
    private static int KeyOf(ReadOnlySpan<byte> name) => name.IsEmpty ? 0 : (name.Length * 32) + (name[0] % 32);

    private static JsonForm[][] MakeTable()
    {
        var table = new JsonForm[All.Max(static form => KeyOf(form.Name)) + 1][];
        Array.Fill(table, []);
        foreach (var form in All)
        {
            ref var forms = ref table[KeyOf(form.Name)];
            forms = [.. forms, form];
        }

        return table;
    }

    private static JsonForm Of(Hyperparameter hyperparameter) => hyperparameter switch
    {
        Hyperparameter<int> whole => Of(whole, new WholeNumberKind((WholeNumberDomain)whole.Domain)),
        Hyperparameter<int?> whole => Of(whole, new OptionalKind<int>(new WholeNumberKind((WholeNumberDomain)whole.Domain.Core))),
        Hyperparameter<double> real => Of(real, new RealKind((RealDomain)real.Domain)),
        Hyperparameter<bool> flag => Of(flag, new FlagKind((FlagDomain)flag.Domain)),
        Hyperparameter<EpochList> list => Of(list, new EpochListKind(list)),
        Hyperparameter<string?> pattern => Of(pattern, new PatternKind((PythonPatternDomain)pattern.Domain)),
        Hyperparameter<BaseNetwork> choice => Of(choice, new ChoiceKind<BaseNetwork>((ChoiceDomain<BaseNetwork>)choice.Domain)),
        Hyperparameter<Optimizer> choice => Of(choice, new ChoiceKind<Optimizer>((ChoiceDomain<Optimizer>)choice.Domain)),
        Hyperparameter<KvStore?> choice => Of(choice, new OptionalKind<KvStore>(new ChoiceKind<KvStore>((ChoiceDomain<KvStore>)choice.Domain.Core))),
        _ => throw new UnreachableException($"{hyperparameter.Name} has no kind."),
    };

    private static JsonForm<T> Of<T>(Hyperparameter<T> hyperparameter, JsonKind<T> kind) => new(hyperparameter, kind);
}

/// <summary>Reads, writes and describes the member of one hyperparameter.</summary>
internal abstract class JsonForm(Hyperparameter hyperparameter)
{
    private readonly byte[] name = Encoding.UTF8.GetBytes(hyperparameter.Name);

    public Hyperparameter Hyperparameter { get; } = hyperparameter;

    /// <summary>Gets the name in UTF-8.</summary>
    public ReadOnlySpan<byte> Name => name;

    /// <summary>Reads the value that the reader is on.</summary>
    public abstract void Read(ref Utf8JsonReader reader, ref JsonConfigurationReader into);

    /// <summary>Writes name and value, if the record has a value.</summary>
    public abstract void Write(Utf8JsonWriter writer, ObjectDetectionHyperparameters record, bool includesDefaults);

    /// <summary>Writes the JSON Schema of the member.</summary>
    public abstract void Describe(Utf8JsonWriter writer);
}

internal sealed class JsonForm<T>(Hyperparameter<T> hyperparameter, JsonKind<T> kind) : JsonForm(hyperparameter)
{
    private readonly bool canBeAbsent = !hyperparameter.IsRequired && hyperparameter.Domain.IsAbsent(hyperparameter.Initial);

    public override void Read(ref Utf8JsonReader reader, ref JsonConfigurationReader into)
    {
        if (kind.TryRead(ref reader, ref into, out var value))
        {
            into.Put(hyperparameter, value);
        }
        else if (reader.TokenType == JsonTokenType.String)
        {
            ReadText(ref reader, ref into);
        }
        else if (reader.TokenType != JsonTokenType.Null || !canBeAbsent)
        {
            into.Refuse(hyperparameter, kind.Explain(hyperparameter, ref reader), ref reader);
        }
    }

    public override void Write(Utf8JsonWriter writer, ObjectDetectionHyperparameters record, bool includesDefaults)
    {
        var value = hyperparameter.Get(record);
        var isOmitted = hyperparameter is DefaultedHyperparameter<T> defaulted
            ? !includesDefaults && defaulted.IsDefault(record)
            : hyperparameter.Domain.IsAbsent(value);
        if (!isOmitted)
        {
            writer.WritePropertyName(Name);
            kind.Write(writer, value);
        }
    }

    public override void Describe(Utf8JsonWriter writer)
    {
        writer.WriteStartObject(Name);
        writer.WriteString("description", $"{hyperparameter.Summary} It must be {kind.Expected}.");
        writer.WriteStartArray("type");
        foreach (var type in kind.NativeTypes.Append("string").Concat(canBeAbsent ? ["null"] : []).Distinct())
        {
            writer.WriteStringValue(type);
        }

        writer.WriteEndArray();
        string?[] alternatives = hyperparameter.Provenance.DifferingContainerDefault is { } text && WireText.IsContainerOnly(hyperparameter, text) ? [text] : [];
        kind.Describe(writer, canBeAbsent ? [.. alternatives, null] : alternatives);
        if (hyperparameter is DefaultedHyperparameter<T> defaulted)
        {
            writer.WritePropertyName("default");
            kind.Write(writer, defaulted.Default);
        }

        writer.WriteEndObject();
    }

    /// <summary>Reads a string as the string map's entry would be read.</summary>
    private void ReadText(ref Utf8JsonReader reader, ref JsonConfigurationReader into)
    {
        if (!JsonToken.TryGetText(ref reader, out var text))
        {
            into.Refuse(hyperparameter, JsonFindings.InvalidText(hyperparameter, text), ref reader);
            return;
        }

        if (WireText.TryRead(hyperparameter, text, out var value, out var finding))
        {
            into.Put(hyperparameter, value);
        }

        if (finding is { Severity: FindingSeverity.Error })
        {
            into.Refuse(hyperparameter, finding, ref reader);
        }
        else if (finding is not null)
        {
            into.Note(finding, JsonPath.Member(hyperparameter.Name), ref reader);
        }
    }
}
