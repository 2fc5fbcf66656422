using System.Globalization;
using Microsoft.Extensions.Configuration;
using ObjectDetection.Hyperparameters.Configuration;

namespace ObjectDetection.Hyperparameters.Tests.Configuration;

/// <summary>Configurations in memory, one layer for each provider.</summary>
internal static class Given
{
    public const string Path = "Training:Hyperparameters";

    /// <summary>The required hyperparameters, as the first provider.</summary>
    public static readonly (string, string?)[] Required = [("NumClasses", "20"), ("NumTrainingSamples", "16551")];

    /// <summary>A configuration with the required hyperparameters, and then one provider for each layer; the keys are relative to the section.</summary>
    public static IConfigurationRoot Configuration(params (string Key, string? Value)[][] layers) => Of([Required, .. layers]);

    /// <summary>A configuration with one provider for each layer; the keys are relative to the section.</summary>
    public static IConfigurationRoot Of(params (string Key, string? Value)[][] layers)
    {
        var builder = new ConfigurationBuilder();
        foreach (var layer in layers)
        {
            builder.AddInMemoryCollection(layer.Select(entry => KeyValuePair.Create($"{Path}:{entry.Key}", entry.Value)));
        }

        return builder.Build();
    }

    /// <summary>What is read from a configuration whose root is known.</summary>
    public static ConfigurationReadResult Read(IConfigurationRoot configuration) =>
        configuration.GetSection(Path).ReadObjectDetectionHyperparameters(new HyperparametersConfigurationOptions { Root = configuration });

    /// <summary>What is read from the required hyperparameters and one entry of the same provider.</summary>
    public static ConfigurationReadResult Read(string key, string? value) => Read(Of([.. Required, (key, value)]));

    /// <summary>Runs something under a culture.</summary>
    public static T Under<T>(string culture, Func<T> run)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            return run();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
