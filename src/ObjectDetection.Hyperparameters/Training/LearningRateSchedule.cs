using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Training;

/// <summary>The learning rate of each epoch of a job, computed as the container's logs show it.</summary>
/// <remarks>
/// <para>
/// Epochs are numbered from 1. A step <c>e</c> of lr_scheduler_step takes effect after <c>e</c> epochs, in epoch <c>e + 1</c>:
/// at update <c>e * updates + 1</c>, where an epoch has <c>updates = floor(num_training_samples / mini_batch_size)</c>.
/// </para>
/// <para>
/// The container makes one more update in every epoch whose last batch is partial, but keeps the scheduler's update numbers. A change therefore comes
/// slightly earlier than after <c>e</c> passes over the data: <see cref="GetEpoch"/> returns the pass. For the same reason, a step that equals epochs can
/// still take effect, in the last updates.
/// </para>
/// <para>Source: MXNet's <c>MultiFactorScheduler</c>, and the lines <c>Update[k]: Change learning rate to</c> of real jobs.</para>
/// </remarks>
public sealed class LearningRateSchedule
{
    private readonly LearningRateChange[] changes;
    private readonly int batchesPerEpoch;

    internal LearningRateSchedule(ObjectDetectionHyperparameters record)
    {
        InitialRate = record.LearningRate;
        Epochs = record.Epochs;
        IsIgnored = record.Optimizer == Optimizer.AdaDelta;
        batchesPerEpoch = BatchPlan.AllBatches(record);
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

    /// <summary>Gets the learning rate of every epoch, computed during enumeration.</summary>
    public IEnumerable<double> Rates => Enumerable.Range(1, Epochs).Select(RateIn);

    /// <summary>Returns the learning rate of an epoch.</summary>
    /// <param name="epoch">The epoch, from 1 to <see cref="Epochs"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The job has no such epoch.</exception>
    public double RateIn(int epoch)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(epoch, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(epoch, Epochs);
        var (low, high) = (0, changes.Length);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = changes[middle].Epoch < epoch ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? InitialRate : changes[low - 1].NewRate;
    }

    /// <summary>Returns the pass over the data, counted from 1, in which a change takes effect: the epoch that the container's log shows around it.</summary>
    /// <param name="change">A change of this schedule.</param>
    public int GetEpoch(LearningRateChange change) => batchesPerEpoch == 0 ? 0 : (int)((change.Update - 1) / batchesPerEpoch) + 1;

    /// <summary>Returns the initial rate and every change in one line, the same in every culture.</summary>
    public override string ToString() => string.Join("; ", changes.Select(static change => change.ToString()).Prepend($"learning rate {Text.Of(InitialRate)}"));

    /// <summary>Returns the first update after a step, as the scheduler counts updates.</summary>
    internal static long UpdateOf(int step, ObjectDetectionHyperparameters record) => ((long)step * BatchPlan.FullBatches(record)) + 1;

    /// <summary>Determines whether the job reaches the update of a step. All batches count here, including partial ones.</summary>
    internal static bool IsReached(int step, ObjectDetectionHyperparameters record) =>
        BatchPlan.FullBatches(record) > 0 && UpdateOf(step, record) <= (long)record.Epochs * BatchPlan.AllBatches(record);
}
