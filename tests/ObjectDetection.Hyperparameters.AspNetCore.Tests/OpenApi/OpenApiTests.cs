#if NET10_0_OR_GREATER
using System.Text.Json.Nodes;
using NJsonSchema;
using ObjectDetection.Hyperparameters.AspNetCore.Tests.Support;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Tests.Json;

namespace ObjectDetection.Hyperparameters.AspNetCore.Tests.OpenApi;

/// <summary>The record in the OpenAPI document of an application.</summary>
public sealed class OpenApiTests
{
    private static readonly string[] Unsayable = [Rules.StepsNotIncreasing.Code, Rules.ScheduleWithoutUpdates.Code, Rules.InvalidPattern.Code];

    [Fact]
    public async Task Record_is_shown_with_descriptions_ranges_and_defaults()
    {
        await using var app = await StartAsync();

        var schema = await SchemaAsync(app);

        schema["required"]!.AsArray().Select(static name => name!.GetValue<string>()).Should().Equal("num_classes", "num_training_samples");
        schema["properties"]!.AsObject().Select(static member => member.Key).Should().Contain(HyperparameterCatalogue.All.Select(static hyperparameter => hyperparameter.Name));
        schema["properties"]!["image_shape"]!["minimum"]!.GetValue<int>().Should().Be(300);
        schema["properties"]!["image_shape"]!["default"]!.GetValue<int>().Should().Be(300);
        schema["properties"]!["learning_rate"]!["exclusiveMinimum"]!.GetValue<double>().Should().Be(0);
        schema["properties"]!["learning_rate"]!["description"]!.GetValue<string>().Should().StartWith("The initial learning rate");
        schema["additionalProperties"]!.GetValue<bool>().Should().BeFalse();
    }

    [Fact]
    public async Task Enums_and_epoch_lists_are_shown_as_they_are_written()
    {
        await using var app = await StartAsync();

        var plan = (await DocumentAsync(app))["components"]!["schemas"]!;

        plan[nameof(Optimizer)]!["enum"]!.AsArray().Select(static word => word!.GetValue<string>()).Should().Contain("rmsprop");
        plan[nameof(EpochList)]!["items"]!["minimum"]!.GetValue<int>().Should().Be(1);
    }

    [Fact]
    public async Task Problems_are_shown_as_responses()
    {
        await using var app = await StartAsync();

        var responses = (await DocumentAsync(app))["paths"]!["/jobs"]!["post"]!["responses"]!.AsObject();

        responses.Select(static response => response.Key).Should().BeEquivalentTo("200", "400", "413", "415", "422");
        responses["422"]!["content"]!["application/problem+json"].Should().NotBeNull();
    }

    /// <remarks>Left out is what a schema cannot say or NJsonSchema does not read: relations, Python patterns, and whole numbers written otherwise.</remarks>
    [Fact]
    public async Task Schema_and_endpoint_agree_on_random_bodies()
    {
        await using var app = await StartAsync();
        var schema = await JsonSchema.FromJsonAsync((await SchemaAsync(app)).ToJsonString(), TestContext.Current.CancellationToken);
        var random = new Random(7);
        var (accepted, refused) = (0, 0);
        while (accepted + refused < 200)
        {
            var body = Document(random);
            using var response = await app.PostAsync("/jobs", body);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if (Unsayable.Any(text.Contains) || body.Contains('e', StringComparison.Ordinal) && body.Contains("\"1e", StringComparison.Ordinal))
            {
                continue;
            }

            var faults = schema.Validate(body);

            (faults.Count == 0).Should().Be(response.IsSuccessStatusCode, "of {0} the schema says {1} and the endpoint {2}", body, string.Join("; ", faults), text);
            _ = response.IsSuccessStatusCode ? accepted++ : refused++;
        }

        accepted.Should().BePositive();
        refused.Should().BePositive();
    }

    private static string Document(Random random)
    {
        string[] names = [.. HyperparameterCatalogue.All.Where(static hyperparameter => !hyperparameter.IsRequired).Select(static hyperparameter => hyperparameter.Name), "lr", "_note"];
        var members = new Dictionary<string, string> { ["num_classes"] = "20", ["num_training_samples"] = "16551" };
        for (var i = random.Next(3); i > 0; i--)
        {
            members[names[random.Next(names.Length)]] = JsonValues.All[random.Next(JsonValues.All.Count)];
        }

        return $"{{ {string.Join(", ", members.Select(static member => $"\"{member.Key}\": {member.Value}"))} }}";
    }

    private static async Task<JsonNode> SchemaAsync(TestApp app) => (await DocumentAsync(app))["components"]!["schemas"]![nameof(ObjectDetectionHyperparameters)]!;

    private static async Task<JsonNode> DocumentAsync(TestApp app) =>
        JsonNode.Parse(await app.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), TestContext.Current.CancellationToken))!;

    private static Task<TestApp> StartAsync() => TestApp.StartAsync(
        static services =>
        {
            services.AddObjectDetectionHyperparametersHttp();
            services.AddOpenApi(static options => options.AddObjectDetectionHyperparameters());
        },
        static app =>
        {
            app.MapOpenApi();
            app.MapPost("/jobs", static (ObjectDetectionHyperparameters job) => job.NumClasses).WithObjectDetectionValidation();
            app.MapPost("/plans", static (Plan plan) => plan.Steps.Count);
        });

    private sealed record Plan(Optimizer Optimizer, EpochList Steps);
}
#endif
