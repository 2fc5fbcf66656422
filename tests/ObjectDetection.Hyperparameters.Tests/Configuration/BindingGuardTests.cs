using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Configuration;
using ObjectDetection.Hyperparameters.GeneratedBinder;
using ObjectDetection.Hyperparameters.Tests.Documentation;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Configuration;

/// <summary>Records that the configuration binder has filled, validated against their section.</summary>
public sealed class BindingGuardTests
{
    private const string Instead = "AddObjectDetectionHyperparameters instead of the binder. [MemoryConfigurationProvider]";
    private const string Skipped = "Bind was not called, or skips init-only properties, as its source generator and Native AOT do";

    /// <summary>Every hyperparameter in each spelling of its key.</summary>
    public static TheoryData<string, string> Keys
    {
        get
        {
            var keys = new TheoryData<string, string>();
            foreach (var hyperparameter in HyperparameterCatalogue.All)
            {
                foreach (var key in new[] { hyperparameter.PropertyName, hyperparameter.Name, hyperparameter.Name.ToUpperInvariant() })
                {
                    keys.Add(hyperparameter.Name, key);
                }
            }

            return keys;
        }
    }

    [Theory]
    [MemberData(nameof(Keys))]
    public void Key_is_reported_exactly_if_the_binder_does_not_know_it(string name, string key)
    {
        HyperparameterCatalogue.TryGetByName(name, out var hyperparameter).Should().BeTrue();
        var others = Given.Required.Where(entry => entry.Item1 != hyperparameter!.PropertyName);

        var failures = FailuresOf(Given.Of([.. others, (key, BinderTests.BinderText(hyperparameter!))]));

        if (key.Equals(hyperparameter!.PropertyName, StringComparison.OrdinalIgnoreCase))
        {
            failures.Should().BeEmpty();
        }
        else
        {
            var value = BinderTests.BinderText(hyperparameter);
            failures.Should().Equal(
                $"{Given.Path}:{key}: error ODH701: {name} '{value}' was not bound: the binder does not know the key {key}. "
                + $"Set {hyperparameter.PropertyName} to '{value}', or use {Instead}");
        }
    }

    [Fact]
    public void Lost_key_is_reported_although_its_value_is_the_default() =>
        FailuresOf(Given.Configuration([("learning_rate", "0.001")])).Should().ContainSingle().Which.Should().Contain("ODH701").And.Contain("learning_rate '0.001' was not bound");

    [Theory]
    [InlineData("learning_rate", "LearningRate")]
    [InlineData("LearningRate", "learning_rate")]
    public void Key_in_both_spellings_is_bound(string first, string second) =>
        FailuresOf(Given.Configuration([(first, "0.1"), (second, "0.1")])).Should().BeEmpty();

    [Fact]
    public void Section_with_every_hyperparameter_passes()
    {
        var configuration = Given.Of([.. HyperparameterCatalogue.All.Select(static h => (h.PropertyName, (string?)BinderTests.BinderText(h)))]);

        RecordOf(configuration).Should().Be(Some.FullConfig());
    }

    [Theory]
    [InlineData("LrSchedulerStep")]
    [InlineData("lr_scheduler_step")]
    public void Numbered_items_are_reported_with_the_text_to_write(string key) =>
        FailuresOf(Given.Configuration([($"{key}:0", "10"), ($"{key}:1", "20")])).Should().Equal(
            $"{Given.Path}:{key}: error ODH701: lr_scheduler_step '10,20' was not bound: the binder does not read numbered items. Set LrSchedulerStep to '10,20', or use {Instead}");

    [Fact]
    public void Example_on_the_page_of_codes_is_reported()
    {
        var example = MarkdownPage.Read("docs/codes/ODH7xx.md").Blocks.Single(static block => block.Language == "json binder");
        using var json = new MemoryStream(Encoding.UTF8.GetBytes(example.Text));

        FailuresOf(new ConfigurationBuilder().AddJsonStream(json).Build()).Should().ContainSingle().Which.Should().Contain($" {example.Heading}: ");
    }

