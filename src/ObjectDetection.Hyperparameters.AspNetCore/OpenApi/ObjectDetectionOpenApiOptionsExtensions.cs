#if NET10_0_OR_GREATER
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.AspNetCore;

/// <summary>Shows hyperparameters in OpenAPI documents.</summary>
public static class ObjectDetectionOpenApiOptionsExtensions
{
    /// <summary>Shows <see cref="ObjectDetectionHyperparameters"/> as its JSON Schema, with descriptions, ranges and defaults, and likewise its enums, epoch lists, reviews and findings.</summary>
    /// <param name="options">The options of <c>AddOpenApi</c>.</param>
    /// <returns><paramref name="options"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    public static OpenApiOptions AddObjectDetectionHyperparameters(this OpenApiOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return options.AddSchemaTransformer(static (schema, context, _) =>
        {
            if (ObjectDetectionHyperparametersJson.KnownSchema(context.JsonTypeInfo.Type) is { } known)
            {
                Describe(schema, Parse(known.ToJsonString(), context.Document ?? new OpenApiDocument()));
            }

            return Task.CompletedTask;
        });
    }

    private static OpenApiSchema Parse(string json, OpenApiDocument document) =>
        OpenApiModelFactory.Parse<OpenApiSchema>(json, OpenApiSpecVersion.OpenApi3_1, document, out _, "json")!;

    /// <summary>Copies every member that a schema of this library can have.</summary>
    private static void Describe(OpenApiSchema schema, OpenApiSchema known)
    {
        schema.Title = known.Title;
        schema.Description = known.Description ?? schema.Description;
        schema.Type = known.Type;
        schema.Enum = known.Enum;
        schema.Items = known.Items;
        schema.Pattern = known.Pattern;
        schema.MaxLength = known.MaxLength;
        schema.MaxItems = known.MaxItems;
        schema.Required = known.Required;
        schema.Properties = known.Properties;
        schema.PatternProperties = known.PatternProperties;
        schema.AdditionalPropertiesAllowed = known.AdditionalPropertiesAllowed;
    }
}
#endif
