#if NET10_0_OR_GREATER
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.AspNetCore.Tests.Documentation;

/// <summary>The code about OpenAPI in docs/http.md.</summary>
internal static class OpenApiPageExamples
{
    public static void Transformer(WebApplicationBuilder builder)
    {
        #region docs
        builder.Services.AddOpenApi(options => options.AddObjectDetectionHyperparameters());
        #endregion
    }

    public static void Swashbuckle(WebApplicationBuilder builder)
    {
        #region docs
        builder.Services.AddSwaggerGen(options => options.MapType<ObjectDetectionHyperparameters>(() =>
            OpenApiModelFactory.Parse<OpenApiSchema>(
                ObjectDetectionHyperparametersJson.Schema, OpenApiSpecVersion.OpenApi3_1, new OpenApiDocument(), out _, "json")!));
        #endregion
    }
}
#endif
