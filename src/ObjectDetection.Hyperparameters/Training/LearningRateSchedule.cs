using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Training;

/// <summary>The learning rate of each epoch of a job, computed as the container's logs show it.</summary>
/// <remarks>
/// <para>
/// Epochs are numbered from 1. A step <c>e</c> of lr_scheduler_step takes effect at update <c>e * updates + 1</c>, where the scheduler counts
/// <c>updates = floor(num_training_samples / mini_batch_size)</c> for an epoch.
/// </para>
/// <para>
/// The container makes more updates than that, because a last, partial batch is filled up with the first images of the next epoch: after <c>e</c> epochs it
/// has made <c>ceil(e * num_training_samples / mini_batch_size)</c>. A change therefore comes earlier than at the end of epoch <c>e</c>: <see cref="GetEpoch"/> returns
/// the epoch in which it comes. For the same reason, a step that equals epochs can still take effect.
/// </para>
/// <para>Source: MXNet's <c>MultiFactorScheduler</c>, and the lines <c>Update[k]: Change learning rate to</c> of real jobs.</para>
/// </remarks>
public sealed class LearningRateSchedule
{
    private readonly LearningRateChange[] changes;
    private readonly ObjectDetectionHyperparameters record;

    internal LearningRateSchedule(ObjectDetectionHyperparameters record)
    {
        this.record = record;
        InitialRate = record.LearningRate;
        Epochs = record.Epochs;
        IsIgnored = record.Optimizer == Optimizer.AdaDelta;
        changes = new LearningRateChange[record.LrSchedulerStep.Count(step => IsReached(step, record))];
        var rate = InitialRate;
        for (var i = 0; i < changes.Length; i++)
        {
            var step = record.LrSchedulerStep[i];
            changes[i] = new LearningRateChange(step, UpdateOf(step, record), rate, rate * record.LrSchedulerFactor);
            rate = changes[i].NewRate;
        }

        Changes = Array.AsReadOnly(changes);
        UnreachedSteps = EpochList.Create(record.LrSchedulerStep.AsSpan()[changes.Length..]);
        FinalRate = rate;
    }

    /// <summary>Gets the learning rate of the first update.</summary>
    public double InitialRate { get; }

    /// <summary>Gets the learning rate of the last update.</summary>
    public double FinalRate { get; }

    /// <summary>Gets the number of epochs of the job.</summary>
    public int Epochs { get; }

    /// <summary>Gets every change that takes effect, in chronological order.</summary>
    public IReadOnlyList<LearningRateChange> Changes { get; }

    /// <summary>Gets the steps that have no effect because the job ends before them.</summary>
    public EpochList UnreachedSteps { get; }

    /// <summary>Gets a value indicating whether the optimizer ignores the learning rate and its schedule, as MXNet's AdaDelta does.</summary>
    public bool IsIgnored { get; }

    /// <summary>Gets the learning rate at the start of every epoch, computed during enumeration.</summary>
    public IEnumerable<double> Rates => Enumerable.Range(1, Epochs).Select(RateIn);

    /// <summary>Returns the learning rate at the start of an epoch. It can change before the epoch ends.</summary>
    /// <param name="epoch">The epoch, from 1 to <see cref="Epochs"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The job has no such epoch.</exception>
    public double RateIn(int epoch)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(epoch, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(epoch, Epochs);
        var done = BatchPlan.BatchesAfter(epoch - 1, record);
        var (low, high) = (0, changes.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = changes[middle].Update <= done + 1 ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? InitialRate : changes[low - 1].NewRate;
    }

    /// <summary>Returns the epoch, counted from 1, in which a change takes effect: the one that the container's log shows around it.</summary>
    /// <param name="change">A change of this schedule.</param>
    public int GetEpoch(LearningRateChange change) => BatchPlan.EpochOf(change.Update, record);

    /// <summary>Returns the first epoch that starts with the new rate of a change. It is <see cref="Epochs"/> + 1 if the change comes in the last epoch.</summary>
    internal int FirstEpochWith(LearningRateChange change) => FirstEpochFrom(change.Update, record);

    /// <summary>Returns the initial rate and every change in one line, the same in every culture.</summary>
    public override string ToString() => string.Join("; ", changes.Select(static change => change.ToString()).Prepend($"learning rate {Text.Of(InitialRate)}"));

    /// <summary>Returns the first update after a step, as the scheduler counts updates.</summary>
    internal static long UpdateOf(int step, ObjectDetectionHyperparameters record) => ((long)step * BatchPlan.FullBatches(record)) + 1;

    /// <summary>Determines whether the job reaches the update of a step.</summary>
    internal static bool IsReached(int step, ObjectDetectionHyperparameters record) =>
        BatchPlan.FullBatches(record) > 0 && UpdateOf(step, record) <= BatchPlan.BatchesAfter(record.Epochs, record);

    /// <summary>Determines whether an epoch starts with the rate of a step, so that the step does what it is meant for.</summary>
    internal static bool IsInTime(int step, ObjectDetectionHyperparameters record) =>
        IsReached(step, record) && FirstEpochFrom(UpdateOf(step, record), record) <= record.Epochs;

    /// <summary>Returns the first epoch that starts with an update or after it.</summary>
    private static int FirstEpochFrom(long update, ObjectDetectionHyperparameters record) => BatchPlan.EpochOf(update - 1, record) + 1;
}
