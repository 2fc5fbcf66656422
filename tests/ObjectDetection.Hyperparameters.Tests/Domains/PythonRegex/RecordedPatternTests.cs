using System.ComponentModel;
using System.Diagnostics;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Tests.Domains;

/// <summary>Holds the library against real Pythons, recorded and, where one is installed, live.</summary>
public sealed class RecordedPatternTests
{
    private static readonly RecordedPatterns Data = RecordedPatterns.Load();

    [Fact]
    public void Recorded_names_are_those_of_the_library() =>
        Data.Names.Should().BeEquivalentTo(new Dictionary<string, string[]>
        {
            ["vgg-16 below 448"] = [.. ParameterNames.Vgg16(large: false).All],
            ["vgg-16 from 448"] = [.. ParameterNames.Vgg16(large: true).All],
            ["resnet-50"] = [.. ParameterNames.ResNet50.All],
        });

    [Fact]
    public void Verdict_is_that_of_python_3_7_or_the_difference_is_explained() =>
        Data.Patterns
            .Where(p => PythonRegex.IsValid(p.Pattern) != (p.Ours?.Valid ?? p.Error is null))
            .Select(p => p.Pattern)
            .Should().BeEmpty();

    [Fact]
    public void Message_and_position_are_those_of_python_3_7() =>
        Data.Patterns
            .Where(p => p is { Ours: null, Position: not null })
            .Where(p => PythonRegex.Check(p.Pattern) != new PythonRegexError(p.Error!, p.Position!.Value))
            .Select(p => $"{p.Pattern}: {PythonRegex.Check(p.Pattern)}, not {p.Error} at {p.Position}")
            .Should().BeEmpty();

    [Fact]
    public void Names_picked_are_those_of_python() =>
        Data.Patterns
            .Where(p => PythonRegex.IsValid(p.Pattern) && !p.Pattern.Contains(@"\N", StringComparison.Ordinal))
            .Where(p => Picked(p) != Expected(p))
            .Select(p => p.Pattern)
            .Should().BeEmpty();

    [Fact]
    public void Characters_given_by_name_are_the_only_unknown() =>
        Data.Patterns
            .Where(p => PythonRegex.TryCompile(p.Pattern, out _)?.Match("conv1_1_weight") == PythonMatch.Unknown)
            .Select(p => p.Pattern)
            .Should().OnlyContain(p => p.Contains(@"\N"));

    [Fact]
    public async Task Installed_python_answers_as_recorded()
    {
        var output = await RunPython();
        var live = RecordedPatterns.Read<LiveAnswers>(output);
        var version = Data.Nearest(live.Version);
        Assert.SkipWhen(version is null, $"Python {live.Version} is older than every recorded version.");

        Data.Patterns
            .Zip(live.Answers)
            .Where(pair => Outcome(pair.First.By(version!)) != Outcome(pair.Second))
            .Select(pair => $"{pair.First.Pattern}: {pair.Second}")
            .Should().BeEmpty();
    }

    private static (string?, string?) Outcome(PythonAnswer answer) => (answer.Match, answer.Search);

    private static (string?, string?) Picked(RecordedPattern recorded)
    {
        var regex = PythonRegex.TryCompile(recorded.Pattern, out _)!;
        return (Data.Digest(regex.Match), Data.Digest(regex.Search));
    }

    /// <summary>What Python 3.7 picks or, of a pattern only later versions read, the newest.</summary>
    private static (string?, string?) Expected(RecordedPattern recorded) =>
        Outcome(recorded.Error is null ? recorded : recorded.By(Data.Versions[^1]));

    private static async Task<string> RunPython()
    {
        var start = new ProcessStartInfo("python3") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(RecordedPatterns.Folder, "record_python_patterns.py"));
        start.ArgumentList.Add("--print");
        try
        {
            using var python = Process.Start(start)!;
            var errors = python.StandardError.ReadToEndAsync();
            var output = await python.StandardOutput.ReadToEndAsync();
            await python.WaitForExitAsync();
            python.ExitCode.Should().Be(0, await errors);
            return output;
        }
        catch (Win32Exception)
        {
            Assert.Skip("No python3 is installed.");
            return "";
        }
    }

    private sealed record LiveAnswers(string Version, PythonAnswer[] Answers);
}
