using Microsoft.AspNetCore.Mvc.Filters;
using ObjectDetection.Hyperparameters.AspNetCore.Bodies;

namespace ObjectDetection.Hyperparameters.AspNetCore;

/// <summary>Validates bodies of a controller's actions that are, or contain, an <see cref="ObjectDetectionHyperparameters"/>.</summary>
/// <remarks>
/// A body that cannot be read is answered with 400, and one whose job would fail with 422, in problem details with every finding. The action runs for all
/// other bodies, and finds the review in the features of the request, as <see cref="IObjectDetectionReviewFeature"/>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ValidateObjectDetectionAttribute : Attribute, IAsyncResourceFilter
{
    /// <summary>Validates the body before the action's parameters are bound.</summary>
    /// <param name="context">The context of the filter.</param>
    /// <param name="next">Runs the action.</param>
    /// <exception cref="ArgumentNullException"><paramref name="context"/> or <paramref name="next"/> is <see langword="null"/>.</exception>
    public async Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        if (AcceptedBody.Of(context.ActionDescriptor, http.RequestServices) is not { } body || await RequestValidation.PassesAsync(http, body, null))
        {
            await next();
        }
        else
        {
            // Without a result, the rest of the pipeline would run.
            context.Result = new AnsweredResult();
        }
    }
}
