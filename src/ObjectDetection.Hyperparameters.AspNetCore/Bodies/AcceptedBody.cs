using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MinimalJsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;
using MvcJsonOptions = Microsoft.AspNetCore.Mvc.JsonOptions;

namespace ObjectDetection.Hyperparameters.AspNetCore.Bodies;

/// <summary>Describes the body that an endpoint accepts.</summary>
/// <param name="Type">How the type of the body is read, or <see langword="null"/> if the body is the record itself.</param>
/// <param name="IsOptional">Whether the endpoint runs without a body.</param>
internal sealed record AcceptedBody(JsonTypeInfo? Type, bool IsOptional)
{
    /// <summary>Returns the body of an endpoint, or <see langword="null"/> if no record can be in it.</summary>
    public static AcceptedBody? Of(IList<object> metadata, IServiceProvider services)
    {
        if (metadata.OfType<ActionDescriptor>().LastOrDefault() is { } action)
        {
            return Of(action, services);
        }

        var accepted = metadata.OfType<IAcceptsMetadata>().LastOrDefault(static accepts => accepts.RequestType is not null && AcceptsJson(accepts));
        return accepted is null ? null
            : Of(accepted.RequestType!, accepted.IsOptional, () => services.GetRequiredService<IOptions<MinimalJsonOptions>>().Value.SerializerOptions);
    }

    /// <summary>Returns the body of an action, or <see langword="null"/> if no record can be in it.</summary>
    public static AcceptedBody? Of(ActionDescriptor action, IServiceProvider services)
    {
        var parameter = action.Parameters.FirstOrDefault(static parameter => parameter.BindingInfo?.BindingSource == BindingSource.Body);
        return parameter is null ? null
            : Of(
                parameter.ParameterType,
                parameter.BindingInfo!.EmptyBodyBehavior == EmptyBodyBehavior.Allow,
                () => services.GetRequiredService<IOptions<MvcJsonOptions>>().Value.JsonSerializerOptions);
    }

    private static AcceptedBody? Of(Type type, bool isOptional, Func<JsonSerializerOptions> options)
    {
        if (type == typeof(ObjectDetectionHyperparameters))
        {
            return new AcceptedBody(null, isOptional);
        }

        return RecordTypes.Find(type, options()) is { } info ? new AcceptedBody(info, isOptional) : null;
    }

    private static bool AcceptsJson(IAcceptsMetadata accepts) => accepts.ContentTypes.Any(static type => type.EndsWith("json", StringComparison.OrdinalIgnoreCase));
}
