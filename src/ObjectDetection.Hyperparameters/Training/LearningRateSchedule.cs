using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Training;

/// <summary>The learning rate over the epochs of a job, by the arithmetic that the container's logs confirm.</summary>
/// <remarks>
/// <para>
/// Epochs are numbered from 1. A step <c>e</c> of lr_scheduler_step takes effect when <c>e</c> epochs are done, from epoch <c>e + 1</c> on:
/// at update <c>e * updates + 1</c>, where an epoch has <c>updates = floor(num_training_samples / mini_batch_size)</c>.
/// </para>
/// <para>
/// The container itself makes one update more in every epoch whose last batch is not full. It keeps to the scheduler's update numbers,
/// so that a change then comes somewhat earlier than after <c>e</c> passes over the data: <see cref="GetEpoch"/> tells in which pass.
/// For the same reason a step that equals epochs can still happen, in the last updates.
/// </para>
/// <para>Source: MXNet's <c>MultiFactorScheduler</c>, and the lines <c>Update[k]: Change learning rate to</c> of real jobs.</para>
/// </remarks>
public sealed class LearningRateSchedule
{
    private readonly LearningRateChange[] changes;
    private readonly int batchesPerEpoch;

    internal LearningRateSchedule(ObjectDetectionHyperparameters record)
    {
        var batches = new BatchPlan(record, null);
        InitialRate = record.LearningRate;
        Epochs = record.Epochs;
        IsIgnored = record.Optimizer == Optimizer.AdaDelta;
        batchesPerEpoch = batches.BatchesPerEpoch;
        changes = new LearningRateChange[StepArithmetic.CountReached(record)];
        var rate = InitialRate;
        for (var i = 0; i < changes.Length; i++)
        {
            var step = record.LrSchedulerStep[i];
            changes[i] = new LearningRateChange(step, StepArithmetic.UpdateOf(step, batches.UpdatesPerEpoch), rate, rate * record.LrSchedulerFactor);
            rate = changes[i].NewRate;
        }

        Changes = Array.AsReadOnly(changes);
        UnreachedSteps = EpochList.Create(record.LrSchedulerStep.AsSpan()[changes.Length..]);
        FinalRate = rate;
    }

    /// <summary>The learning rate of the first update.</summary>
    public double InitialRate { get; }

    /// <summary>The learning rate of the last update.</summary>
    public double FinalRate { get; }

    /// <summary>The number of epochs of the job.</summary>
    public int Epochs { get; }

    /// <summary>Every change that happens, in the order of time.</summary>
    public IReadOnlyList<LearningRateChange> Changes { get; }

    /// <summary>The steps that the job ends before.</summary>
    public EpochList UnreachedSteps { get; }

    /// <summary>Whether the optimizer never reads a learning rate, so that the schedule has no effect: MXNet's AdaDelta does not.</summary>
    public bool IsIgnored { get; }

    /// <summary>The learning rate in every epoch, one after another; nothing is stored.</summary>
    public IEnumerable<double> Rates
    {
        get
        {
            var rate = InitialRate;
            var next = 0;
            for (var done = 0; done < Epochs; done++)
            {
                if (next < changes.Length && changes[next].Epoch <= done)
                {
                    rate = changes[next++].NewRate;
                }

                yield return rate;
            }
        }
    }

    /// <summary>The learning rate in an epoch.</summary>
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

    /// <summary>The pass over the data, from 1, in which a change happens: the epoch that the container's log shows around it.</summary>
    /// <param name="change">A change of this schedule.</param>
    public int GetEpoch(LearningRateChange change) => batchesPerEpoch == 0 ? 0 : (int)((change.Update - 1) / batchesPerEpoch) + 1;

    /// <summary>The initial rate and every change, in one line.</summary>
    public override string ToString() =>
        string.Join(
            "; ",
            changes
                .Select(static change => $"{Text.Of(change.NewRate)} after epoch {Text.Of(change.Epoch)} (update {Text.Of(change.Update)})")
                .Prepend($"learning rate {Text.Of(InitialRate)}"));
}
