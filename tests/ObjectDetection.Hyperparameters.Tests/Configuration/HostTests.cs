using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ObjectDetection.Hyperparameters.Configuration;

namespace ObjectDetection.Hyperparameters.Tests.Configuration;

/// <summary>A real host with the real providers for JSON files, environment variables and the command line.</summary>
public sealed class HostTests : IDisposable
{
    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory();
    private readonly string prefix = $"ODHTEST{Guid.NewGuid():N}_";
    private readonly List<string> variables = [];

    [Fact]
    public async Task Json_of_native_types_is_read()
    {
        Json("""
            {
              "Training": {
                "Hyperparameters": {
                  "$schema": "hyperparameters.schema.json",
                  "num_classes": 3,
                  "num_training_samples": 16551,
                  "use_pretrained_model": false,
                  "early_stopping": true,
                  "learning_rate": 1e-3,
                  "lr_scheduler_step": [10, 20],
                  "kv_store": null,
                  "freeze_layer_pattern": ""
                }
              }
            }
            """);

        using var host = Host();
        await host.StartAsync(TestContext.Current.CancellationToken);

        host.Services.GetRequiredService<IOptions<ObjectDetectionHyperparameters>>().Value.Should().Be(new ObjectDetectionHyperparameters
        {
            NumClasses = 3,
            NumTrainingSamples = 16551,
            UsePretrainedModel = false,
            EarlyStopping = true,
            LearningRate = 0.001,
            LrSchedulerStep = [10, 20],
        });
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Environment_overrides_json_and_command_line_overrides_both_in_any_spelling()
    {
        Json("""{ "Training": { "Hyperparameters": { "num_classes": 3, "num_training_samples": 100, "learning_rate": 0.1, "epochs": 5, "lr_scheduler_step": [2, 4] } } }""");
        Variable("Training__Hyperparameters__LearningRate", "0.2");
        Variable("TRAINING__HYPERPARAMETERS__EPOCHS", "6");
        Variable("Training__Hyperparameters__LrSchedulerStep__1", "5");

        using var host = Host("--Training:Hyperparameters:LEARNING_RATE", "0.3");
        await host.StartAsync(TestContext.Current.CancellationToken);

        var record = host.Services.GetRequiredService<IOptionsMonitor<ObjectDetectionHyperparameters>>().CurrentValue;
        record.LearningRate.Should().Be(0.3);
        record.Epochs.Should().Be(6);
        record.LrSchedulerStep.Should().Equal(2, 5);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Host_with_a_wrong_section_does_not_start_and_tells_every_error_of_every_provider()
    {
        Json("""{ "Training": { "Hyperparameters": { "num_classes": 0.5, "num_training_samples": 100, "momentum": { "initial": 0.9 }, "lr_scheduler_step": [20, 10] } } }""");
        Variable("Training__Hyperparameters__LearningRate", "0,001");

        using var host = Host("--Training:Hyperparameters:Optimiser=adam", "--Training:Context:InstanceCount=-1");
        var start = () => host.StartAsync(TestContext.Current.CancellationToken);

        var exception = (await start.Should().ThrowAsync<OptionsValidationException>()).Which;
        exception.Failures.Should().HaveCount(6);
        exception.Failures.Select(failure => failure[..failure.IndexOf(": ", StringComparison.Ordinal)]).Should().Equal(
            "Training:Hyperparameters:num_classes",
            "Training:Hyperparameters:LearningRate",
            "Training:Hyperparameters:lr_scheduler_step",
            "Training:Hyperparameters:momentum",
            "Training:Hyperparameters:Optimiser",
            "Training:Context:InstanceCount");
        exception.Failures.First().Should().EndWith("[JsonConfigurationProvider for 'appsettings.json' (Required)]");
        host.Services.GetRequiredService<Started>().IsStarted.Should().BeFalse();
    }

    [Fact]
    public async Task Host_without_the_section_does_not_start()
    {
        Json("""{ "Training": { "Hyperparameters": {} } }""");

        using var host = Host();
        var start = () => host.StartAsync(TestContext.Current.CancellationToken);

        (await start.Should().ThrowAsync<OptionsValidationException>()).Which.Failures.Should().ContainSingle()
            .Which.Should().StartWith("Training:Hyperparameters: error ODH461: Training:Hyperparameters is missing or empty.");
    }

    [Fact]
    public async Task Host_with_two_wrong_sections_tells_both()
    {
        Json("""
            {
              "Training": { "Hyperparameters": { "num_classes": 1 } },
              "Nightly": { "num_classes": 1, "num_training_samples": 1, "epochs": "" }
            }
            """);

        using var host = Host(services => services.Services.AddObjectDetectionHyperparameters("nightly", services.Configuration.GetSection("Nightly")));
        var start = () => host.StartAsync(TestContext.Current.CancellationToken);

        var inner = (await start.Should().ThrowAsync<AggregateException>()).Which.InnerExceptions.Cast<OptionsValidationException>().ToArray();
        inner.Select(exception => exception.OptionsName).Should().BeEquivalentTo("", "nightly");
        inner.SelectMany(exception => exception.Failures).Should().HaveCount(2).And.Contain(failure => failure.StartsWith("Nightly:epochs: error ODH403: "));
    }

    [Fact]
    public async Task Empty_list_and_null_in_json_mean_nothing_given()
    {
        Json("""{ "Training": { "Hyperparameters": { "num_classes": 1, "num_training_samples": 1, "lr_scheduler_step": [], "nms_topk": null, "kv_store": null } } }""");

        using var host = Host();
        await host.StartAsync(TestContext.Current.CancellationToken);

        var record = host.Services.GetRequiredService<IOptions<ObjectDetectionHyperparameters>>().Value;
        record.Should().Be(new ObjectDetectionHyperparameters { NumClasses = 1, NumTrainingSamples = 1 });
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        foreach (var variable in variables)
        {
            Environment.SetEnvironmentVariable(variable, null);
        }

        directory.Delete(recursive: true);
    }

    private void Json(string text) => File.WriteAllText(Path.Combine(directory.FullName, "appsettings.json"), text);

    private void Variable(string name, string value)
    {
        variables.Add(prefix + name);
        Environment.SetEnvironmentVariable(prefix + name, value);
    }

    private IHost Host(params string[] arguments) => Host(null, arguments);

    private IHost Host(Action<HostApplicationBuilder>? configure, params string[] arguments)
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true, ContentRootPath = directory.FullName });
        builder.Configuration.AddJsonFile("appsettings.json").AddEnvironmentVariables(prefix).AddCommandLine(arguments);
        builder.Services.AddObjectDetectionHyperparameters(
            builder.Configuration.GetSection("Training:Hyperparameters"), options => options.Context = builder.Configuration.GetSection("Training:Context"));
        builder.Services.AddSingleton<Started>().AddHostedService(services => services.GetRequiredService<Started>());
        configure?.Invoke(builder);
        return builder.Build();
    }

    /// <summary>Records whether the services of the host were started.</summary>
    private sealed class Started : IHostedService
    {
        public bool IsStarted { get; private set; }

        public Task StartAsync(CancellationToken cancellationToken)
        {
            IsStarted = true;
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
