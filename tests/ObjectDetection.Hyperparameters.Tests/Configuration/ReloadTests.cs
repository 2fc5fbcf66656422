using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ObjectDetection.Hyperparameters.Configuration;

namespace ObjectDetection.Hyperparameters.Tests.Configuration;

public sealed class ReloadTests : IDisposable
{
    private readonly RecordingLoggerProvider log = new();
    private readonly List<ObjectDetectionHyperparameters> told = [];
    private readonly IConfigurationRoot configuration = Given.Configuration([("Epochs", "40")]);
    private readonly ServiceProvider services;
    private readonly IOptionsMonitor<ObjectDetectionHyperparameters> monitor;

    public ReloadTests()
    {
        services = Services(configuration, log);
        monitor = services.GetRequiredService<IOptionsMonitor<ObjectDetectionHyperparameters>>();
        monitor.OnChange(record => told.Add(record));
    }

    [Fact]
    public void Change_gives_a_new_record_and_leaves_the_old_one_as_it_was()
    {
        var before = monitor.CurrentValue;

        Set("Epochs", "50");

        before.Epochs.Should().Be(40);
        monitor.CurrentValue.Epochs.Should().Be(50);
        told.Should().ContainSingle().Which.Should().BeSameAs(monitor.CurrentValue);
    }

    [Fact]
    public void Change_for_the_worse_keeps_the_record_and_logs_every_error()
    {
        var before = monitor.CurrentValue;

        Set("Epochs", "0,5");
        Set("Nonsense", "1");

        monitor.CurrentValue.Should().BeSameAs(before);
        told.Should().BeEmpty();
        log.At(LogLevel.Error).Should().Equal(
            "Training:Hyperparameters changed, but is not usable. The previous hyperparameters stay in use. Problems: 1",
            "Training:Hyperparameters:Epochs: error ODH404: epochs must be a whole number of at least 1 in plain digits, but was '0,5': it contains a comma. [MemoryConfigurationProvider]",
            "Training:Hyperparameters changed, but is not usable. The previous hyperparameters stay in use. Problems: 2",
            "Training:Hyperparameters:Epochs: error ODH404: epochs must be a whole number of at least 1 in plain digits, but was '0,5': it contains a comma. [MemoryConfigurationProvider]",
            "Training:Hyperparameters:Nonsense: error ODH402: 'Nonsense' is not a hyperparameter of Object Detection. [MemoryConfigurationProvider]");
    }

    [Fact]
    public void Snapshot_after_a_change_for_the_worse_has_the_kept_record_and_logs_once()
    {
        var before = monitor.CurrentValue;
        Set("Epochs", "none");

        for (var i = 0; i < 3; i++)
        {
            using var scope = services.CreateScope();
            scope.ServiceProvider.GetRequiredService<IOptionsSnapshot<ObjectDetectionHyperparameters>>().Value.Should().BeSameAs(before);
        }

        log.At(LogLevel.Error).Should().HaveCount(2);
    }

    [Fact]
    public void Change_back_for_the_better_is_taken()
    {
        _ = monitor.CurrentValue;

        Set("Epochs", "none");
        Set("Epochs", "60");

        monitor.CurrentValue.Epochs.Should().Be(60);
        told.Should().ContainSingle();
    }

    [Fact]
    public void Change_of_something_else_tells_nobody()
    {
        var before = monitor.CurrentValue;

        configuration["Logging:Level"] = "x";
        configuration.Reload();

        monitor.CurrentValue.Should().BeSameAs(before);
        told.Should().BeEmpty();
        log.At(LogLevel.Debug).Should().ContainSingle();
    }

    [Fact]
    public void Change_of_spelling_tells_nobody()
    {
        var before = monitor.CurrentValue;

        Set("LearningRate", "0.0010");

        monitor.CurrentValue.Should().BeSameAs(before);
        told.Should().BeEmpty();
    }

    [Fact]
    public void Options_without_monitor_keep_the_first_record()
    {
        var options = services.GetRequiredService<IOptions<ObjectDetectionHyperparameters>>();
        _ = options.Value;

        Set("Epochs", "50");

        options.Value.Epochs.Should().Be(40);
    }

