namespace ObjectDetection.Hyperparameters.Training;

/// <summary>When a step of the learning-rate schedule happens.</summary>
internal static class StepArithmetic
{
    /// <summary>The first update after an epoch, as the scheduler counts epochs.</summary>
    public static long UpdateOf(int step, int updatesPerEpoch) => ((long)step * updatesPerEpoch) + 1;

    /// <summary>Whether the job makes the update at which a step happens; the container's batches count, the last one of an epoch included.</summary>
    public static bool IsReached(int step, ObjectDetectionHyperparameters record)
    {
        var updates = BatchPlan.FullBatches(record);
        return updates > 0 && UpdateOf(step, updates) <= (long)record.Epochs * BatchPlan.AllBatches(record);
    }

    /// <summary>How many of the increasing steps happen: they are the first ones.</summary>
    public static int CountReached(ObjectDetectionHyperparameters record)
    {
        var steps = record.LrSchedulerStep.AsSpan();
        var count = steps.Length;
        while (count > 0 && !IsReached(steps[count - 1], record))
        {
            count--;
        }

        return count;
    }
}
