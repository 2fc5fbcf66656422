using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;

namespace ObjectDetection.Hyperparameters.AspNetCore.Problems;

/// <summary>Describes the responses of a validated endpoint in its metadata, for OpenAPI documents.</summary>
internal static class ProblemResponses
{
    private static readonly string[] MediaTypes = ["application/problem+json"];

    public static void AddTo(IList<object> metadata)
    {
        Add(metadata, StatusCodes.Status400BadRequest, typeof(HttpValidationProblemDetails));
        Add(metadata, StatusCodes.Status413PayloadTooLarge, typeof(ProblemDetails));
        Add(metadata, StatusCodes.Status415UnsupportedMediaType, typeof(ProblemDetails));
        Add(metadata, StatusCodes.Status422UnprocessableEntity, typeof(HttpValidationProblemDetails));
    }

    private static void Add(IList<object> metadata, int status, Type type)
    {
        if (!metadata.OfType<IProducesResponseTypeMetadata>().Any(response => response.StatusCode == status))
        {
            metadata.Add(new ProducesResponseTypeMetadata(status, type, MediaTypes));
        }
    }
}
