using System.Text;
using ObjectDetection.Hyperparameters.Requests.Logs;

namespace ObjectDetection.Hyperparameters.Requests.Tests.Logs;

/// <summary>Tests that run alone, because they measure the memory of the process.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public sealed class MemoryTests;

[Collection(nameof(MemoryTests))]
public sealed class LongLogTests
{
    [Fact]
    public void Map_of_a_log_has_at_most_a_thousand_entries()
    {
        PythonMap.Read(Printed(1000))!.Should().HaveCount(1000);
        PythonMap.Read(Printed(1001)).Should().BeNull();

        static string Printed(int entries) => $"{{{string.Join(", ", Enumerable.Range(0, entries).Select(static i => $"'x{i}': '1'"))}}}";
    }

    private const long Lines = 1_000_000;

    /// <summary>What may be added to the memory of the process by a log of a hundred megabytes and more.</summary>
    private const long Memory = 24 * 1024 * 1024;

    [Theory]
    [InlineData("text", "\n")]
    [InlineData("glued", "")]
    [InlineData("json", "\n")]
    public async Task Million_lines_are_read_in_constant_memory(string form, string end)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var most = 0L;
        await using var log = new GeneratedLog(Lines, line =>
        {
            if (line % 200_000 == 199_999)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
            }

            return form == "json" ? JsonLineOf(line) : LineOf(line) + end;
        });

        var report = await TrainingLog.ReadAsync(log, TestContext.Current.CancellationToken);

        report.EpochsSeen.Should().Be((int)Lines / 4);
        report.Epochs.Should().HaveCount(10_000);
        report.LearningRateChanges.Should().HaveCount(10_000);
        report.BestMap.Should().Be(0.75);
        (most - before).Should().BeLessThan(Memory);
    }

    [Fact]
    public async Task Reading_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        await using var log = new GeneratedLog(long.MaxValue, line =>
        {
            if (line == 1000)
            {
                source.Cancel();
            }

            return LineOf(line) + "\n";
        });

        await FluentActions.Awaiting(() => TrainingLog.ReadAsync(log, source.Token)).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Bytes_that_are_not_text_are_no_obstacle()
    {
        byte[] bytes = [0xFF, 0xC3, 0x28, 0x0A, .. Encoding.UTF8.GetBytes(LineOf(3)), 0x00, 0xED, 0xA0, 0x80, 0x0A, .. Encoding.UTF8.GetBytes("Test data is not provided."), 0xE2];
        await using var stream = new MemoryStream(bytes);

        var report = await TrainingLog.ReadAsync(stream, TestContext.Current.CancellationToken);

        (report.Outcome, report.BestMap).Should().Be((TrainingOutcome.Completed, 0.75));
        stream.CanRead.Should().BeTrue();
    }

    private static string JsonLineOf(long line) => $$"""{"timestamp": {{line}}, "message": "{{LineOf(line)}}", "ingestionTime": 1}""" + "\n";

    private static string LineOf(long line) => (line % 4) switch
    {
        0 => FormattableString.Invariant($"[06/08/2021 00:23:45 INFO 139763492013888] #quality_metric: host=algo-1, epoch={line / 4}, batch=1035 train cross_entropy <loss>=(1.25)"),
        1 => FormattableString.Invariant($"[06/08/2021 00:23:45 INFO 139763492013888] #quality_metric: host=algo-1, epoch={line / 4}, batch=1035 train smooth_l1 <loss>=(0.5)"),
        2 => FormattableString.Invariant($"[06/08/2021 00:31:44 INFO 139763492013888] Update[{line}]: Change learning rate to 1.00000e-05"),
        _ => FormattableString.Invariant($"[06/08/2021 00:24:43 INFO 139763492013888] #quality_metric: host=algo-1, epoch={line / 4}, validation mAP <score>=(0.75)"),
    };
}
