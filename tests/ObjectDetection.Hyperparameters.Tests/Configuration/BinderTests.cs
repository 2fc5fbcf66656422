using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Configuration;

/// <summary>The record and the reflection-based binder of Microsoft.Extensions.Configuration.</summary>
public sealed class BinderTests
{
    /// <summary>The names of all hyperparameters.</summary>
    public static TheoryData<string> Names => [.. HyperparameterCatalogue.All.Select(static hyperparameter => hyperparameter.Name)];

    /// <summary>Cultures with other decimal marks, letter cases and digits.</summary>
    public static TheoryData<string> CultureNames => ["de-DE", "tr-TR", "ar-SA"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Property_name_is_bound_in_any_letter_case(string name)
    {
        var hyperparameter = Named(name);
        string[] keys = [hyperparameter.PropertyName, hyperparameter.PropertyName.ToLowerInvariant(), hyperparameter.PropertyName.ToUpperInvariant()];

        foreach (var key in keys)
        {
            hyperparameter.GetValue(Bound((key, BinderText(hyperparameter)))).Should().Be(hyperparameter.GetValue(Some.FullConfig()), key);
        }
    }

    [Theory]
    [MemberData(nameof(CultureNames))]
    public void Every_hyperparameter_is_bound_in_every_culture_and_each_way(string culture)
    {
        var configuration = Given.Of([.. HyperparameterCatalogue.All.Select(static hyperparameter => (hyperparameter.PropertyName, (string?)BinderText(hyperparameter)))]);
        var section = configuration.GetSection(Given.Path);

        var records = Given.Under(culture, () => new[]
        {
            section.Get<ObjectDetectionHyperparameters>(),
            FromOptions(configuration, static (services, section) => services.Configure<ObjectDetectionHyperparameters>(section)),
            FromOptions(configuration, static (services, section) => services.AddOptions<ObjectDetectionHyperparameters>().Bind(section)),
            FromOptions(configuration, static (services, _) => services.AddOptions<ObjectDetectionHyperparameters>().BindConfiguration(Given.Path)),
        });

        records.Should().OnlyContain(static record => record == Some.FullConfig());
    }

    [Theory]
    [InlineData("vgg-16", "dist_sync", "rmsprop")]
    [InlineData("Vgg16", "DistSync", "RmsProp")]
    [InlineData("VGG16", "distsync", "RMSPROP")]
    public void Choice_is_bound_by_spelling_and_by_name(string network, string store, string optimizer) =>
        Bound(("BaseNetwork", network), ("KvStore", store), ("Optimizer", optimizer)).Should().Be(
            Given.Read(Given.Configuration()).Hyperparameters! with { BaseNetwork = BaseNetwork.Vgg16, KvStore = KvStore.DistSync, Optimizer = Optimizer.RmsProp });

    [Theory]
    [InlineData("Optimizer", "sgdd", "Optimizer must be sgd, adam, rmsprop or adadelta, but was 'sgdd'. Did you mean sgd?")]
    [InlineData("KvStore", "device", "KvStore must be dist_sync or dist_async, but was 'device'.")]
    [InlineData("LrSchedulerStep", "ten", "EpochList must be a list of epochs, positive whole numbers separated by commas, but was 'ten'.")]
    public void Other_text_is_refused_under_its_key(string key, string text, string message)
    {
        var bind = () => Bound((key, text));

        var exception = bind.Should().Throw<InvalidOperationException>().WithMessage($"*'Training:Hyperparameters:{key}'*").Which;
        exception.InnerException.Should().BeOfType<FormatException>().Which.Message.Should().Be(message);
    }

    [Fact]
    public void Json_of_native_types_is_bound()
    {
        var section = Json("""
            { "NumClasses": 3, "NumTrainingSamples": 1000, "LearningRate": 2e-3, "EarlyStopping": true, "UsePretrainedModel": false, "LrSchedulerStep": "10,20",
              "BaseNetwork": "resnet-50", "KvStore": null, "NmsTopK": null, "FreezeLayerPattern": null, "MiniBatchSize": 16 }
            """);

        section.Get<ObjectDetectionHyperparameters>().Should().Be(new ObjectDetectionHyperparameters
        {
            NumClasses = 3,
            NumTrainingSamples = 1000,
            LearningRate = 0.002,
            EarlyStopping = true,
            UsePretrainedModel = false,
            LrSchedulerStep = [10, 20],
            BaseNetwork = BaseNetwork.ResNet50,
            FreezeLayerPattern = section["FreezeLayerPattern"],
            MiniBatchSize = 16,
        });
    }

    [Theory]
    [InlineData("10", "10")]
    [InlineData("\"\"", "")]
    [InlineData("null", "")]
    public void Epoch_list_is_bound_from_one_json_value(string json, string expected) =>
        Json($$"""{ "NumClasses": 3, "NumTrainingSamples": 1000, "LrSchedulerStep": {{json}} }""").Get<ObjectDetectionHyperparameters>()!
            .LrSchedulerStep.ToString().Should().Be(expected);

    /// <summary>The spelling that the binder reads, for a value that is not the default. It reads flags as words only.</summary>
    internal static string BinderText(Hyperparameter hyperparameter) =>
        hyperparameter.GetValue(Some.FullConfig()) is bool flag ? flag.ToString() : hyperparameter.GetText(Some.FullConfig())!;

    private static Hyperparameter Named(string name) => HyperparameterCatalogue.TryGetByName(name, out var hyperparameter) ? hyperparameter : throw new KeyNotFoundException(name);

    private static ObjectDetectionHyperparameters Bound(params (string, string?)[] entries) =>
        Given.Configuration(entries).GetSection(Given.Path).Get<ObjectDetectionHyperparameters>()!;

    private static IConfigurationSection Json(string section) =>
        new ConfigurationBuilder().AddJsonStream(new MemoryStream(Encoding.UTF8.GetBytes($$"""{ "Job": {{section}} }"""))).Build().GetSection("Job");

    private static ObjectDetectionHyperparameters FromOptions(IConfiguration configuration, Action<IServiceCollection, IConfiguration> bind)
    {
        var services = new ServiceCollection().AddSingleton(configuration);
        bind(services, configuration.GetSection(Given.Path));
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<ObjectDetectionHyperparameters>>().Value;
    }
}
