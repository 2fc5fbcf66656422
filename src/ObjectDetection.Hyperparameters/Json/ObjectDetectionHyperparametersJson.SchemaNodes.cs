#if NET9_0_OR_GREATER
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Json;

public static partial class ObjectDetectionHyperparametersJson
{
    private const string Type = "type";
    private const string Enumeration = "enum";

    /// <summary>Gives <see cref="JsonSchemaExporter"/> the schemas of this library's types, for which it would write <c>true</c> because they have converters.</summary>
    /// <remarks>Set it as <see cref="JsonSchemaExporterOptions.TransformSchemaNode"/>. Schemas of other types are returned as they are.</remarks>
    /// <param name="context">The type that is described.</param>
    /// <param name="schema">The schema that the exporter has made.</param>
    /// <returns>The schema of the type.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="schema"/> is <see langword="null"/>.</exception>
    public static JsonNode TransformSchemaNode(JsonSchemaExporterContext context, JsonNode schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        if (KnownSchema(context.TypeInfo.Type) is { } known)
        {
            return context.PropertyInfo is { IsGetNullable: true } ? AcceptNull(known) : known;
        }

        // The exporter leaves out what it takes for "anything".
        var elements = context.TypeInfo.Kind switch { JsonTypeInfoKind.Enumerable => "items", JsonTypeInfoKind.Dictionary => "additionalProperties", _ => null };
        if (elements is not null && schema is JsonObject collection && !collection.ContainsKey(elements)
            && context.TypeInfo.ElementType is { } element && KnownSchema(element) is { } item)
        {
            collection[elements] = item;
        }

        return schema;
    }

    /// <summary>Returns the schema of a type of this library, or <see langword="null"/> for other types.</summary>
    internal static JsonObject? KnownSchema(Type type) =>
        Nullable.GetUnderlyingType(type) is { } core ? SchemaOf(core) is { } schema ? AcceptNull(schema) : null : SchemaOf(type);

    private static JsonObject? SchemaOf(Type type) => type switch
    {
        _ when type == typeof(ObjectDetectionHyperparameters) => DocumentSchema(),
        _ when type == typeof(EpochList) => DocumentSchema()["properties"]![HyperparameterCatalogue.LrSchedulerStep.Name]!.DeepClone().AsObject(),
        _ when type == typeof(BaseNetwork) => Choices(HyperparameterCatalogue.BaseNetwork.Domain),
        _ when type == typeof(Optimizer) => Choices(HyperparameterCatalogue.Optimizer.Domain),
        _ when type == typeof(KvStore) => Choices(HyperparameterCatalogue.KvStore.Domain.Core),
        _ when type == typeof(FindingSeverity) => Choices(Words.Severity),
        _ when type == typeof(RuleBasis) => Choices(Words.Basis),
        _ when type == typeof(Finding) => FindingSchema(),
        _ when type == typeof(Review) => ReviewSchema(),
        _ => null,
    };

    /// <summary>Returns the schema of documents without its name and dialect, which are those of a whole document.</summary>
    private static JsonObject DocumentSchema()
    {
        var schema = JsonNode.Parse(Schema)!.AsObject();
        schema.Remove("$schema");
        schema.Remove("$id");
        return schema;
    }

    /// <summary>Returns the schema of the documentation, with the schema of a finding in its place, because a part cannot refer to the whole.</summary>
    private static JsonObject ReviewSchema()
    {
        using var stream = typeof(Review).Assembly.GetManifestResourceStream("review.schema.json")!;
        var schema = JsonNode.Parse(stream)!.AsObject();
        schema.Remove("$schema");
        schema.Remove("$defs", out var definitions);
        schema["properties"]!["findings"]!["items"] = definitions!["finding"]!.DeepClone();
        return schema;
    }

    private static JsonObject FindingSchema() => ReviewSchema()["properties"]!["findings"]!["items"]!.DeepClone().AsObject();

    private static JsonObject Choices(Domain domain) =>
        new() { [Type] = "string", [Enumeration] = new JsonArray([.. ((IChoiceDomain)domain).Spellings.Select(static spelling => JsonValue.Create(spelling))]) };

    private static JsonObject AcceptNull(JsonObject schema)
    {
        if (schema[Type] is JsonValue single)
        {
            schema[Type] = new JsonArray(single.DeepClone(), "null");
            (schema[Enumeration] as JsonArray)?.Add((JsonNode?)null);
        }

        return schema;
    }
}
#endif
