using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using ObjectDetection.Hyperparameters.AspNetCore.Problems;

namespace ObjectDetection.Hyperparameters.AspNetCore.Bodies;

/// <summary>Reads the body of a request, and writes it anew.</summary>
internal static class RequestBody
{
    /// <summary>Determines whether the request has a body.</summary>
    public static bool Exists(HttpRequest request) =>
        request.ContentLength is not 0 && request.HttpContext.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody is not false;

    /// <summary>Returns why the body is not one that can be read, from its headers alone; <see langword="null"/> if they are fine.</summary>
    public static ProblemDetails? Refuse(HttpRequest request, int maximumLength)
    {
        if (!request.HasJsonContentType())
        {
            return StatusProblem.Of(StatusCodes.Status415UnsupportedMediaType, "The body must have the media type application/json.");
        }

        var charset = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? type.Charset : default;
        if (charset.HasValue && !HeaderUtilities.RemoveQuotes(charset).Equals(Encoding.UTF8.WebName, StringComparison.OrdinalIgnoreCase))
        {
            return StatusProblem.Of(StatusCodes.Status415UnsupportedMediaType, "The body must have the charset utf-8.");
        }

        if (request.Headers.ContentEncoding.Any(static encoding => encoding is { Length: > 0 } && encoding != "identity"))
        {
            return StatusProblem.Of(StatusCodes.Status415UnsupportedMediaType, "The body must not be compressed.");
        }

        return request.ContentLength > maximumLength ? TooLong(maximumLength) : null;
    }

    /// <summary>Reads the body to its end.</summary>
    /// <returns>The bytes without a byte order mark, or <see langword="null"/> if there are more than the maximum.</returns>
    /// <exception cref="IOException">The server refuses the body, or the client is gone.</exception>
    public static async Task<byte[]?> ReadAsync(HttpRequest request, int maximumLength)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[Math.Min(maximumLength, 16 * 1024) + 1];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            if (bytes.Length + read > maximumLength)
            {
                return null;
            }

            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }

    /// <summary>Replaces the body that the endpoint reads.</summary>
    public static void Replace(HttpRequest request, byte[] utf8)
    {
        request.Body = new MemoryStream(utf8);
        request.ContentLength = utf8.Length;
        request.Headers.TransferEncoding = default;
        if (request.GetTypedHeaders().ContentType is { Charset.HasValue: true } type)
        {
            // ASP.NET Core does not know a charset in quotes, and needs none.
            type.Charset = default;
            request.ContentType = type.ToString();
        }
    }

    public static ProblemDetails TooLong(int maximumLength) =>
        StatusProblem.Of(StatusCodes.Status413PayloadTooLarge, string.Create(CultureInfo.InvariantCulture, $"The body must have at most {maximumLength} bytes."));
}
