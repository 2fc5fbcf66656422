using FluentValidation;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace ObjectDetection.Hyperparameters.AspNetCore.Problems;

/// <summary>Answers exceptions of this library, wherever they are thrown, as the validation of a body would. Other exceptions are left alone.</summary>
internal sealed class ObjectDetectionExceptionHandler : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        if (ProblemOf(exception is BadHttpRequestException { InnerException: { } inner } ? inner : exception) is not { } problem)
        {
            return false;
        }

        await ProblemWriter.WriteAsync(httpContext, problem);
        return true;
    }

    private static HttpValidationProblemDetails? ProblemOf(Exception exception) => exception switch
    {
        NotSubmittableException thrown => FindingsProblem.NotSubmittable(thrown.Review.Findings),
        HyperparametersFormatException thrown => FindingsProblem.Unreadable(thrown.Findings),
        HyperparametersJsonException thrown => FindingsProblem.Unreadable(thrown.Findings),
        ValidationException thrown when thrown.Errors.All(static failure => failure.CustomState is Finding) && thrown.Errors.Any() =>
            FindingsProblem.NotSubmittable([.. thrown.Errors.Select(static failure => (Finding)failure.CustomState)]),
        _ => null,
    };
}
