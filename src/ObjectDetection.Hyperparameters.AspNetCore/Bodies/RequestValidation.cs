using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ObjectDetection.Hyperparameters.AspNetCore.Problems;

namespace ObjectDetection.Hyperparameters.AspNetCore.Bodies;

/// <summary>Validates the body of a request before the endpoint reads it.</summary>
internal static class RequestValidation
{
    /// <summary>Validates the body and, if it is refused, writes the response.</summary>
    /// <returns><see langword="true"/> if the endpoint can run; otherwise, <see langword="false"/>.</returns>
    public static async Task<bool> PassesAsync(HttpContext http, AcceptedBody body, Func<HttpContext, TrainingContext?>? context)
    {
        var options = http.RequestServices.GetRequiredService<IOptions<ObjectDetectionHttpOptions>>().Value;
        if (body.IsOptional && !RequestBody.Exists(http.Request))
        {
            return true;
        }

        if (await FindProblemAsync(http, body, context ?? options.Context, options) is not { } problem)
        {
            return true;
        }

        await ProblemWriter.WriteAsync(http, problem);
        return false;
    }

    private static async Task<ProblemDetails?> FindProblemAsync(
        HttpContext http, AcceptedBody body, Func<HttpContext, TrainingContext?>? contextOf, ObjectDetectionHttpOptions options)
    {
        if (RequestBody.Exists(http.Request) && RequestBody.Refuse(http.Request, options.MaximumBodyLength) is { } refused)
        {
            return refused;
        }

        TrainingContext? context;
        try
        {
            context = contextOf?.Invoke(http);
        }
        catch (BadHttpRequestException exception)
        {
            return StatusProblem.Of(exception.StatusCode, exception.Message);
        }

        try
        {
            var utf8 = await RequestBody.ReadAsync(http.Request, options.MaximumBodyLength);
            return utf8 is null ? RequestBody.TooLong(options.MaximumBodyLength) : Review(http, utf8, body, context, options);
        }
        catch (BadHttpRequestException exception)
        {
            // The message is the server's, and can show how it is built.
            return StatusProblem.Of(exception.StatusCode, null);
        }
    }

    private static ProblemDetails? Review(HttpContext http, byte[] utf8, AcceptedBody body, TrainingContext? context, ObjectDetectionHttpOptions options)
    {
        if (BodyReader.Read(utf8, body, options.MaximumRecords, context) is not { } read)
        {
            return StatusProblem.Of(
                StatusCodes.Status413PayloadTooLarge,
                string.Create(CultureInfo.InvariantCulture, $"The body must contain at most {options.MaximumRecords} sets of hyperparameters."));
        }

        if (FindingsProblem.Of(read, options.TreatWarningsAsErrors) is { } problem)
        {
            return problem;
        }

        Pass(http, read, options);
        return null;
    }

    private static void Pass(HttpContext http, ReadBody read, ObjectDetectionHttpOptions options)
    {
        RequestBody.Replace(http.Request, read.Utf8!);
        var review = new Review(read.Findings);
        http.Features.Set<IObjectDetectionReviewFeature>(new ReviewFeature(review));
        string[] codes = [.. review.WithSeverity(FindingSeverity.Warning).Select(static finding => finding.Code).Distinct()];
        if (options.SendWarningsHeader && codes.Length > 0)
        {
            http.Response.Headers[ObjectDetectionHttpOptions.WarningsHeader] = string.Join(", ", codes);
        }
    }

    private sealed record ReviewFeature(Review Review) : IObjectDetectionReviewFeature;
}
