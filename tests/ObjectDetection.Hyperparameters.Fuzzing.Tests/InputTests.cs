using System.Text;
using Microsoft.Extensions.Configuration;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Configuration;
using ObjectDetection.Hyperparameters.Fuzzing.Generation;
using ObjectDetection.Hyperparameters.Fuzzing.Targets;
using ObjectDetection.Hyperparameters.Json;
using ObjectDetection.Hyperparameters.Requests;
using ObjectDetection.Hyperparameters.Requests.Logs;
using ObjectDetection.Hyperparameters.Tuning;

namespace ObjectDetection.Hyperparameters.Fuzzing.Tests;

/// <summary>Where inputs come from.</summary>
public sealed class InputTests
{
    public static TheoryData<string> Targets => CorpusTests.Targets;

    [Theory]
    [MemberData(nameof(Targets))]
    public void Inputs_depend_on_the_seed_and_their_number_alone(string name)
    {
        var target = FuzzTargets.Find(name)!;
        var source = new InputSource(target, seed: 5);
        long[] numbers = [700, 100, 500];

        var inputs = numbers.Select(source.Get).ToArray();

        numbers.Select(new InputSource(target, seed: 5).Get).Should().BeEquivalentTo(inputs, static options => options.WithStrictOrdering());
        numbers.Select(new InputSource(target, seed: 6).Get).Should().NotBeEquivalentTo(inputs);
    }

    [Fact]
    public void Dice_throw_the_numbers_that_they_always_threw()
    {
        var dice = Dice.For(seed: 1, "map", index: 7);

        new[] { dice.Below(1000), dice.Below(1000), dice.Below(1000) }.Should().Equal(FirstNumbers);
    }

    /// <summary>What is refused at once shows only how it is refused: enough inputs must get further.</summary>
    [Theory]
    [InlineData("map", 30)]
    [InlineData("json", 30)]
    [InlineData("tuning", 4)]
    [InlineData("configuration", 2)]
    [InlineData("requests", 50)]
    [InlineData("logs", 50)]
    [InlineData("patterns", 30)]
    [InlineData("recordio", 50)]
    [InlineData("manifest", 50)]
    [InlineData("lst", 50)]
    [InlineData("annotations", 30)]
    public void Enough_random_inputs_are_understood(string name, int percent)
    {
        const int Count = 500;
        var target = FuzzTargets.Find(name)!;

        Enumerable.Range(0, Count).Count(i => IsUnderstood(name, target.Create(Dice.For(1, name, i)))).Should().BeInRange(Count * percent / 100, Count);
    }

    [Theory]
    [InlineData("plain")]
    [InlineData("\uD800")]
    [InlineData("a\uDC00b\uD83D\uDE00c\uD83D")]
    public void Texts_survive_as_bytes(string text) => Wtf8.Decode(Wtf8.Encode(text)).Should().Be(text);

    [Fact]
    public void Maps_survive_as_lines()
    {
        KeyValuePair<string, string?>[] map = [new("a", "1=2\n\\"), new("b\uD800", ""), new("c", null)];

        Entries.Read(Entries.Write(map)).SequenceEqual(map!).Should().BeTrue();
    }

    [Fact]
    public void Line_with_a_zero_has_no_name() => Entries.Read(@"\0=5"u8)[0].Key.Should().BeNull();

    [Fact]
    public void Dictionary_has_the_names_of_the_catalogue_in_the_form_of_AFL()
    {
        using var writer = new StringWriter();

        Words.Write(writer);

        var lines = writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Should().OnlyContain(static line => line.Length > 2 && line.StartsWith('"') && line.EndsWith('"') && Ascii.IsValid(line));
        lines.Should().Contain(HyperparameterCatalogue.All.Select(static hyperparameter => $"\"{hyperparameter.Name}\""));
    }

    private static bool IsUnderstood(string name, byte[] input) => name switch
    {
        "map" => ObjectDetectionHyperparameters.ReadHyperParameters(Entries.Read(input)).IsReadable,
        "json" => ObjectDetectionHyperparametersJson.Read(input).IsReadable,
        "tuning" => ObjectDetectionTuningSpace.ReadTuningJobJson(input).IsReadable,
        "configuration" => new ConfigurationBuilder().AddInMemoryCollection(Entries.Read(input).DistinctBy(static entry => entry.Key, StringComparer.OrdinalIgnoreCase)!).Build().GetSection("H").ReadObjectDetectionHyperparameters().IsUsable,
        "requests" => TrainingDocument.Read(input).Jobs.Count == 1,
        "logs" => TrainingLog.Read(new StringReader(Encoding.UTF8.GetString(input))).IsRecognized,
        "patterns" => HyperparameterCatalogue.FreezeLayerPattern.Domain.Contains(Wtf8.Decode(input)),
        "annotations" => AnnotationTarget.Probe(input, int.MaxValue).Objects > 0,
        _ => DatasetFileTarget.Probe($"data.{(name == "recordio" ? "rec" : name)}", input, int.MaxValue).Images > 0,
    };

    /// <summary>By the same algorithm in another language.</summary>
    private static int[] FirstNumbers => [923, 955, 885];
}
