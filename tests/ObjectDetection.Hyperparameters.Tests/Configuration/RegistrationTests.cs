using FluentValidation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ObjectDetection.Hyperparameters.Configuration;

namespace ObjectDetection.Hyperparameters.Tests.Configuration;

public class RegistrationTests
{
    [Fact]
    public void Record_is_injected_as_options_snapshot_and_monitor()
    {
        using var services = Services(Given.Configuration([("Epochs", "44")]));
        using var scope = services.CreateScope();

        services.GetRequiredService<IOptions<ObjectDetectionHyperparameters>>().Value.Epochs.Should().Be(44);
        services.GetRequiredService<IOptionsMonitor<ObjectDetectionHyperparameters>>().CurrentValue.Epochs.Should().Be(44);
        scope.ServiceProvider.GetRequiredService<IOptionsSnapshot<ObjectDetectionHyperparameters>>().Value.Epochs.Should().Be(44);
    }

    [Fact]
    public void Records_with_and_without_a_name_live_side_by_side()
    {
        var nightly = Given.Configuration([("Epochs", "99")]);
        using var services = Services(Given.Configuration([("Epochs", "44")]), more => more.AddObjectDetectionHyperparameters("nightly", nightly.GetSection(Given.Path)));
        using var scope = services.CreateScope();

        services.GetRequiredService<IOptionsMonitor<ObjectDetectionHyperparameters>>().Get("nightly").Epochs.Should().Be(99);
        services.GetRequiredService<IOptionsMonitor<ObjectDetectionHyperparameters>>().CurrentValue.Epochs.Should().Be(44);
        scope.ServiceProvider.GetRequiredService<IOptionsSnapshot<ObjectDetectionHyperparameters>>().Get("nightly").Epochs.Should().Be(99);
    }

    [Fact]
    public void Name_that_is_not_registered_is_refused_with_those_that_are()
    {
        using var services = Services(Given.Configuration());

        var get = () => services.GetRequiredService<IOptionsMonitor<ObjectDetectionHyperparameters>>().Get("nigthly");

        get.Should().Throw<InvalidOperationException>()
            .WithMessage("No hyperparameters are registered as 'nigthly'. Registered: the default.");
    }

    [Fact]
    public void Validator_is_registered_as_one_instance()
    {
        using var services = Services(Given.Configuration());

        var validator = services.GetRequiredService<IValidator<ObjectDetectionHyperparameters>>();

        validator.Should().BeOfType<ObjectDetectionHyperparametersValidator>().And.BeSameAs(services.GetRequiredService<IValidator<ObjectDetectionHyperparameters>>());
    }

    [Fact]
    public void Validator_of_the_application_is_left_in_place()
    {
        var own = new InlineValidator<ObjectDetectionHyperparameters>();
        var collection = new ServiceCollection().AddSingleton<IValidator<ObjectDetectionHyperparameters>>(own);
        collection.AddObjectDetectionHyperparameters(Given.Configuration().GetSection(Given.Path));
        using var services = collection.BuildServiceProvider();

        services.GetRequiredService<IValidator<ObjectDetectionHyperparameters>>().Should().BeSameAs(own);
    }

    [Fact]
    public void Section_that_is_wrong_throws_with_every_error_in_a_line()
    {
        var configuration = Given.Configuration([("learning_rate", "2"), ("Nonsense", "1")]);
        using var services = Services(configuration, more => more.AddSingleton<IConfiguration>(configuration));

        var read = () => services.GetRequiredService<IOptions<ObjectDetectionHyperparameters>>().Value;

        var exception = read.Should().Throw<HyperparametersConfigurationException>().Which;
        exception.Should().BeAssignableTo<OptionsValidationException>();
        exception.OptionsType.Should().Be<ObjectDetectionHyperparameters>();
        exception.Failures.Should().HaveCount(2);
        exception.Findings.Select(finding => finding.Code).Should().Equal("ODH102", "ODH402");
        exception.Message.Split(Environment.NewLine).Should().Equal(
            "Training:Hyperparameters does not contain usable hyperparameters:",
            " - Training:Hyperparameters:learning_rate: error ODH102: learning_rate must be a number in (0, 1], but was 2. [MemoryConfigurationProvider]",
            " - Training:Hyperparameters:Nonsense: error ODH402: 'Nonsense' is not a hyperparameter of Object Detection. [MemoryConfigurationProvider]");
    }

    [Fact]
    public void Registered_configuration_is_found_to_be_the_root_of_the_section()
    {
        var configuration = Given.Configuration([("learning_rate", "0.1")], [("LearningRate", "0.2")]);
        using var services = Services(configuration, more => more.AddSingleton<IConfiguration>(configuration));

        services.GetRequiredService<IOptions<ObjectDetectionHyperparameters>>().Value.LearningRate.Should().Be(0.2);
    }

