using System.Text;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Fuzzing.Generation;
using ObjectDetection.Hyperparameters.Fuzzing.Invariants;
using ObjectDetection.Hyperparameters.Requests.Logs;

namespace ObjectDetection.Hyperparameters.Fuzzing.Targets;

/// <summary>What a training job printed.</summary>
internal sealed class LogTarget : FuzzTarget
{
    /// <inheritdoc/>
    public override string Name => "logs";

    /// <inheritdoc/>
    public override byte[] Create(Dice dice)
    {
        var log = new StringBuilder();
        for (var lines = dice.Between(1, 12); lines > 0; lines--)
        {
            var epoch = dice.OneIn(8) ? RandomTexts.Number(dice) : Text.Of(dice.Below(30));
            var value = dice.OneIn(4) ? RandomTexts.Number(dice) : $"0.{dice.Below(100_000)}";
            log.Append(dice.Below(8) switch
            {
                0 => $"[05/11/2021 12:00:00 INFO 140000000000000] Epoch:    {epoch}, batches:    10, num_examples:   320, samples/sec: {value}, epoch time so far:  0:00:10\n",
                1 => $"[05/11/2021 12:00:00 INFO 140000000000000] #quality_metric: host=algo-1, epoch={epoch}, validation mAP <score>=({value})\n",
                2 => $"[05/11/2021 12:00:00 INFO 140000000000000] #quality_metric: host=algo-1, epoch={epoch}, train cross_entropy <loss>=({value})\n",
                3 => $"[05/11/2021 12:00:00 INFO 140000000000000] #quality_metric: host=algo-1, epoch={epoch}, train smooth_l1 <loss>=({value})\n",
                4 => $"[05/11/2021 12:00:00 INFO 140000000000000] Update[{epoch}]: Change learning rate to {value}\n",
                5 => $"[05/11/2021 12:00:00 INFO 140000000000000] Final configuration: {{{string.Join(", ", RandomMaps.Known(dice).Select(static entry => $"u'{entry.Key}': u'{entry.Value}'"))}}}\n",
                6 => $"[05/11/2021 12:00:00 ERROR 140000000000000] Customer Error: {RandomTexts.Odd(dice)} is not valid under any of the given schemas\n",
                _ => RandomTexts.Odd(dice) + "\n",
            });
        }

        return Wtf8.Encode(log.ToString());
    }

    /// <inheritdoc/>
    protected override string Answer(byte[] input)
    {
        using var reader = new StringReader(Encoding.UTF8.GetString(input));
        return Describe(TrainingLog.Read(reader));
    }

    /// <inheritdoc/>
    protected override void Check(byte[] input)
    {
        using var stream = new MemoryStream(input);
        var report = TrainingLog.ReadAsync(stream).GetAwaiter().GetResult();
        FindingRules.Hold(report.Findings);
        using var slow = new SlowReader(input);
        Invariant.Same(Describe(report), Describe(TrainingLog.Read(slow)), "A log is the same however its text arrives");
        Invariant.Holds(report.EpochsSeen >= report.Epochs.Count, $"Each epoch with metrics was seen: {report.EpochsSeen} and {report.Epochs.Count}");
        if (TrainingLog.ExplainFailure(Encoding.UTF8.GetString(input)) is { } failure)
        {
            FindingRules.Hold([failure]);
        }
    }

    private static string Describe(TrainingLogReport report) => new Transcript()
        .Add("report", report).Add("outcome", report.Outcome).Add("progress", report.Progress).Add("reason", report.ProgressReason).Add("recognized", report.IsRecognized)
        .Add("cause", report.Cause).Add("line", report.FailureLine).Add("best", report.BestEpoch).Add("seen", report.EpochsSeen).Add("names", string.Join(", ", report.Names))
        .Add("epochs", string.Join(", ", report.Epochs)).Add("rates", string.Join(", ", report.LearningRateChanges))
        .Add("map", report.HyperParameters is null ? null : string.Join(", ", report.HyperParameters)).Add(report.Findings).ToString();

    /// <summary>Decodes as a stream is decoded, and hands out a few characters at a time.</summary>
    private sealed class SlowReader(byte[] input) : StreamReader(new MemoryStream(input), Encoding.UTF8)
    {
        public override int Read(char[] buffer, int index, int count) => base.Read(buffer, index, Math.Min(count, 7));
    }
}