    [Fact]
    public void Section_that_was_wrong_from_the_start_is_taken_once_it_is_right()
    {
        configuration[$"{Given.Path}:Epochs"] = "none";
        FluentActions.Invoking(() => monitor.CurrentValue).Should().Throw<OptionsValidationException>();

        Set("Epochs", "50");

        monitor.CurrentValue.Epochs.Should().Be(50);
    }

    [Fact]
    public void Change_of_the_context_alone_is_reviewed()
    {
        _ = monitor.CurrentValue;

        configuration["Training:Context:InstanceCount"] = "many";
        configuration.Reload();

        log.At(LogLevel.Error).Should().Contain(line => line.StartsWith("Training:Context:InstanceCount: error ODH465: "));
    }

    [Fact]
    public void Listener_that_throws_does_not_throw_into_the_reload()
    {
        _ = monitor.CurrentValue;
        using var listening = monitor.OnChange(_ => throw new InvalidOperationException("mine"));

        FluentActions.Invoking(() => Set("Epochs", "50")).Should().NotThrow();

        monitor.CurrentValue.Epochs.Should().Be(50);
        log.At(LogLevel.Error).Should().ContainSingle().Which.Should().Contain("listener");
    }

    [Fact]
    public async Task Record_is_read_whole_while_the_configuration_changes()
    {
        _ = monitor.CurrentValue;
        var writing = Task.Run(
            () =>
            {
                for (var i = 1; i <= 200; i++)
                {
                    Set("Epochs", i % 7 == 0 ? "none" : $"{i}");
                }
            },
            TestContext.Current.CancellationToken);

        while (!writing.IsCompleted)
        {
            using var scope = services.CreateScope();
            scope.ServiceProvider.GetRequiredService<IOptionsSnapshot<ObjectDetectionHyperparameters>>().Value.Epochs.Should().BeInRange(1, 200);
            monitor.CurrentValue.Epochs.Should().BeInRange(1, 200);
        }

        await writing;
        monitor.CurrentValue.Epochs.Should().Be(200);
    }

    [Fact]
    public async Task File_that_changes_is_read_again_and_kept_out_while_it_is_wrong()
    {
        var directory = Directory.CreateTempSubdirectory();
        try
        {
            var path = System.IO.Path.Combine(directory.FullName, "appsettings.json");
            Write(path, """{ "Training": { "Hyperparameters": { "NumClasses": 2, "NumTrainingSamples": 100, "Epochs": 5 } } }""");
            var root = new ConfigurationBuilder().AddJsonFile(path, optional: false, reloadOnChange: true).Build();
            using var lines = new RecordingLoggerProvider();
            await using var provider = Services(root, lines);
            var watched = provider.GetRequiredService<IOptionsMonitor<ObjectDetectionHyperparameters>>();
            watched.CurrentValue.Epochs.Should().Be(5);

            Write(path, """{ "Training": { "Hyperparameters": { "num_classes": 2, "num_training_samples": 100, "epochs": 0 } } }""");
            await Until(() => lines.At(LogLevel.Error).Any());
            watched.CurrentValue.Epochs.Should().Be(5);

            Write(path, """{ "Training": { "Hyperparameters": { "num_classes": 2, "num_training_samples": 100, "epochs": 9 } } }""");
            await Until(() => watched.CurrentValue.Epochs == 9);

            File.Delete(path);
            await Until(() => lines.At(LogLevel.Error).Any(line => line.Contains("ODH461")));
            watched.CurrentValue.Epochs.Should().Be(9);
            ((IDisposable)root).Dispose();
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    public void Dispose()
    {
        services.Dispose();
        log.Dispose();
    }

    private static ServiceProvider Services(IConfigurationRoot configuration, ILoggerProvider log) =>
        new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(log))
            .AddSingleton<IConfiguration>(configuration)
            .AddObjectDetectionHyperparameters(configuration.GetSection(Given.Path), options => options.Context = configuration.GetSection("Training:Context"))
            .BuildServiceProvider();

    /// <summary>Replaces the file in one step, so that no half of it is read.</summary>
    private static void Write(string path, string text)
    {
        File.WriteAllText(path + ".new", text);
        File.Move(path + ".new", path, overwrite: true);
    }

    private static async Task Until(Func<bool> condition)
    {
        for (var i = 0; i < 600 && !condition(); i++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        condition().Should().BeTrue();
    }

    private void Set(string key, string value)
    {
        configuration[$"{Given.Path}:{key}"] = value;
        configuration.Reload();
    }
}
