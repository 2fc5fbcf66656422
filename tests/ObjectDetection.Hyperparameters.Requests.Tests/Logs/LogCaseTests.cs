using System.Text.Json;
using ObjectDetection.Hyperparameters.Requests.Logs;

namespace ObjectDetection.Hyperparameters.Requests.Tests.Logs;

public sealed class LogCaseTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static TheoryData<string> Files => [.. LogCases.All.Select(static one => one.GetProperty("file").GetString()!)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Log_of_a_real_job_is_told_rightly(string file) => Check(file, LogCases.TextOf(file));

    [Theory]
    [MemberData(nameof(Files))]
    public void Form_of_a_log_does_not_matter(string file)
    {
        var lines = LogCases.TextOf(file).TrimEnd('\n').Split('\n');
        object[] events = [.. lines.Select(static (line, i) => new { timestamp = 1_594_116_684_946 + i, message = line, ingestionTime = 1 })];

        Check(file, JsonSerializer.Serialize(new { events, nextForwardToken = "f/1" }, Indented));
        Check(file, JsonSerializer.Serialize(new { events }));
        Check(file, string.Join('\n', events.Select(static one => JsonSerializer.Serialize(one))));
        Check(file, JsonSerializer.Serialize(new { results = lines.Select(static line => new object[] { new { field = "@timestamp", value = "1" }, new { field = "@message", value = line } }) }));
        Check(file, string.Concat(lines.Select(static line => $"| 1594116684946 | {line} |\n")));
        Check(file, string.Concat(lines.Select(static line => $"2022-09-02T20:45:53.123Z {line}\r\n")));
        Check(file, string.Concat(lines.Select(static line => $"\u001b[34m{line}\u001b[0m\n")));
        Check(file, string.Join("....\r", lines));
        Check(file, string.Join("", lines));
    }

    [Fact]
    public void Cases_show_progress()
    {
        ProgressOf("completed-batch-warning-2020.log").Should().Be(TrainingProgress.StillImproving);
        ProgressOf("completed-corrupt-jpeg-2021.log").Should().Be(TrainingProgress.Converged);
        ProgressOf("running-2022.log").Should().Be(TrainingProgress.StillImproving);
        ProgressOf("failed-label-width-2020.log").Should().Be(TrainingProgress.Unknown);

        static TrainingProgress ProgressOf(string file) => LogCases.Read(LogCases.TextOf(file)).Progress;
    }

    private static void Check(string file, string text)
    {
        var expected = LogCases.All.Single(one => one.GetProperty("file").GetString() == file);
        var report = LogCases.Read(text);

        report.IsRecognized.Should().BeTrue();
        report.Outcome.ToString().Should().BeEquivalentTo(expected.GetProperty("outcome").GetString());
        (report.HyperParameters is not null).Should().Be(expected.GetProperty("map_known").GetBoolean());
        report.HyperParameters.Should().BeEquivalentTo(expected.GetProperty("hyperparameters").Deserialize<Dictionary<string, string>>());
        (report.Cause is null).Should().Be(expected.GetProperty("cause").ValueKind == JsonValueKind.Null);
        report.Names.Should().BeEquivalentTo(expected.GetProperty("at_fault").Deserialize<string[]>());
        report.BestMap.Should().Be(expected.GetProperty("best_map").Deserialize<double?>());
        report.EpochsSeen.Should().Be(expected.GetProperty("epochs_seen").GetInt32());
        report.LearningRateChanges.Select(static change => new[] { change.Update, change.Rate })
            .Should().BeEquivalentTo(expected.GetProperty("learning_rate_changes").Deserialize<double[][]>());
    }
}
