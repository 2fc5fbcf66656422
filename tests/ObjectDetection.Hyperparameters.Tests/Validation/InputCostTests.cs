using System.Text;
using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Tests.Support;
using ObjectDetection.Hyperparameters.Training;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Tests.Validation;

/// <summary>Holds what others write to memory and time in proportion to its length, and its messages to a length of their own.</summary>
public sealed class InputCostTests
{
    private const string Base = "\"base\": {\"num_classes\": 20, \"num_training_samples\": 16551}";
    private static readonly ObjectDetectionHyperparameters Job = new() { NumClasses = 20, NumTrainingSamples = 16551 };

    private static readonly Dictionary<string, string> TuningDocuments = new()
    {
        ["unknown ranges"] = Typed($"{{{Many(static i => $"\"x{i}\": {{}}")}}}"),
        ["unknown members of a range"] = Typed($"{{\"momentum\": {{{Many(static i => $"\"x{i}\": 1")}}}}}"),
        ["unknown members of a range with a long name"] = Typed($"{{\"{new string('n', 100_000)}\": {{{Many(static i => $"\"x{i}\": 1")}}}}}"),
        ["unknown members"] = Typed($"{{}}, {Many(static i => $"\"x{i}\": 1")}"),
        ["misspelled categories"] = Typed($"{{\"mini_batch_size\": [{Many(static i => $"-{i}")}]}}"),
        ["a long number for a range"] = Typed($"{{\"momentum\": {new string('9', 100_000)}}}"),
        ["unknown hyperparameters"] = $"{{\"base\": {{{Many(static i => $"\"x{i}\": 1")}}}, \"ranges\": {{\"momentum\": {{\"min\": 0.1, \"max\": 0.2}}}}}}",
        ["unknown static hyperparameters"] = $"{{\"StaticHyperParameters\": {{{Many(static i => $"\"x{i}\": \"1\"")}}}, \"ParameterRanges\": {{}}}}",
        ["unknown ranges of the API"] = Api("ContinuousParameterRanges"),
        ["automatic parameters"] = Api("AutoParameters"),
    };

    public static TheoryData<string> TuningDocumentNames => [.. TuningDocuments.Keys];

    [Theory]
    [MemberData(nameof(TuningDocumentNames))]
    public void Tuning_document_with_many_problems_lists_the_first(string name)
    {
        var findings = Within(100_000_000, () => ObjectDetectionTuningSpace.ReadTuningJobJson(TuningDocuments[name]).Review().Findings);

        findings.Count.Should().BeInRange(1, 1100);
        findings.Should().OnlyContain(static finding => finding.Message.Length < 1000);
        if (findings.Count > 900)
        {
            findings.Should().ContainSingle(static finding => finding.Code == "ODH457");
        }
    }

    [Fact]
    public void Deep_document_costs_no_path_for_each_of_its_members()
    {
        var deep = string.Concat(Enumerable.Repeat($"{{\"{new string('y', 80)}\":", 50)) + $"{{{Many(static i => $"\"x{i}\": 1")}}}" + new string('}', 50);

        var findings = Within(20_000_000, () => ObjectDetectionTuningSpace.ReadTuningJobJson(Typed($"{{\"momentum\": {{}}}}, \"x\": {deep}")).Findings);

        findings.Should().Contain(static finding => finding.Location != null);
    }

    [Fact]
    public void Document_and_context_with_many_problems_list_the_first()
    {
        var json = Encoding.UTF8.GetBytes($"{{{Many(static i => $"\"é{i}\": 1")}}}");

        Within(40_000_000, () => ObjectDetectionHyperparametersJson.Review(json, null).Findings).Should().HaveCountLessThan(1010);
        Within(40_000_000, () => TrainingContextReader.Read(json).Findings).Should().HaveCount(1000);
    }

    [Fact]
    public void Map_with_many_unknown_names_lists_the_first()
    {
        var map = Enumerable.Range(0, 20_000).Select(static i => KeyValuePair.Create($"x{i}", "1"));

        var findings = Within(40_000_000, () => ObjectDetectionHyperparameters.ReadHyperParameters(map).Findings);

        findings.Should().HaveCountLessThan(1010);
        findings.Single(static finding => finding.Code == "ODH457").Message.Should().EndWith("of 20003 problems are listed.");
    }

    [Fact]
    public void Long_list_of_epochs_is_refused_by_its_count()
    {
        var record = Job with { LrSchedulerStep = EpochList.Create(Enumerable.Range(1, 1_000_000)), Epochs = 3 };

        Within(100_000, () => record.Review().Findings).Should().ContainSingle().Which.Message.Should().EndWith("but was a list of 1000000 epochs.");
        Within(100_000, () => record.IsValid()).Should().BeFalse();
    }

    [Fact]
    public void Greatest_numbers_cost_no_more_than_small_ones()
    {
        var record = Job with
        {
            Epochs = int.MaxValue,
            NumTrainingSamples = int.MaxValue,
            MiniBatchSize = 1,
            LrSchedulerStep = [1, int.MaxValue],
            EarlyStopping = true,
            EarlyStoppingMinEpochs = int.MaxValue,
        };
        var context = new TrainingContext
        {
            InstanceType = "ml.p3.16xlarge",
            InstanceCount = int.MaxValue,
            Dataset = new() { Samples = int.MaxValue, Classes = int.MaxValue, HighestClassId = int.MaxValue, MaxObjectsPerImage = int.MaxValue },
        };

        Within(200_000, () => record.Review(context).Findings).Should().NotBeEmpty();
        Within(50_000, () => $"{record.GetBatchPlan(context)} {record.GetLearningRateSchedule()} {record.GetEarlyStoppingForecast()}").Should().NotBeEmpty();
        Within(50_000, () => record.GetLearningRateSchedule().Rates.Skip(1000).First()).Should().BePositive();
    }

    [Fact]
    public void Space_with_many_categories_lists_the_first()
    {
        var space = new ObjectDetectionTuningSpace { Base = Job, MiniBatchSize = Categories.Of(Enumerable.Range(-200_000, 100_000).ToArray()) };

        Within(40_000_000, () => space.Review().Findings).Should().HaveCountLessThan(1010).And.Contain(static finding => finding.Message.Contains("100000"));
    }

    private static string Typed(string ranges) => $"{{{Base}, \"ranges\": {ranges}}}";

    private static string Api(string ranges) =>
        $"{{\"StaticHyperParameters\": {{}}, \"ParameterRanges\": {{\"{ranges}\": [{Many(static _ => "{\"Name\": \"x\"}")}]}}}}";

    private static string Many(Func<int, string> item) => string.Join(',', Enumerable.Range(0, 20_000).Select(item));

    private static T Within<T>(long bytes, Func<T> function) => Cost.Within(bytes, function, TimeSpan.FromSeconds(10));
}
