using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace ObjectDetection.Hyperparameters.AspNetCore.Problems;

/// <summary>Writes problem details as the response.</summary>
internal static class ProblemWriter
{
    private const string MediaType = "application/problem+json";

    /// <summary>Writes a problem as the application's services do or, if there are none or they refuse, as JSON.</summary>
    public static async Task WriteAsync(HttpContext http, ProblemDetails problem)
    {
        http.Response.StatusCode = problem.Status!.Value;
        var service = http.RequestServices.GetService<IProblemDetailsService>();
        if (service is null || !await service.TryWriteAsync(new ProblemDetailsContext { HttpContext = http, ProblemDetails = problem }))
        {
            await http.Response.WriteAsJsonAsync(problem, problem.GetType(), ProblemJsonContext.Default, MediaType, http.RequestAborted);
        }
    }
}

[JsonSerializable(typeof(HttpValidationProblemDetails))]
[JsonSerializable(typeof(ProblemDetails))]
[JsonSerializable(typeof(JsonElement))]
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
internal sealed partial class ProblemJsonContext : JsonSerializerContext;
