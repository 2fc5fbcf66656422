using System.Text.Json;
using ObjectDetection.Hyperparameters.Configuration;
using ObjectDetection.Hyperparameters.Configuration.Json;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Tests.Json;

/// <summary>The factories that the attributes of types name: a serializer asks them, and a source-generated context does, too.</summary>
public sealed class ConverterFactoriesTests
{
    private static readonly JsonSerializerOptions Options = new();

    [Fact]
    public void Factory_of_tuning_converts_a_reading_of_a_tuning_job_and_nothing_else()
    {
        var factory = new TuningJsonConverterFactory();

        factory.CanConvert(typeof(TuningReadResult)).Should().BeTrue();
        factory.CreateConverter(typeof(TuningReadResult), Options).CanConvert(typeof(TuningReadResult)).Should().BeTrue();
        factory.Invoking(static factory => factory.CreateConverter(typeof(string), Options)).Should().Throw<NotSupportedException>().WithMessage("System.String has no converter in this library.");
    }

    [Fact]
    public void Factory_of_configuration_converts_a_reading_of_a_section_and_nothing_else()
    {
        var factory = new ConfigurationJsonConverterFactory();

        factory.CanConvert(typeof(ConfigurationReadResult)).Should().BeTrue();
        factory.CreateConverter(typeof(ConfigurationReadResult), Options).CanConvert(typeof(ConfigurationReadResult)).Should().BeTrue();
        factory.Invoking(static factory => factory.CreateConverter(typeof(string), Options)).Should().Throw<NotSupportedException>();
    }
}