    [Theory]
    [InlineData("Epoch", "60", "ODH402")]
    [InlineData("Epochs", "0x10", "ODH404")]
    [InlineData("Epochs", "+5", "ODH404")]
    [InlineData("Epochs", " 5", "ODH404")]
    [InlineData("LearningRate", "NaN", "ODH405")]
    [InlineData("LearningRate", "5", "ODH102")]
    [InlineData("LrSchedulerStep", "20,10", "ODH201")]
    [InlineData("LearningRate:Initial", "0.1", "ODH462")]
    public void Fault_of_the_section_is_reported_as_by_the_reader(string key, string value, string code)
    {
        var configuration = Given.Configuration([(key, value)]);

        FailuresOf(configuration).Should().Equal(Given.Read(configuration).Failures.Select(static failure => failure.ToString()))
            .And.ContainSingle().Which.Should().Contain($": error {code}: ");
    }

    [Fact]
    public void Every_fault_has_a_line() =>
        FailuresOf(Given.Of([("num_classes", "20"), ("Epochs", "0x10"), ("Optimiser", "adam"), ("LrSchedulerStep:0", "10")]))
            .Select(static line => line[..(line.IndexOf(" ODH", StringComparison.Ordinal) + " ODH000".Length)]).Should().Equal(
                $"{Given.Path}:num_training_samples: error ODH401",
                $"{Given.Path}:Epochs: error ODH404",
                $"{Given.Path}:Optimiser: error ODH402",
                $"{Given.Path}:num_classes: error ODH701",
                $"{Given.Path}:LrSchedulerStep: error ODH701");

    [Fact]
    public void Missing_section_is_reported() =>
        FailuresOf(new ConfigurationBuilder().Build()).Should().ContainSingle().Which.Should().StartWith($"{Given.Path}: error ODH461: ");

    [Fact]
    public void Spelling_that_a_later_provider_overrides_is_not_reported_but_the_other_order_is()
    {
        FailuresOf(Given.Configuration([("learning_rate", "0.1")], [("LearningRate", "0.2")])).Should().BeEmpty();
        FailuresOf(Given.Configuration([("LearningRate", "0.2")], [("learning_rate", "0.1")])).Should().ContainSingle()
            .Which.Should().StartWith($"{Given.Path}:learning_rate: error ODH701: learning_rate '0.1' was not bound");
    }

