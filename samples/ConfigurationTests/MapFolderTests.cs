using System.Text.Json;
using FluentAssertions;
using ObjectDetection.Hyperparameters;
using ObjectDetection.Hyperparameters.Training;
using Xunit;

namespace ConfigurationTests;

/// <summary>Checks every string map in the folder <c>Maps</c>: a new file needs no new test.</summary>
public sealed class MapFolderTests
{
    private static readonly TrainingContext Context = new() { InstanceType = "ml.p3.2xlarge", InstanceCount = 1 };

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.json").Select(static file => Path.GetFileName(file))];

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Maps");

    [Theory]
    [MemberData(nameof(Files))]
    public void Map_can_be_submitted(string file)
    {
        var reading = ObjectDetectionHyperparameters.ReadHyperParameters(Read(file));

        reading.Should().BeSubmittable(Context);
    }

    /// <summary>Lists the warnings that the team accepts, so that a new warning fails the test.</summary>
    [Theory]
    [InlineData("pascal-voc.json")]
    [InlineData("birds.json", "ODH301")]
    public void Map_has_no_warnings_except_accepted_ones(string file, params string[] accepted)
    {
        var reading = ObjectDetectionHyperparameters.ReadHyperParameters(Read(file));

        reading.Should().HaveNoWarningsExcept(Context, accepted);
    }

    private static Dictionary<string, string> Read(string file)
    {
        using var stream = File.OpenRead(Path.Combine(Folder, file));
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
