using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using NJsonSchema;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Tests.Json;

/// <summary>A schema validator of another maker says the same of a document as reader and validator do.</summary>
/// <remarks>
/// Left out is what the schema cannot say: relations between values, whether Python accepts a pattern, names given twice, and the bounds of numbers that are spelled as
/// strings with an exponent. NJsonSchema itself differs from the draft where a whole number is written as 20.0, which it takes for no integer; it compares bounds with
/// 15 digits, and it cannot read whole numbers above 64 bits.
/// </remarks>
public sealed class JsonSchemaAgreementTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromJsonAsync(ObjectDetectionHyperparametersJson.Schema).GetAwaiter().GetResult();

    private static readonly string[] Unsayable = [Rules.StepsNotIncreasing.Code, Rules.ScheduleWithoutUpdates.Code, Rules.InvalidPattern.Code];

    private static readonly string[] PointZeroForAFlag = ["\"use_pretrained_model\": 0.0", "\"use_pretrained_model\": -0.0"];

    private static Gen<string> Number => Gen.OneOf(
        Gen.Int.Select(static i => i.ToString(CultureInfo.InvariantCulture)),
        Gen.Long.Select(static i => i.ToString(CultureInfo.InvariantCulture)),
        Gen.Double[-0.5, 1.5].Select(static d => d.ToString("0.################", CultureInfo.InvariantCulture)));

    private static Gen<string> Value => Gen.OneOf(
        Gen.OneOfConst([.. JsonValues.All]),
        Number,
        Number.Select(static number => $"\"{number}\""),
        Gen.Int[-1, 99].Array[0, 6].Select(static epochs => $"[{string.Join(',', epochs)}]"),
        Gen.Int[0, 99].Array[0, 6].Select(static epochs => $"\"{string.Join(", ", epochs)}\""));

    private static Gen<string> Name => Gen.Frequency(
        (8, Gen.OneOfConst([.. HyperparameterCatalogue.All.Select(static hyperparameter => hyperparameter.Name)])),
        (1, Gen.OneOfConst("$schema", "_note", "_", "lr", "LearningRate", "", "$id")));

    public static TheoryData<string> Names => [.. HyperparameterCatalogue.All.Select(static hyperparameter => hyperparameter.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_kind_of_value_is_judged_the_same(string name)
    {
        foreach (var value in JsonValues.All)
        {
            Judge(Document([(name, value)]));
        }
    }

    [Fact]
    public void Generated_documents_are_judged_the_same() =>
        Gen.Select(Name, Value).Array[0, 6].Sample(static members => Judge(Document(members)), iter: 3000);

    [Fact]
    public void Documents_without_what_is_required_are_judged_the_same()
    {
        Judge("{}");
        Judge("{\"num_classes\": 1}");
        Judge("{\"num_classes\": 1, \"num_training_samples\": 1}");
        Judge("[]");
        Judge("null");
    }

    private static void Judge(string json)
    {
        var errors = ObjectDetectionHyperparametersJson.Read(json).Review().WithSeverity(FindingSeverity.Error).Where(static finding => !Unsayable.Contains(finding.Code)).ToList();
        if (errors.Exists(finding => IsTextWithExponent(finding, json)) || PointZeroForAFlag.Any(json.Contains))
        {
            return;
        }

        var refusals = Schema.Validate(json);

        (refusals.Count == 0).Should().Be(errors.Count == 0, "of {0} the schema says {1} and the reader {2}", json, string.Join("; ", refusals), string.Join("; ", errors));
    }

    private static bool IsTextWithExponent(Finding finding, string json) =>
        Regex.IsMatch(json, $"\"{finding.Name}\": \"[-+.0-9]+[eE][-+]?[0-9]+\"", RegexOptions.CultureInvariant);

    private static string Document(IEnumerable<(string Name, string Value)> members)
    {
        var document = new Dictionary<string, string> { ["num_classes"] = "20", ["num_training_samples"] = "16551" };
        foreach (var (name, value) in members)
        {
            document[name] = value;
        }

        return new StringBuilder("{").AppendJoin(", ", document.Select(static member => $"\"{member.Key}\": {member.Value}")).Append('}').ToString();
    }
}