    [Fact]
    public void Context_and_treatment_of_warnings_are_those_of_the_options()
    {
        var context = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("InstanceType", (string?)"ml.p3.16xlarge")]).Build();
        var configuration = Given.Configuration([("MiniBatchSize", "4"), ("Optimizer", "adam"), ("Momentum", "0.5")]);

        FailuresOf(configuration).Should().BeEmpty();
        FailuresOf(configuration, options => options.Context = context).Should().ContainSingle().Which.Should().StartWith($"{Given.Path}:MiniBatchSize: error ODH205: ");
        FailuresOf(configuration, options => options.TreatWarningsAsErrors = true).Should().ContainSingle()
            .Which.Should().StartWith($"{Given.Path}:Momentum: warning ODH305: ");
    }

    [Fact]
    public void Record_that_nothing_was_bound_to_is_reported_key_by_key() =>
        FailuresOf(Given.Configuration([("Epochs", "60")]), bind: static (services, _) => services.AddOptions<ObjectDetectionHyperparameters>())
            .Should().HaveCount(3).And.Contain($"{Given.Path}:Epochs: error ODH701: epochs '60' was not bound: {Skipped}. Use {Instead}");

    [Fact]
    public void Source_generator_of_the_binder_binds_nothing_and_every_key_is_reported()
    {
        var configuration = Given.Of([.. HyperparameterCatalogue.All.Select(static h => (h.PropertyName, (string?)BinderTests.BinderText(h)))]);

        var failures = FailuresOf(configuration, bind: GeneratedBinding.Bind);

        failures.Should().HaveCount(HyperparameterCatalogue.All.Count).And.OnlyContain(static line => line.Contains($"was not bound: {Skipped}.", StringComparison.Ordinal));
    }

    [Fact]
    public void Other_sections_that_are_bound_cause_no_failure()
    {
        var shared = Given.Of([("NumTrainingSamples", "100"), ("Epochs", "60"), ("MiniBatchSize", "8")]);
        var own = Given.Of([("NumClasses", "3"), ("LrSchedulerStep", "40"), ("Epochs", "50")]);
        var last = Given.Of([("MiniBatchSize", "16")]);

        var record = RecordOf(own, bind: (services, section) => services.AddOptions<ObjectDetectionHyperparameters>()
            .Bind(shared.GetSection(Given.Path)).Bind(section).Bind(last.GetSection(Given.Path)));

        record.Should().Be(new ObjectDetectionHyperparameters { NumClasses = 3, NumTrainingSamples = 100, Epochs = 50, LrSchedulerStep = [40], MiniBatchSize = 16 });
    }

    [Fact]
    public void Later_section_can_restore_a_default()
    {
        var shared = Given.Configuration([("Epochs", "60"), ("LrSchedulerStep", "10")]);
        var own = Given.Of([("Epochs", "30"), ("LrSchedulerStep", "")]);

        var record = RecordOf(own, bind: (services, section) => services.AddOptions<ObjectDetectionHyperparameters>()
            .Bind(shared.GetSection(Given.Path)).ValidateObjectDetection(shared.GetSection(Given.Path)).Bind(section));

        record.Epochs.Should().Be(30);
        record.LrSchedulerStep.Should().BeEmpty();
    }

    [Fact]
    public void Fault_of_each_section_is_reported_in_their_order()
    {
        var shared = Given.Configuration([("learning_rate", "0.1")]);
        var own = Given.Of([("mini_batch_size", "8")]);

        var failures = FailuresOf(own, bind: (services, section) => services.AddOptions<ObjectDetectionHyperparameters>()
            .Bind(shared.GetSection(Given.Path)).ValidateObjectDetection(shared.GetSection(Given.Path)).Bind(section));

        failures.Should().SatisfyRespectively(
            static first => first.Should().StartWith($"{Given.Path}:learning_rate: error ODH701"),
            static second => second.Should().StartWith($"{Given.Path}:mini_batch_size: error ODH701"));
    }

    [Fact]
    public void Invalid_value_of_another_section_is_reported()
    {
        var other = Given.Of([("LearningRate", "5")]);

        FailuresOf(Given.Configuration(), bind: (services, section) => services.AddOptions<ObjectDetectionHyperparameters>().Bind(other.GetSection(Given.Path)).Bind(section))
            .Should().ContainSingle().Which.Should().StartWith($"{Given.Path}:learning_rate: error ODH102: ");
    }

    [Theory]
    [InlineData("Epochs")]
    [InlineData("LearningRate")]
    [InlineData("UsePretrainedModel")]
    [InlineData("Optimizer")]
    public void Null_never_becomes_a_value(string key)
    {
        using var json = new MemoryStream(Encoding.UTF8.GetBytes(
            $$"""{ "Training": { "Hyperparameters": { "NumClasses": 3, "NumTrainingSamples": 5, "{{key}}": null } } }"""));
        var configuration = new ConfigurationBuilder().AddJsonStream(json).Build();

        // The binder of .NET 8 refuses a null itself, and that of .NET 10 binds it as 0.
        Record.Exception(() => RecordOf(configuration)).Should().Match<Exception>(
            exception => exception is InvalidOperationException || exception.Message.Contains(" ODH403: "));
    }

    [Fact]
    public void Change_for_the_worse_throws_where_the_configuration_is_changed_and_where_the_record_is_requested()
    {
        var configuration = Given.Configuration();
        var section = configuration.GetSection(Given.Path);
        var services = new ServiceCollection();
        services.AddOptions<ObjectDetectionHyperparameters>().Bind(section).ValidateObjectDetection(section);
        using var provider = services.BuildServiceProvider();
        var monitor = provider.GetRequiredService<IOptionsMonitor<ObjectDetectionHyperparameters>>();
        monitor.CurrentValue.NumClasses.Should().Be(20);
        section["learning_rate"] = "0.1";

        FluentActions.Invoking(configuration.Reload).Should().Throw<AggregateException>().WithInnerException<OptionsValidationException>();
        FluentActions.Invoking(() => monitor.CurrentValue).Should().Throw<OptionsValidationException>();
    }

    [Fact]
    public void Options_of_another_name_are_not_validated()
    {
        var (good, bad) = (Given.Configuration(), Given.Configuration([("learning_rate", "0.1")]));
        var services = new ServiceCollection();
        services.AddOptions<ObjectDetectionHyperparameters>("good").Bind(good.GetSection(Given.Path)).ValidateObjectDetection(good.GetSection(Given.Path));
        services.AddOptions<ObjectDetectionHyperparameters>("bad").Bind(bad.GetSection(Given.Path)).ValidateObjectDetection(bad.GetSection(Given.Path));
        using var provider = services.BuildServiceProvider();
        var monitor = provider.GetRequiredService<IOptionsMonitor<ObjectDetectionHyperparameters>>();

        monitor.Get("good").NumClasses.Should().Be(20);
        FluentActions.Invoking(() => monitor.Get("bad")).Should().Throw<OptionsValidationException>().Which.OptionsName.Should().Be("bad");
    }

    [Fact]
    public void Record_that_the_package_itself_has_read_lacks_nothing()
    {
        var section = Given.Configuration([("learning_rate", "0.1"), ("LrSchedulerStep:0", "10"), ("UsePretrainedModel", "1")]).GetSection(Given.Path);
        var services = new ServiceCollection().AddObjectDetectionHyperparameters(section);
        services.AddOptions<ObjectDetectionHyperparameters>().ValidateObjectDetection(section);
        using var provider = services.BuildServiceProvider();

        provider.GetRequiredService<IOptions<ObjectDetectionHyperparameters>>().Value.LrSchedulerStep.Should().Equal(10);
    }

    [Fact]
    public void Fault_of_a_section_that_the_package_itself_reads_is_reported_once()
    {
        var section = Given.Configuration([("learning_rate", "5")]).GetSection(Given.Path);
        var services = new ServiceCollection().AddObjectDetectionHyperparameters(section);
        services.AddOptions<ObjectDetectionHyperparameters>().ValidateObjectDetection(section);
        using var provider = services.BuildServiceProvider();

        var read = () => provider.GetRequiredService<IOptions<ObjectDetectionHyperparameters>>().Value;

        read.Should().Throw<OptionsValidationException>().Which.Failures.Should().ContainSingle();
    }

    [Fact]
    public async Task Host_with_a_lost_key_does_not_start()
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Configuration.AddConfiguration(Given.Configuration([("learning_rate", "0.1")]));
        builder.Services.AddOptions<ObjectDetectionHyperparameters>().BindConfiguration(Given.Path).ValidateObjectDetection(builder.Configuration.GetSection(Given.Path));
        using var host = builder.Build();

        var start = () => host.StartAsync(TestContext.Current.CancellationToken);

        (await start.Should().ThrowAsync<OptionsValidationException>()).Which.Failures.Should().ContainSingle().Which.Should().Contain("ODH701");
    }

    [Fact]
    public void Arguments_that_are_null_are_refused()
    {
        var builder = new ServiceCollection().AddOptions<ObjectDetectionHyperparameters>();

        FluentActions.Invoking(() => builder.ValidateObjectDetection(null!)).Should().Throw<ArgumentNullException>().WithParameterName("section");
        FluentActions.Invoking(() => ((OptionsBuilder<ObjectDetectionHyperparameters>)null!).ValidateObjectDetection(new ConfigurationBuilder().Build()))
            .Should().Throw<ArgumentNullException>().WithParameterName("builder");
    }

    private static IEnumerable<string> FailuresOf(
        IConfiguration configuration,
        Action<HyperparametersConfigurationOptions>? configure = null,
        Func<IServiceCollection, IConfiguration, OptionsBuilder<ObjectDetectionHyperparameters>>? bind = null)
    {
        try
        {
            RecordOf(configuration, configure, bind);
            return [];
        }
        catch (OptionsValidationException exception)
        {
            return exception.Failures;
        }
    }

    private static ObjectDetectionHyperparameters RecordOf(
        IConfiguration configuration,
        Action<HyperparametersConfigurationOptions>? configure = null,
        Func<IServiceCollection, IConfiguration, OptionsBuilder<ObjectDetectionHyperparameters>>? bind = null)
    {
        bind ??= static (services, section) => services.AddOptions<ObjectDetectionHyperparameters>().Bind(section);
        var services = new ServiceCollection().AddSingleton(configuration);
        bind(services, configuration.GetSection(Given.Path)).ValidateObjectDetection(configuration.GetSection(Given.Path), configure);
        using var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        return provider.GetRequiredService<IOptions<ObjectDetectionHyperparameters>>().Value;
    }
}
