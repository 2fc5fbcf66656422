using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;

namespace ObjectDetection.Hyperparameters.AspNetCore.Tests.Documentation;

/// <summary>The code of docs/http.md and of the package's README.</summary>
internal static class HttpPageExamples
{
    public static WebApplication Minimal(string[] args)
    {
        #region docs
        var builder = WebApplication.CreateBuilder(args);
        builder.Services.AddObjectDetectionHyperparametersHttp();

        var app = builder.Build();
        app.UseExceptionHandler();
        app.MapPost("/jobs", (ObjectDetectionHyperparameters job) => job.ToHyperParameters())
            .WithObjectDetectionValidation();
        #endregion

        return app;
    }

    public static void Embedded(WebApplication app)
    {
        #region docs
        app.MapPost("/requests", (TrainingRequest request) => request.Name).WithObjectDetectionValidation();
        app.MapPost("/batches", (ObjectDetectionHyperparameters[] jobs) => jobs.Length).WithObjectDetectionValidation();
        #endregion
    }

    public static void Group(WebApplication app)
    {
        #region docs
        var jobs = app.MapGroup("/jobs").WithObjectDetectionValidation(new TrainingContext { InstanceType = "ml.p3.2xlarge" });
        #endregion

        jobs.MapPost("/group", (ObjectDetectionHyperparameters job) => job.NumClasses);
    }

    public static void Context(WebApplication app)
    {
        #region docs
        app.MapPost("/jobs/{instanceType}", (ObjectDetectionHyperparameters job) => job.ToHyperParameters())
            .WithObjectDetectionValidation(http => new TrainingContext { InstanceType = (string?)http.Request.RouteValues["instanceType"] });
        #endregion
    }

    public static void Warnings(WebApplication app)
    {
        #region docs
        app.MapPost("/drafts", (ObjectDetectionHyperparameters job, HttpContext http) =>
            http.Features.GetRequiredFeature<IObjectDetectionReviewFeature>().Review.WithSeverity(FindingSeverity.Warning))
            .WithObjectDetectionValidation();
        #endregion
    }

    public static void Options(WebApplicationBuilder builder)
    {
        #region docs
        builder.Services.AddObjectDetectionHyperparametersHttp(options =>
        {
            options.TreatWarningsAsErrors = true;     // a warning is answered with 422
            options.SendWarningsHeader = true;        // Object-Detection-Warnings: ODH301, ODH305
            options.MaximumBodyLength = 64 * 1024;    // 1 MiB by default
            options.MaximumRecords = 10;              // 100 by default
        });
        #endregion
    }
}

internal sealed record TrainingRequest(string Name, ObjectDetectionHyperparameters Hyperparameters);

#region docs
[ApiController]
[Route("api/jobs")]
[ValidateObjectDetection]
public sealed class JobsController : ControllerBase
{
    [HttpPost]
    public Dictionary<string, string> Post(ObjectDetectionHyperparameters job) => job.ToHyperParameters();
}
#endregion
