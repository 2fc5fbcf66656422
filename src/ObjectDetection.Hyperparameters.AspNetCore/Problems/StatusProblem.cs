using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace ObjectDetection.Hyperparameters.AspNetCore.Problems;

/// <summary>Describes a request that is refused before its body is read to the end.</summary>
internal static class StatusProblem
{
    /// <param name="status">The status, whose phrase is the title, as RFC 9457 asks for when a problem has no type of its own.</param>
    /// <param name="detail">What is accepted.</param>
    public static ProblemDetails Of(int status, string? detail) =>
        new() { Status = status, Title = ReasonPhrases.GetReasonPhrase(status), Detail = detail };
}
