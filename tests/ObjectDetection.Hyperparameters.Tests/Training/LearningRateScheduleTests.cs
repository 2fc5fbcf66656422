using CsCheck;
using FluentValidation;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Tests.Training;

public sealed class LearningRateScheduleTests
{
    /// <summary>The lines "Update[k]: Change learning rate to" of five real jobs.</summary>
    [Theory]
    [InlineData(150, 16, "33,67", 100, "298,604", "")]
    [InlineData(300, 16, "33,67", 100, "595,1207", "")]
    [InlineData(4452, 16, "10", 30, "2781", "")]
    [InlineData(16551, 16, "3,6", 5, "3103", "6")]
    [InlineData(36, 8, "10", 10, "41", "")]
    public void Updates_are_those_that_the_container_logged(int samples, int batch, string steps, int epochs, string updates, string unreached)
    {
        var schedule = Job(samples, batch, steps, epochs).GetLearningRateSchedule();

        string.Join(',', schedule.Changes.Select(static change => change.Update)).Should().Be(updates);
        schedule.UnreachedSteps.ToString().Should().Be(unreached);
    }

    [Fact]
    public void Epoch_of_one_update_is_over_before_the_step_after_it()
    {
        LearningRateSchedule.IsInTime(1, Job(16, 16, "1", 1)).Should().BeFalse();
        LearningRateSchedule.IsInTime(1, Job(16, 16, "1", 2)).Should().BeTrue();
    }

    [Fact]
    public void Change_tells_step_and_rates()
    {
        var schedule = Job(1000, 32, "10,20", 30).GetLearningRateSchedule();

        schedule.Changes.Should().Equal(
            new LearningRateChange(10, 311, 0.001, 0.001 * 0.1), new LearningRateChange(20, 621, 0.001 * 0.1, 0.001 * 0.1 * 0.1));
        schedule.InitialRate.Should().Be(0.001);
        schedule.FinalRate.Should().Be(0.001 * 0.1 * 0.1);
    }

    [Fact]
    public void Rate_changes_in_the_epoch_after_the_step()
    {
        var schedule = Job(1000, 32, "10,20", 30).GetLearningRateSchedule();

        schedule.RateIn(1).Should().Be(0.001);
        schedule.RateIn(10).Should().Be(0.001);
        schedule.RateIn(11).Should().Be(0.001 * 0.1);
        schedule.RateIn(20).Should().Be(0.001 * 0.1);
        schedule.RateIn(21).Should().Be(0.001 * 0.1 * 0.1);
        schedule.RateIn(30).Should().Be(0.001 * 0.1 * 0.1);
    }

    [Theory]
    [InlineData("", 5)]
    [InlineData("1", 1)]
    [InlineData("1,2,3", 4)]
    [InlineData("2,5,900", 7)]
    public void Sequence_of_rates_agrees_with_the_rate_of_each_epoch(string steps, int epochs)
    {
        var schedule = Job(100, 10, steps, epochs).GetLearningRateSchedule();

        schedule.Rates.Should().Equal(Enumerable.Range(1, epochs).Select(schedule.RateIn));
    }

    [Fact]
    public void Step_at_the_last_epoch_does_not_happen_when_batches_divide_the_data()
    {
        var schedule = Job(100, 10, "4,5", 5).GetLearningRateSchedule();

        schedule.Changes.Should().ContainSingle().Which.Epoch.Should().Be(4);
        schedule.UnreachedSteps.Should().Equal(5);
    }

    [Fact]
    public void Partial_batches_bring_a_change_forward()
    {
        var schedule = Job(150, 16, "33,67", 100).GetLearningRateSchedule();

        schedule.Changes.Select(schedule.GetEpoch).Should().Equal(32, 65);
        (schedule.RateIn(32), schedule.RateIn(33)).Should().Be((0.001, 0.001 * 0.1));
    }

