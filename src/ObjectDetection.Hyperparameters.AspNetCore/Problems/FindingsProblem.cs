using System.Text.Json;
using Microsoft.AspNetCore.Http;
using ObjectDetection.Hyperparameters.AspNetCore.Bodies;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.AspNetCore.Problems;

/// <summary>Describes the findings that keep a request from its endpoint.</summary>
internal static class FindingsProblem
{
    private const string Type = "urn:object-detection-hyperparameters:problem:";

    /// <summary>Returns the problem of a body, or <see langword="null"/> if the endpoint can run.</summary>
    public static HttpValidationProblemDetails? Of(ReadBody body, bool treatWarningsAsErrors) =>
        body.Utf8 is null ? Unreadable(body.Findings, body.Fault)
        : body.Findings.Any(finding => Blocks(finding, treatWarningsAsErrors)) ? NotSubmittable(body.Findings)
        : null;

    /// <summary>Returns the problem of a text that cannot be read.</summary>
    public static HttpValidationProblemDetails Unreadable(IReadOnlyList<Finding> findings, BodyFault? fault = null) =>
        Create(StatusCodes.Status400BadRequest, "unreadable", "The hyperparameters cannot be read.", findings, fault);

    /// <summary>Returns the problem of hyperparameters that can be read but not submitted. Without an error, its warnings count as errors.</summary>
    public static HttpValidationProblemDetails NotSubmittable(IReadOnlyList<Finding> findings) =>
        Create(StatusCodes.Status422UnprocessableEntity, "not-submittable", "The hyperparameters cannot be submitted.", findings, null);

    private static HttpValidationProblemDetails Create(int status, string type, string title, IReadOnlyList<Finding> findings, BodyFault? fault)
    {
        var hasErrors = fault is not null || findings.Any(static finding => Blocks(finding, false));
        var errors = findings.Where(finding => Blocks(finding, !hasErrors))
            .Select(static finding => new BodyFault(FindingPaths.Of(finding), finding.MessageWithSuggestion))
            .Concat(fault is null ? [] : [fault])
            .GroupBy(static error => error.Path, static error => error.Message)
            .ToDictionary(static group => group.Key, static group => group.ToArray());
        return new HttpValidationProblemDetails(errors)
        {
            Status = status,
            Type = Type + type,
            Title = title,
            Extensions = { ["findings"] = ToJson(findings) },
        };
    }

    private static bool Blocks(Finding finding, bool treatWarningsAsErrors) =>
        finding.Severity == FindingSeverity.Error || (treatWarningsAsErrors && finding.Severity == FindingSeverity.Warning);

    /// <remarks>An element is what the serializer can write without knowing more types.</remarks>
    private static JsonElement ToJson(IReadOnlyList<Finding> findings)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            FindingJson.WriteAll(writer, findings);
        }

        using var document = JsonDocument.Parse(stream.GetBuffer().AsMemory(0, (int)stream.Length));
        return document.RootElement.Clone();
    }
}
