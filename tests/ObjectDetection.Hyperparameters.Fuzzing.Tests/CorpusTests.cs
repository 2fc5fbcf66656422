using ObjectDetection.Hyperparameters.Fuzzing.Generation;
using ObjectDetection.Hyperparameters.Fuzzing.Targets;

namespace ObjectDetection.Hyperparameters.Fuzzing.Tests;

/// <summary>What the repository keeps: examples of every form, and every input that was once at fault.</summary>
public sealed class CorpusTests
{
    public static TheoryData<string> Targets => [.. FuzzTargets.All.Select(static target => target.Name)];

    [Theory]
    [MemberData(nameof(Targets))]
    public void Every_file_of_the_corpus_passes(string name)
    {
        var target = FuzzTargets.Find(name)!;
        var files = Corpus.Of(name).ToArray();

        files.Should().NotBeEmpty();
        foreach (var (path, content) in files)
        {
            target.Invoking(one => one.Run(content)).Should().NotThrow(Path.GetFileName(path));
        }
    }

    [Fact]
    public void Every_folder_of_the_corpus_has_a_target() =>
        Directory.EnumerateDirectories(Corpus.Folder).Select(Path.GetFileName).Should().BeEquivalentTo(FuzzTargets.All.Select(static target => target.Name));
}
