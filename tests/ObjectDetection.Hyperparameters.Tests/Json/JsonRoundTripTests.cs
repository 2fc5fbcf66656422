using CsCheck;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Json;

public sealed class JsonRoundTripTests
{
    public static TheoryData<bool, bool> Options => new() { { false, false }, { false, true }, { true, false }, { true, true } };

    [Theory]
    [MemberData(nameof(Options))]
    public void Any_valid_configuration_survives(bool includeDefaults, bool indented)
    {
        var options = new HyperparametersJsonOptions { IncludeDefaults = includeDefaults, Indented = indented };

        Some.ValidRecord.Sample(record => ObjectDetectionHyperparametersJson.Parse(ObjectDetectionHyperparametersJson.Serialize(record, options)).DifferenceTo(record).IsEmpty, iter: 2000);
    }

    [Fact]
    public void The_string_map_of_any_valid_configuration_is_a_document() =>
        Some.ValidRecord.Sample(
            static record => ObjectDetectionHyperparametersJson.Parse(System.Text.Json.JsonSerializer.Serialize(record.ToHyperParameters())).DifferenceTo(record).IsEmpty,
            iter: 1000);

    [Fact]
    public void Any_finite_number_survives() =>
        Some.FiniteDouble.Sample(static number =>
        {
            var record = new ObjectDetectionHyperparameters { NumClasses = 1, NumTrainingSamples = 1, LearningRate = number };
            return ObjectDetectionHyperparametersJson.Parse(ObjectDetectionHyperparametersJson.Serialize(record)).LearningRate.Equals(number);
        });

    [Fact]
    public void No_culture_changes_a_document()
    {
        var record = new ObjectDetectionHyperparameters { NumClasses = 1, NumTrainingSamples = 1, LearningRate = -0.00001, Epochs = -3, LrSchedulerStep = [-1, 20] };
        var json = ObjectDetectionHyperparametersJson.Serialize(record);
        const string Broken = "{\"epochs\": -2147483649.0, \"İd\": 1,\n \"early_stopping\": \"TİTLE\" ?";
        var findings = ObjectDetectionHyperparametersJson.Read(Broken).Findings.Select(static f => f.ToString()).ToList();

        foreach (var culture in Cultures.Telling)
        {
            Cultures.Under(culture, () => ObjectDetectionHyperparametersJson.Serialize(record)).Should().Be(json);
            Cultures.Under(culture, () => ObjectDetectionHyperparametersJson.Parse(json)).Should().Be(record);
            Cultures.Under(culture, () => ObjectDetectionHyperparametersJson.Read(Broken).Findings.Select(static f => f.ToString()).ToList()).Should().Equal(findings);
        }
    }

    [Fact]
    public void Every_hyperparameter_is_written_under_its_name()
    {
        var json = ObjectDetectionHyperparametersJson.Serialize(
            new ObjectDetectionHyperparameters { NumClasses = 1, NumTrainingSamples = 1, FreezeLayerPattern = "a", KvStore = KvStore.DistSync, NmsTopK = 1 },
            new HyperparametersJsonOptions { IncludeDefaults = true });

        using var document = System.Text.Json.JsonDocument.Parse(json);
        document.RootElement.EnumerateObject().Select(static member => member.Name).Should().Equal(HyperparameterCatalogue.All.Select(static h => h.Name));
    }
}
