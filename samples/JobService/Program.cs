using System.Text.Encodings.Web;
using JobService;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using ObjectDetection.Hyperparameters;
using ObjectDetection.Hyperparameters.AspNetCore;
using ObjectDetection.Hyperparameters.Json;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Services.AddObjectDetectionHyperparametersHttp(options => options.SendWarningsHeader = true);
builder.Services.AddOpenApi(options => options.AddObjectDetectionHyperparameters());
builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = InvalidQueryException.Explain);
builder.Services.AddSingleton<JobStore>();
builder.Services.ConfigureHttpJsonOptions(options =>
{
    options.SerializerOptions.TypeInfoResolverChain.Insert(0, JobJson.Default);
    options.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;   // leaves quotes in messages legible
});

var app = builder.Build();
app.UseExceptionHandler(new ExceptionHandlerOptions
{
    StatusCodeSelector = static exception => exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
});
app.UseStatusCodePages();
app.MapOpenApi();

app.MapPost("/jobs", (ObjectDetectionHyperparameters hyperparameters, string? instanceType, string? instanceCount, HttpContext http, JobStore jobs) =>
    {
        var review = http.Features.GetRequiredFeature<IObjectDetectionReviewFeature>().Review;
        var job = jobs.Add(hyperparameters, review.WithSeverity(FindingSeverity.Warning));
        return TypedResults.Created($"/jobs/{job.Id}", job);
    })
    .WithObjectDetectionValidation(Instances.Of);

// Answers with the review whatever its verdict, so that it reads the body itself.
app.MapPost("/jobs/review", async (HttpContext http, string? instanceType, string? instanceCount) =>
    {
        var reading = await ObjectDetectionHyperparametersJson.ReadAsync(http.Request.Body, http.RequestAborted);
        return reading.Review(Instances.Of(http));
    })
    .Accepts<ObjectDetectionHyperparameters>("application/json");

app.MapGet("/jobs/{id}", Results<Ok<Job>, NotFound> (string id, JobStore jobs) =>
    jobs.Find(id) is { } job ? TypedResults.Ok(job) : TypedResults.NotFound());

app.Run();
