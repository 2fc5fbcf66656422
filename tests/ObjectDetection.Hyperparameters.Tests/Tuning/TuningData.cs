using System.Globalization;
using System.Text.Json;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Tests.Support;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Tests.Tuning;

/// <summary>Spaces by hand, and the files of cases in Tuning/Cases.</summary>
internal static class TuningData
{
    private const string Folder = "tests/ObjectDetection.Hyperparameters.Tests/Tuning/Cases/";

    /// <summary>The static map of the smallest configuration.</summary>
    public static Dictionary<string, string> SmallMap => new() { ["num_classes"] = "20", ["num_training_samples"] = "16551" };

    /// <summary>The smallest configuration there is.</summary>
    public static ObjectDetectionHyperparameters Config() => new() { NumClasses = 20, NumTrainingSamples = 16551 };

    /// <summary>A space in which nothing varies.</summary>
    public static ObjectDetectionTuningSpace Space() => new() { Base = Config() };

    /// <summary>A space in which everything varies, and of which nothing can be said.</summary>
    public static ObjectDetectionTuningSpace FullSpace() => Space() with
    {
        LearningRate = new ContinuousRange(0.00001, 0.1, ScalingType.Logarithmic),
        MiniBatchSize = new IntegerRange(8, 32, ScalingType.Linear),
        Momentum = new ContinuousRange(0.8, 0.99, ScalingType.ReverseLogarithmic),
        Optimizer = [Optimizer.Sgd, Optimizer.Adam],
        WeightDecay = new ContinuousRange(0.0001, 0.01),
    };

    /// <summary>The cases of a file.</summary>
    public static IReadOnlyDictionary<string, JsonElement> Cases(string file) =>
        JsonDocument.Parse(Repository.Read(Folder + file)).RootElement.EnumerateArray().ToDictionary(static @case => @case.GetProperty("id").GetString()!);

    /// <summary>The entries of a case's map.</summary>
    public static Dictionary<string, string> Map(JsonElement map) => map.EnumerateObject().ToDictionary(static entry => entry.Name, static entry => entry.Value.GetString()!);

    /// <summary>The ranges of a case, each of which names its kind.</summary>
    public static TuningParameterRanges Ranges(IEnumerable<(string Kind, JsonElement Range)> ranges)
    {
        var all = ranges.ToArray();
        return new TuningParameterRanges
        {
            ContinuousParameterRanges = [.. all.Where(static r => r.Kind == "Continuous").Select(static r =>
                new ContinuousParameter(Text(r.Range, "Name")!, Text(r.Range, "MinValue")!, Text(r.Range, "MaxValue")!, Text(r.Range, "ScalingType")))],
            IntegerParameterRanges = [.. all.Where(static r => r.Kind == "Integer").Select(static r =>
                new IntegerParameter(Text(r.Range, "Name")!, Text(r.Range, "MinValue")!, Text(r.Range, "MaxValue")!, Text(r.Range, "ScalingType")))],
            CategoricalParameterRanges = [.. all.Where(static r => r.Kind == "Categorical").Select(static r =>
                new CategoricalParameter(Text(r.Range, "Name")!, [.. r.Range.GetProperty("Values").EnumerateArray().Select(static v => v.GetString()!)]))],
        };
    }

    /// <summary>The codes of what is found.</summary>
    public static IEnumerable<string> Codes(Review review, FindingSeverity severity) => review.WithSeverity(severity).Select(static finding => finding.Code);

    /// <summary>What a function answers where commas are decimal marks.</summary>
    public static T UnderGermanCulture<T>(Func<T> function)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
            return function();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;
}
