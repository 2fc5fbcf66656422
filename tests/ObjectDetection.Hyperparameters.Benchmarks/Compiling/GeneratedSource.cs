using System.Text;

namespace ObjectDetection.Hyperparameters.Benchmarks.Compiling;

/// <summary>Makes C# as a service has it, about 300 lines a file: properties, queries, dictionaries and text.</summary>
internal static class GeneratedSource
{
    private const int Methods = 20;

    public static string Of(int number, bool usesLibrary)
    {
        var source = new StringBuilder("using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing System.Threading.Tasks;\n");
        source.Append(usesLibrary ? "using ObjectDetection.Hyperparameters;\n" : "").Append(null, $"\nnamespace Service.Part{number};\n\npublic sealed class Handler{number}\n{{\n    private readonly Dictionary<string, int> counts = new();\n\n");
        for (var method = 0; method < Methods; method++)
        {
            source.Append(null, $$"""
                    public string Name{{method}} { get; init; } = "name-{{method}}";

                    public async Task<IReadOnlyList<string>> Handle{{method}}Async(IEnumerable<string> items, int limit = {{method}})
                    {
                        var labels = new Dictionary<string, string> { ["name"] = Name{{method}}, ["limit"] = "{{number}}", ["kind"] = $"kind-{limit}" };
                        var found = items.Where(item => item.Length > limit && !counts.ContainsKey(item)).Select(item => $"{labels["kind"]}: {item}").ToList();
                        foreach (var item in found)
                        {
                            counts[item] = counts.TryGetValue(item, out var count) ? count + 1 : 1;
                        }

                        await Task.Delay(TimeSpan.FromMilliseconds(limit)).ConfigureAwait(false);
                        return found.Count > {{method}} ? found : [labels["name"]];
                    }


                """);
        }

        if (usesLibrary)
        {
            source.Append(null, $$"""
                    public ObjectDetectionHyperparameters Job { get; } = new()
                    {
                        NumClasses = {{number + 1}},
                        NumTrainingSamples = 16551,
                        LearningRate = 0.001,
                        Epochs = 30,
                        LrSchedulerStep = [10, 20],
                        MiniBatchSize = 32,
                    };

                    public IReadOnlyDictionary<string, string> Map() => (Job with { Optimizer = Optimizer.Adam }).ToHyperParameters();

                    public Dictionary<string, string> HyperParameters { get; } = new() { ["num_classes"] = "20", ["num_training_samples"] = "16551", ["base_network"] = "resnet-50", ["label_width"] = "350", ["nms_threshold"] = "0.45" };

                """);
        }

        return source.Append("}\n").ToString();
    }
}
