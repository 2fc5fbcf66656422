using CsCheck;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Tests.Catalogue;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Wire;

public sealed class RoundTripTests
{
    /// <summary>Texts that are right, nearly right, or nothing at all.</summary>
    private static readonly Gen<string> Text = Gen.Frequency(
        (4, Gen.OneOfConst(
            "", " ", "1", "0", "300", "05", "-1", "1.0", "0.5", "1e-5", "1e400", "NaN", "inf", "True", "false", "None", "vgg-16", "VGG16", "sgd", "adam", "dist_sync", "device",
            "10,20", "20,10", "10, 20", "[10]", "([", "2147483647", "2147483648", "'1'", "\"", "'", "1,000", "0,5", "3,300,300", "\0", "1\n", "+", "-", ".", ",", "e", "%", "∞", "１２", "\uD800")),
        (1, Gen.String[0, 12]),
        (1, Gen.Int.Select(static i => i.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        (1, Gen.Double.Select(static d => d.ToString(System.Globalization.CultureInfo.InvariantCulture))),
        (1, Gen.Int[2499, 2501].Select(static length => new string('1', length))));

    private static readonly Gen<string> Name = Gen.Frequency(
        (6, Gen.OneOfConst([.. Oracle.Rows.Select(static row => row.Name)])),
        (1, Gen.OneOfConst("_own", "_", "", "lr", "LearningRate", "num_layers", "backbone", new string('n', 257), "x")),
        (1, Gen.String[0, 12]));

    private static readonly Gen<KeyValuePair<string, string>[]> Map =
        Gen.Select(Gen.Select(Name, Text).Array[0, 25], Gen.Bool, static (entries, hasRequired) =>
            entries.Select(static entry => new KeyValuePair<string, string>(entry.Item1, entry.Item2)).Concat(hasRequired ? Some.Map() : []).DistinctBy(static entry => entry.Key).ToArray());

    [Fact]
    public void Valid_record_is_valid_in_every_way_and_survives_the_map() =>
        Some.ValidRecord.Sample(
            static record =>
            {
                var map = record.ToHyperParameters();
                var reading = ObjectDetectionHyperparameters.ReadHyperParameters(map);
                var expected = record.FreezeLayerPattern == "" ? record with { FreezeLayerPattern = null } : record;
                return record.IsValid()
                    && record.Review().IsSubmittable
                    && reading.Findings.Count == 0
                    && reading.Hyperparameters == expected
                    && reading.Hyperparameters!.ToHyperParameters().SequenceEqual(map);
            },
            iter: 2000);

    [Fact]
    public void Arbitrary_map_is_read_or_told_and_what_is_submittable_survives_another_round() =>
        Map.Sample(
            static map =>
            {
                var reading = ObjectDetectionHyperparameters.ReadHyperParameters(map);
                var review = reading.Review();
                _ = review.ToString();
                if (!review.IsSubmittable)
                {
                    return reading.Hyperparameters is null || !reading.Hyperparameters.IsValid();
                }

                var record = ObjectDetectionHyperparameters.FromHyperParameters(map);
                return record.IsValid() && ObjectDetectionHyperparameters.FromHyperParameters(record.ToHyperParameters()) == record;
            },
            iter: 2000);

    [Fact]
    public void Arbitrary_value_of_one_name_is_read_or_told() =>
        Gen.Select(Gen.OneOfConst([.. Oracle.Rows.Select(static row => row.Name)]), Text).Sample(
            static (name, text) =>
            {
                var review = ObjectDetectionHyperparameters.ReadHyperParameters(Some.Map((name, text))).Review();
                return review.IsSubmittable || review.Findings.Any(finding => finding.Name == name && finding.Severity == Hyperparameters.FindingSeverity.Error);
            },
            iter: 20_000);
}
