using ObjectDetection.Hyperparameters.Requests.Logs;

namespace ObjectDetection.Hyperparameters.Requests.Tests.Logs;

public sealed class LogContentTests
{
    [Theory]
    [InlineData("{'epochs': '30', u'optimizer': u'sgd'}")]
    [InlineData("{\"epochs\": \"30\", 'optimizer': b'sgd'}")]
    [InlineData("{ 'epochs':30 , 'optimizer':'s\\x67\\u0064' }")]
    [InlineData("{u'optimizer': u'sgd', u'epochs': u'30'} |")]
    public void Map_is_read_as_Python_prints_it(string map) =>
        LogCases.Read($"Reading provided configuration from /opt/ml/input/config/hyperparameters.json: {map}").HyperParameters
            .Should().BeEquivalentTo(new Dictionary<string, string> { ["epochs"] = "30", ["optimizer"] = "sgd" });

    [Theory]
    [InlineData("{'freeze_layer_pattern': '^(conv1_|bn\\\\d).*\\'\\n'}", "^(conv1_|bn\\d).*'\n")]
    [InlineData("{'freeze_layer_pattern': \"it's, {x}: 'y'\"}", "it's, {x}: 'y'")]
    [InlineData("{'freeze_layer_pattern': ''}", "")]
    [InlineData("{'freeze_layer_pattern': '\\U0001F600'}", "\U0001F600")]
    public void Escapes_of_Python_are_read(string map, string value) =>
        LogCases.Read($"Merging with provided configuration from x: {map}").HyperParameters!["freeze_layer_pattern"].Should().Be(value);

    [Theory]
    [InlineData("Merging with provided configuration from x: {'epochs': '30', 'optim")]
    [InlineData("Merging with provided configuration from x: {'epochs' '30'}")]
    [InlineData("Final configuration: {'epochs': '30'}")]
    [InlineData("Reading default configuration from x: {'epochs': '30'}")]
    public void Other_or_incomplete_map_is_not_the_one_of_the_job(string line) => LogCases.Read(line).HyperParameters.Should().BeNull();

    [Fact]
    public void Map_is_reviewed()
    {
        var report = LogCases.Read("Merging with provided configuration from x: {'epochs': '30', 'num_classes': '2', 'num_training_samples': '0'}");

        report.Review!.IsSubmittable.Should().BeFalse();
        report.Findings.Should().Contain(static finding => finding.Name == "num_training_samples" && finding.Code == "ODH101");
    }

    [Theory]
    [InlineData(1932, 616, true)]
    [InlineData(183, 184, false)]
    [InlineData(9, 10, false)]
    public void Batches_that_differ_by_more_than_rounding_are_a_hint(int expected, int processed, bool isHint)
    {
        var report = LogCases.Read($"[WARNING] Expected number of batches: {expected}, did not match the number of batches processed: {processed}. This may happen");

        report.Hints.Select(static hint => hint.Name).Should().Equal(isHint ? ["num_training_samples"] : []);
        (report.Outcome, report.Cause).Should().Be((TrainingOutcome.Running, null));
    }

    [Fact]
    public void Host_that_saves_the_model_goes_before_the_others()
    {
        var report = LogCases.Read(Metric(0, "validation mAP", "0.25", "algo-2") + Metric(0, "validation mAP", "0.5") + Metric(0, "validation mAP", "0.125", "algo-3"));

        report.Epochs.Should().Equal(new EpochMetrics(0) { ValidationMap = 0.5 });
        report.EpochsSeen.Should().Be(1);
    }

    [Fact]
    public void First_of_equal_epochs_is_the_best()
    {
        var report = LogCases.Read(string.Concat(Enumerable.Range(0, 4).Select(static epoch => Metric(epoch, "validation mAP", epoch == 0 ? "0.25" : "0.5"))));

        (report.BestMap, report.BestEpoch).Should().Be((0.5, 1));
    }

    [Theory]
    [InlineData("nan")]
    [InlineData("inf")]
    public void Loss_that_is_not_a_number_is_divergence(string loss)
    {
        var report = LogCases.Read(Metric(0, "train cross_entropy", "1.5") + Metric(1, "train smooth_l1", loss) + "Test data is not provided.");

        (report.Outcome, report.Progress).Should().Be((TrainingOutcome.Completed, TrainingProgress.Diverged));
        (report.Failure!.Code, report.Names.Single()).Should().Be(("ODH870", "learning_rate"));
    }

    [Theory]
    [InlineData(new[] { 0.1, 0.2, 0.3, 0.4, 0.5 }, TrainingProgress.StillImproving)]
    [InlineData(new[] { 0.1, 0.4, 0.5, 0.5, 0.5, 0.501 }, TrainingProgress.Converged)]
    [InlineData(new[] { 0.0001, 0.0002, 0.0004, 0.0005, 0.0005 }, TrainingProgress.Unknown)]
    [InlineData(new[] { 0.1, 0.2, 0.3 }, TrainingProgress.Unknown)]
    public void Scores_show_progress(double[] scores, TrainingProgress progress)
    {
        var report = LogCases.Read(string.Concat(scores.Select(static (score, epoch) => Metric(epoch, "validation mAP", FormattableString.Invariant($"{score}")))));

        report.Progress.Should().Be(progress);
        report.ProgressReason.Should().StartWith(scores.Length > 3 ? "validation:mAP" : "3 epochs").And.EndWith(".");
    }

    [Fact]
    public void Rising_loss_is_divergence() =>
        LogCases.Read(string.Concat(new[] { 1, 2, 4, 8 }.Select(static (loss, epoch) => Metric(epoch, "train cross_entropy", $"{loss}")))).Progress.Should().Be(TrainingProgress.Diverged);

    [Fact]
    public void Last_job_of_several_is_reported()
    {
        const string First = "2021-01-18 20:15:22 Starting - Starting the training job...\n";

        var report = LogCases.Read($"{First}ClientError: Please use a GPU instance for training\n{First}{Metric(0, "validation mAP", "0.5")}");

        (report.Outcome, report.BestMap).Should().Be((TrainingOutcome.Running, 0.5));
    }

    [Theory]
    [InlineData("")]
    [InlineData("some text\nof something else")]
    [InlineData("{\"learning_rate\": 0.1}")]
    public void Other_text_is_not_recognized(string text) => LogCases.Read(text).IsRecognized.Should().BeFalse();

    private static string Metric(int epoch, string metric, string value, string host = "algo-1") =>
        $"[06/08/2021 00:23:45 INFO 1] #quality_metric: host={host}, epoch={epoch}, {(metric == "validation mAP" ? "" : "batch=9 ")}{metric} <{(metric == "validation mAP" ? "score" : "loss")}>=({value})\n";
}
