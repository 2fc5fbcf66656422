using Microsoft.AspNetCore.Http;

namespace ObjectDetection.Hyperparameters.AspNetCore;

/// <summary>Options for validating hyperparameters in HTTP requests.</summary>
public sealed class ObjectDetectionHttpOptions
{
    /// <summary>The response header that lists the codes of warnings.</summary>
    public const string WarningsHeader = "Object-Detection-Warnings";

    /// <summary>Gets or sets the maximum length of a request body in bytes. The default is 1 MiB.</summary>
    /// <remarks>A longer body is answered with 413. The limit of the server or of the endpoint also applies.</remarks>
    public int MaximumBodyLength { get; set; } = 1024 * 1024;

    /// <summary>Gets or sets the maximum number of records in the body of a request whose type contains records. The default is 100.</summary>
    /// <remarks>A body with more records is answered with 413.</remarks>
    public int MaximumRecords { get; set; } = 100;

    /// <summary>Gets or sets a value indicating whether warnings block a request, as errors do. The default is <see langword="false"/>.</summary>
    public bool TreatWarningsAsErrors { get; set; }

    /// <summary>Gets or sets a value indicating whether responses have the header <see cref="WarningsHeader"/>. The default is <see langword="false"/>.</summary>
    /// <remarks>Its value is a list of codes: <c>ODH301, ODH305</c>. The header is omitted if there is no warning.</remarks>
    public bool SendWarningsHeader { get; set; }

    /// <summary>Gets or sets the function that returns what is known about the job of a request, for endpoints that do not specify their own.</summary>
    /// <remarks>A <see cref="BadHttpRequestException"/> that it throws is answered with its status and message.</remarks>
    public Func<HttpContext, TrainingContext?>? Context { get; set; }
}
