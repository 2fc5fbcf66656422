using System.Text;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Fuzzing.Generation;
using ObjectDetection.Hyperparameters.Fuzzing.Targets;

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

    /// <summary>Half of the inputs only show how text is refused: the others must get far enough to show more.</summary>
    [Fact]
    public void Many_random_maps_are_readable_and_some_are_valid()
    {
        var read = Enumerable.Range(0, 1000).Select(static i => ObjectDetectionHyperparameters.ReadHyperParameters(Entries.Read(FuzzTargets.Find("map")!.Create(Dice.For(1, "map", i))))).ToArray();

        read.Count(static result => result.IsReadable).Should().BeInRange(200, 900);
        read.Count(static result => result.Hyperparameters?.IsValid() == true).Should().BeGreaterThan(10);
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

    /// <summary>By the same algorithm in another language.</summary>
    private static int[] FirstNumbers => [923, 955, 885];
}
