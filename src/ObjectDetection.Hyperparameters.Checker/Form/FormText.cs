using System.Text.Json;
using System.Text.Json.Nodes;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Checker.Answers;
using ObjectDetection.Hyperparameters.Wire;

namespace ObjectDetection.Hyperparameters.Checker.Form;

/// <summary>Changes a value in the text of a string map or a typed JSON document.</summary>
internal static class FormText
{
    private const string Wrapped = "hyperparameters";

    /// <summary>Determines whether <see cref="Set"/> can change a text: it is a JSON object without comments and without a name that is there twice, or empty.</summary>
    public static bool CanEdit(string text) => RootOf(text) is not null;

    /// <summary>Returns the text with another value of a hyperparameter, or without it if the value is empty. A text that is neither form stays as it is.</summary>
    public static string Set(string text, string name, string value)
    {
        if (RootOf(text) is not { } root)
        {
            return text;
        }

        var map = root[Wrapped] as JsonObject ?? root;
        if (value.Length == 0)
        {
            map.Remove(name);
        }
        else
        {
            map[name] = map.Any(static member => member.Value is JsonValue one && one.GetValueKind() != JsonValueKind.String) ? Typed(name, value) : JsonValue.Create(value);
        }

        return IndentedJson.Write(writer => root.WriteTo(writer));
    }

    /// <summary>Returns the values that a string map or a typed JSON document sets, as a string map spells them; of another text, nothing.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Values(string text)
    {
        var map = RootOf(text) is { } root ? root[Wrapped] as JsonObject ?? root : [];
        foreach (var (name, value) in map)
        {
            if (value is not null && HyperparameterCatalogue.TryGetByName(name, out var hyperparameter))
            {
                yield return KeyValuePair.Create(name, Spell(value, hyperparameter));
            }
        }
    }

    private static string Spell(JsonNode value, Hyperparameter hyperparameter) => (value.GetValueKind(), hyperparameter.Domain.Core) switch
    {
        (JsonValueKind.String, _) => value.GetValue<string>(),
        (JsonValueKind.True, FlagDomain flags) => flags.Format(true),
        (JsonValueKind.False, FlagDomain flags) => flags.Format(false),
        (JsonValueKind.Array, _) => string.Join(',', value.AsArray().Select(static item => item?.ToString())),
        _ => value.ToString(),
    };

    private static JsonObject? RootOf(string text)
    {
        try
        {
            var root = string.IsNullOrWhiteSpace(text) ? new JsonObject() : JsonNode.Parse(text) as JsonObject;
            return root is not null && IsReadable(root) ? root : null;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Looks up everything: a name that is there twice, and half a surrogate pair, are refused only then.</summary>
    private static bool IsReadable(JsonNode? node) => node switch
    {
        JsonObject members => members.All(static member => IsReadable(member.Value)),
        JsonArray items => items.All(IsReadable),
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>() is not null,
        _ => true,
    };

    /// <summary>Returns the value as typed JSON has it, or as a text if it is not one.</summary>
    private static JsonNode? Typed(string name, string value)
    {
        var visitor = new ValueReader(name, value);
        ObjectDetectionHyperparameters.From(ref visitor);
        return visitor.Value is { } read ? JsonNode.Parse(IndentedJson.Write(writer => ValueJson.Write(writer, read))) : JsonValue.Create(value);
    }

    /// <summary>Reads one value of a map.</summary>
    private struct ValueReader(string name, string text) : IHyperparameterSource
    {
        public object? Value { get; private set; }

        public bool TryRead<T>(Hyperparameter<T> hyperparameter, out T value)
        {
            value = default!;
            if (hyperparameter.Name == name && WireText.TryRead(hyperparameter, text, out value, out _))
            {
                Value = value is Enum ? text : value;
            }

            return false;
        }
    }
}
