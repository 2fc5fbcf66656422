using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using ObjectDetection.Hyperparameters.AspNetCore.Bodies;
using ObjectDetection.Hyperparameters.AspNetCore.Problems;

namespace ObjectDetection.Hyperparameters.AspNetCore;

/// <summary>Validates the hyperparameters in the bodies of requests.</summary>
public static class ObjectDetectionEndpointConventionBuilderExtensions
{
    /// <summary>Validates bodies that are, or contain, an <see cref="ObjectDetectionHyperparameters"/>. Other endpoints are left alone.</summary>
    /// <remarks>
    /// A body that cannot be read is answered with 400, and one whose job would fail with 422, in problem details with every finding. The endpoint runs
    /// for all other bodies, and finds the review in the features of the request, as <see cref="IObjectDetectionReviewFeature"/>.
    /// </remarks>
    /// <typeparam name="TBuilder">The type of the builder.</typeparam>
    /// <param name="builder">The builder of an endpoint, of a group or of controllers.</param>
    /// <param name="context">What is known about the jobs: instances, data set, base model.</param>
    /// <returns><paramref name="builder"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is <see langword="null"/>.</exception>
    public static TBuilder WithObjectDetectionValidation<TBuilder>(this TBuilder builder, TrainingContext? context = null)
        where TBuilder : IEndpointConventionBuilder =>
        Add(builder, context is null ? null : _ => context);

    /// <param name="builder">The builder of an endpoint, of a group or of controllers.</param>
    /// <param name="context">
    /// Returns what is known about the job of a request. A <see cref="BadHttpRequestException"/> that it throws is answered with its status and message.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> or <paramref name="context"/> is <see langword="null"/>.</exception>
    /// <inheritdoc cref="WithObjectDetectionValidation{TBuilder}(TBuilder, TrainingContext?)" path="/summary|/remarks|/typeparam|/returns"/>
    public static TBuilder WithObjectDetectionValidation<TBuilder>(this TBuilder builder, Func<HttpContext, TrainingContext?> context)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(context);
        return Add(builder, context);
    }

    private static TBuilder Add<TBuilder>(TBuilder builder, Func<HttpContext, TrainingContext?>? context)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);

        // The metadata with the type of the body is complete only when the other conventions have run.
        builder.Finally(endpoint => Validate(endpoint, context));
        return builder;
    }

    private static void Validate(EndpointBuilder endpoint, Func<HttpContext, TrainingContext?>? context)
    {
        if (endpoint.RequestDelegate is not { } next || AcceptedBody.Of(endpoint.Metadata, endpoint.ApplicationServices) is not { } body)
        {
            return;
        }

        ProblemResponses.AddTo(endpoint.Metadata);
        endpoint.RequestDelegate = async http =>
        {
            if (await RequestValidation.PassesAsync(http, body, context))
            {
                await next(http);
            }
        };
    }
}
