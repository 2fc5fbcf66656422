using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using ObjectDetection.Hyperparameters.AspNetCore.Problems;
using ObjectDetection.Hyperparameters.Json;
using MinimalJsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace ObjectDetection.Hyperparameters.AspNetCore;

/// <summary>Registers what services that accept hyperparameters over HTTP need.</summary>
public static class ObjectDetectionServiceCollectionExtensions
{
    /// <summary>Registers the JSON of the record, problem details and an exception handler, for minimal APIs and MVC.</summary>
    /// <remarks>
    /// With <c>app.UseExceptionHandler()</c>, a <see cref="NotSubmittableException"/>, a <see cref="HyperparametersFormatException"/>, a
    /// <see cref="HyperparametersJsonException"/> and a validation exception of this library are answered with problem details, wherever they are thrown.
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options.</param>
    /// <returns><paramref name="services"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is <see langword="null"/>.</exception>
    public static IServiceCollection AddObjectDetectionHyperparametersHttp(
        this IServiceCollection services, Action<ObjectDetectionHttpOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddProblemDetails();
        services.AddExceptionHandler<ObjectDetectionExceptionHandler>();

        // An application that generates its serializers finds that of the record here.
        services.Configure<MinimalJsonOptions>(static options =>
            options.SerializerOptions.TypeInfoResolverChain.Add(ObjectDetectionHyperparametersJsonContext.Default));

        // The review replaces MVC's validation, which would visit every property of the record.
        services.Configure<MvcOptions>(static options =>
            options.ModelMetadataDetailsProviders.Add(new SuppressChildValidationMetadataProvider(typeof(ObjectDetectionHyperparameters))));
        if (configure is not null)
        {
            services.Configure(configure);
        }

        return services;
    }
}