    [Fact]
    public void Schedule_plan_and_review_agree_with_a_job_that_is_run_update_by_update() =>
        Gen.Select(Gen.Int[1, 300], Gen.Int[1, 120], Gen.Int[1, 40], Gen.Int[1, 45].Array[0, 4]).Sample(
            (samples, batch, epochs, steps) =>
            {
                var job = Job(samples, Math.Min(batch, samples), string.Join(',', steps.Distinct().Order()), epochs);
                var schedule = job.GetLearningRateSchedule();
                var (updates, starts) = Run(job);

                job.GetBatchPlan().TotalBatches.Should().Be(updates.Count);
                job.GetBatchPlan().BatchesPerEpoch.Should().Be(updates.Count(static update => update.Epoch == 1));
                schedule.Rates.Should().Equal(starts);
                schedule.FinalRate.Should().Be(updates[^1].Rate);
                schedule.Changes.Select(change => (change.Update, change.NewRate, schedule.GetEpoch(change)))
                    .Should().Equal(schedule.Changes.Select(change => (change.Update, updates[(int)change.Update - 1].Rate, updates[(int)change.Update - 1].Epoch)));
                (schedule.Changes.Count + schedule.UnreachedSteps.Count).Should().Be(job.LrSchedulerStep.Count);
                var isTold = job.Review().Findings.Any(static finding => finding.Code == "ODH301");
                isTold.Should().Be(job.LrSchedulerStep.Any(step => step >= epochs) && starts[^1] != RateAfter(job.LrSchedulerStep.Count), $"{job}");
            },
            iter: 3000);

    private static double RateAfter(int steps) => Enumerable.Repeat(0.1, steps).Aggregate(0.001, static (rate, factor) => rate * factor);

    /// <summary>Runs a job as the container does: batches go on from epoch to epoch, and the scheduler counts full batches.</summary>
    private static (List<(int Epoch, double Rate)> Updates, List<double> Starts) Run(ObjectDetectionHyperparameters job)
    {
        var (updates, starts, rate, next) = (new List<(int, double)>(), new List<double>(), job.LearningRate, 0);
        var full = job.NumTrainingSamples / job.MiniBatchSize;
        for (var epoch = 1; epoch <= job.Epochs; epoch++)
        {
            var begun = false;
            while ((long)updates.Count * job.MiniBatchSize < (long)epoch * job.NumTrainingSamples)
            {
                Change();
                Start();
                updates.Add((epoch, rate));
            }

            // An epoch without a batch of its own starts with the rate that the next update has.
            Change();
            Start();

            void Start()
            {
                if (!begun)
                {
                    starts.Add(rate);
                    begun = true;
                }
            }

            void Change()
            {
                while (full > 0 && next < job.LrSchedulerStep.Count && updates.Count >= job.LrSchedulerStep[next] * full)
                {
                    rate *= job.LrSchedulerFactor;
                    next++;
                }
            }
        }

        return (updates, starts);
    }

    [Fact]
    public void Endless_job_is_described_without_a_list_of_its_epochs()
    {
        var schedule = Job(int.MaxValue, 1, "10,2147483646", int.MaxValue).GetLearningRateSchedule();

        schedule.Changes[1].Update.Should().Be((2147483646L * int.MaxValue) + 1);
        schedule.RateIn(int.MaxValue).Should().Be(0.001 * 0.1 * 0.1);
        schedule.Rates.Take(11).Last().Should().Be(0.001 * 0.1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(31)]
    [InlineData(int.MinValue)]
    public void Epoch_outside_the_job_is_refused(int epoch) =>
        Job(100, 10, "", 30).GetLearningRateSchedule().Invoking(schedule => schedule.RateIn(epoch)).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public void Batch_above_the_samples_has_no_updates_to_schedule()
    {
        var schedule = Job(10, 32, "", 3).GetLearningRateSchedule();

        schedule.Changes.Should().BeEmpty();
        schedule.Rates.Should().Equal(0.001, 0.001, 0.001);
    }

    [Theory]
    [InlineData(Optimizer.Sgd, false)]
    [InlineData(Optimizer.Adam, false)]
    [InlineData(Optimizer.RmsProp, false)]
    [InlineData(Optimizer.AdaDelta, true)]
    public void Only_adadelta_ignores_the_schedule(Optimizer optimizer, bool ignored) =>
        (Job(100, 10, "5", 30) with { Optimizer = optimizer }).GetLearningRateSchedule().IsIgnored.Should().Be(ignored);

    [Fact]
    public void Invalid_record_has_no_schedule() =>
        Job(100, 10, "20,10", 30).Invoking(static job => job.GetLearningRateSchedule()).Should().Throw<ValidationException>().WithMessage("*lr_scheduler_step*");

    [Fact]
    public void Text_lists_every_change() =>
        Job(1000, 32, "10", 30).GetLearningRateSchedule().ToString().Should().Be("learning rate 0.001; 0.0001 after epoch 10 (update 311)");

    private static ObjectDetectionHyperparameters Job(int samples, int batch, string steps, int epochs) => new()
    {
        NumClasses = 1,
        NumTrainingSamples = samples,
        MiniBatchSize = batch,
        LrSchedulerStep = EpochList.Parse(steps),
        Epochs = epochs,
    };
}