    [Fact]
    public void Later_registration_of_a_name_takes_the_place_of_an_earlier_one()
    {
        var other = Given.Configuration([("Epochs", "7")]);
        using var services = Services(Given.Configuration([("Epochs", "wrong")]), more => more.AddObjectDetectionHyperparameters(other.GetSection(Given.Path)));
        var monitor = services.GetRequiredService<IOptionsMonitor<ObjectDetectionHyperparameters>>();
        var calls = 0;
        using var listening = monitor.OnChange(_ => calls++);

        monitor.CurrentValue.Epochs.Should().Be(7);
        other[$"{Given.Path}:Epochs"] = "8";
        other.Reload();

        monitor.CurrentValue.Epochs.Should().Be(8);
        calls.Should().Be(1);
    }

    [Fact]
    public void Configure_is_refused_since_the_record_is_immutable()
    {
        using var services = Services(Given.Configuration(), more => more.Configure<ObjectDetectionHyperparameters>(_ => { }));

        var read = () => services.GetRequiredService<IOptions<ObjectDetectionHyperparameters>>().Value;

        read.Should().Throw<InvalidOperationException>().WithMessage("ObjectDetectionHyperparameters is immutable*Validate is supported.");
    }

    [Fact]
    public void PostConfigure_is_refused_since_the_record_is_immutable()
    {
        using var services = Services(Given.Configuration(), more => more.PostConfigure<ObjectDetectionHyperparameters>(_ => { }));

        var read = () => services.GetRequiredService<IOptions<ObjectDetectionHyperparameters>>().Value;

        read.Should().Throw<InvalidOperationException>();
    }

    [Fact]
    public void Validation_of_the_application_is_asked_as_well()
    {
        using var services = Services(
            Given.Configuration([("Epochs", "500")]),
            more => more.AddOptions<ObjectDetectionHyperparameters>().Validate(record => record.Epochs <= 100, "we pay for 100 epochs at most"));

        var read = () => services.GetRequiredService<IOptions<ObjectDetectionHyperparameters>>().Value;

        read.Should().Throw<OptionsValidationException>().Which.Failures.Should().Equal("Training:Hyperparameters: we pay for 100 epochs at most");
    }

    [Fact]
    public void Findings_are_logged_once_each_in_one_line_with_key_and_code()
    {
        using var log = new RecordingLoggerProvider();
        using var services = Services(
            Given.Configuration([("KvStore", "device"), ("Optimizer", "adam"), ("momentum", "0.5"), ("ImageShape", "400")]),
            more => more.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Debug).AddProvider(log)));

        services.GetRequiredService<IOptionsMonitor<ObjectDetectionHyperparameters>>().CurrentValue.KvStore.Should().BeNull();
        services.GetRequiredService<IOptions<ObjectDetectionHyperparameters>>().Value.KvStore.Should().BeNull();

        log.At(LogLevel.Warning).Should().HaveCount(2);
        log.At(LogLevel.Warning).Should().ContainSingle(line => line.StartsWith("Training:Hyperparameters:KvStore: ODH415: kv_store 'device' is ", StringComparison.Ordinal))
            .And.ContainSingle(line => line.StartsWith("Training:Hyperparameters:momentum: ODH305: ", StringComparison.Ordinal));
        log.At(LogLevel.Information).Should().ContainSingle().Which.Should().StartWith("Training:Hyperparameters:ImageShape: ODH330: ");
        log.At(LogLevel.Debug).Should().ContainSingle().Which.Should().StartWith("Training:Hyperparameters was read: ObjectDetectionHyperparameters { NumClasses = 20,");
        log.Lines.Should().OnlyContain(line => !line.Line.Contains('\n'));
    }

    [Fact]
    public void Warning_is_an_error_where_it_is_treated_as_one()
    {
        using var log = new RecordingLoggerProvider();
        var collection = new ServiceCollection().AddLogging(logging => logging.AddProvider(log));
        collection.AddObjectDetectionHyperparameters(
            Given.Configuration([("KvStore", "device")]).GetSection(Given.Path), options => options.TreatWarningsAsErrors = true);
        using var services = collection.BuildServiceProvider();

        var read = () => services.GetRequiredService<IOptions<ObjectDetectionHyperparameters>>().Value;

        read.Should().Throw<OptionsValidationException>().Which.Failures.Should().Contain(failure => failure.StartsWith("Training:Hyperparameters:KvStore: warning ODH415: "));
        log.At(LogLevel.Warning).Should().BeEmpty();
    }

    [Fact]
    public void Arguments_that_are_null_are_refused()
    {
        var section = Given.Configuration().GetSection(Given.Path);

        FluentActions.Invoking(() => ((IServiceCollection)null!).AddObjectDetectionHyperparameters(section)).Should().Throw<ArgumentNullException>().WithParameterName("services");
        FluentActions.Invoking(() => new ServiceCollection().AddObjectDetectionHyperparameters(null!)).Should().Throw<ArgumentNullException>().WithParameterName("section");
        FluentActions.Invoking(() => new ServiceCollection().AddObjectDetectionHyperparameters(null!, section)).Should().Throw<ArgumentNullException>().WithParameterName("name");
        FluentActions.Invoking(() => ((IConfiguration)null!).ReadObjectDetectionHyperparameters()).Should().Throw<ArgumentNullException>().WithParameterName("section");
    }

    private static ServiceProvider Services(IConfiguration configuration, Action<IServiceCollection>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddObjectDetectionHyperparameters(configuration.GetSection(Given.Path));
        configure?.Invoke(services);
        return services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }
}
