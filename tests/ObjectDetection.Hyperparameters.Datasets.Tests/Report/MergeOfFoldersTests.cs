using ObjectDetection.Hyperparameters.Findings;

namespace ObjectDetection.Hyperparameters.Datasets.Tests.Report;

public sealed class MergeOfFoldersTests
{
    private static readonly string Good = Path.Combine(AppContext.BaseDirectory, "Cases", "images", "good");

    /// <summary>Images have no numbers: a partial report has their paths, by which duplicates across parts are located.</summary>
    [Fact]
    public async Task Images_in_training_and_validation_of_different_parts_are_found_with_their_paths()
    {
        var train = await ProbeAsync(Path.Combine(Good, "train"), null);
        var both = await ProbeAsync(Path.Combine(Good, "train"), Path.Combine(Good, "train"));

        var merged = DatasetReport.Merge([DatasetReport.Parse(train.ToJson()), both]);

        train.ToJson().Should().Contain("\"paths\": [").And.Contain("c.png");
        var leak = merged.Problems.Should().ContainSingle(static problem => problem.Rule == Rules.SamplesLeak).Which;
        leak.Count.Should().Be(train.Images);
        leak.Examples.Select(static example => Path.GetFileName(example.Location.File)).Should().BeEquivalentTo("a.png", "b.jpg", "c.png");
        leak.Examples.Should().OnlyContain(static example => example.Detail == $"also in the training data: {example.Location}");
        merged.ToJson().Should().Be(DatasetReport.Merge([both, train]).ToJson());
    }

    private static Task<DatasetReport> ProbeAsync(string path, string? validation) =>
        DatasetProbe.ProbeAsync(path, new DatasetProbeOptions { IsPartial = true, Validation = validation }, TestContext.Current.CancellationToken);
}
