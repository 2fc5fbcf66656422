using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ObjectDetection.Hyperparameters.AspNetCore.Bodies;

/// <summary>Finds out whether a type of the application contains the record.</summary>
internal sealed class RecordTypes
{
    /// <summary>A generic type can contain ever larger ones, so that the search needs an end.</summary>
    private const int Maximum = 1000;

    private static readonly ConditionalWeakTable<JsonSerializerOptions, RecordTypes> ByOptions = [];

    private readonly ConcurrentDictionary<Type, JsonTypeInfo?> found = new();
    private readonly JsonSerializerOptions options;

    private RecordTypes(JsonSerializerOptions options)
    {
        this.options = new JsonSerializerOptions(options);
        this.options.Converters.Insert(0, new EmbeddedRecordConverter());
    }

    /// <summary>Returns how a type is read, with every record in it noted, or <see langword="null"/> if it contains no record.</summary>
    public static JsonTypeInfo? Find(Type type, JsonSerializerOptions options) =>
        ByOptions.GetValue(options, static options => new RecordTypes(options)).Find(type);

    private JsonTypeInfo? Find(Type type) =>
        found.GetOrAdd(type, type => Contains(type, []) && options.TryGetTypeInfo(type, out var info) ? info : null);

    private bool Contains(Type type, HashSet<Type> seen)
    {
        if (type == typeof(ObjectDetectionHyperparameters))
        {
            return true;
        }

        return seen.Count < Maximum && seen.Add(type) && PartsOf(type).Any(part => Contains(part, seen));
    }

    private List<Type> PartsOf(Type type)
    {
        var parts = new List<Type>(type.GenericTypeArguments);
        if (type.GetElementType() is { } element)
        {
            parts.Add(element);
        }

        if (type.BaseType is { } parent && parent != typeof(object))
        {
            parts.Add(parent);
        }

        try
        {
            if (options.TryGetTypeInfo(type, out var info))
            {
                parts.AddRange(info.Properties.Select(static property => property.PropertyType));
                parts.AddRange(info.PolymorphismOptions?.DerivedTypes.Select(static derived => derived.DerivedType) ?? []);
            }
        }
        catch (Exception exception) when (exception is InvalidOperationException or NotSupportedException)
        {
            // The serializer cannot read the type either.
        }

        return parts;
    }
}
