using FluentValidation;
using ObjectDetection.Hyperparameters.AspNetCore.Tests.Support;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.AspNetCore.Tests;

/// <summary>Exceptions that are thrown further in.</summary>
public sealed class ExceptionTests
{
    private static readonly ObjectDetectionHyperparameters Wrong = new() { NumClasses = 20, NumTrainingSamples = 16551, LearningRate = 5 };

    public static TheoryData<string, int, string> Exceptions => new()
    {
        { "NotSubmittable", 422, "ODH102" },
        { "Validation", 422, "ODH102" },
        { "Format", 400, "ODH401" },
        { "Json", 400, "ODH451" },
        { "BadRequest", 400, "ODH451" },
    };

    [Theory]
    [MemberData(nameof(Exceptions))]
    public async Task Exception_of_the_library_is_answered_as_its_findings(string kind, int status, string code)
    {
        await using var app = await StartAsync();

        var problem = await app.PostAsync($"/{kind}", "").ShouldBeProblem(status);

        problem.GetProperty("findings")[0].GetProperty("code").GetString().Should().Be(code);
        problem.Errors().Should().NotBeEmpty();
    }

    [Fact]
    public async Task Warnings_that_were_refused_are_the_errors()
    {
        await using var app = await StartAsync();

        (await app.PostAsync("/Strict", "").ShouldBeProblem(422)).Errors().Keys.Should().Equal("$.early_stopping_patience");
    }

    [Theory]
    [InlineData("Foreign")]
    [InlineData("Other")]
    public async Task Other_exceptions_are_left_alone(string kind)
    {
        await using var app = await StartAsync();

        var problem = await app.PostAsync($"/{kind}", "").ShouldBeProblem(500);

        problem.TryGetProperty("findings", out _).Should().BeFalse();
    }

    private static Task<TestApp> StartAsync() => TestApp.StartAsync(static app =>
    {
        app.UseExceptionHandler();
        Map(app, "NotSubmittable", static () => Wrong.EnsureSubmittable());
        Map(app, "Strict", static () => (Wrong with { LearningRate = 0.001, EarlyStoppingPatience = 3, ImageShape = 400 }).EnsureSubmittable(treatWarningsAsErrors: true));
        Map(app, "Validation", static () => Wrong.ToHyperParameters());
        Map(app, "Format", static () => ObjectDetectionHyperparameters.FromHyperParameters([]));
        Map(app, "Json", static () => ObjectDetectionHyperparametersJson.Parse("{"));
        Map(app, "BadRequest", static () =>
        {
            try
            {
                ObjectDetectionHyperparametersJson.Parse("{");
            }
            catch (HyperparametersJsonException exception)
            {
                throw new BadHttpRequestException("Failed to read parameter.", exception);
            }
        });
        Map(app, "Foreign", static () => throw new ValidationException("secret", [new("Name", "secret")]));
        Map(app, "Other", static () => throw new InvalidOperationException("secret"));
    });

    private static void Map(WebApplication app, string kind, Action act) => app.MapPost($"/{kind}", _ =>
    {
        act();
        return Task.CompletedTask;
    });
}
