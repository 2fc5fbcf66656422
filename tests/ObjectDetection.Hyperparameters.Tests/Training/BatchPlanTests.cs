using FluentValidation;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Tests.Training;

public sealed class BatchPlanTests
{
    [Theory]
    [InlineData(16551, 90, 183, 184)]
    [InlineData(150, 16, 9, 10)]
    [InlineData(300, 16, 18, 19)]
    [InlineData(320, 16, 20, 20)]
    [InlineData(10, 32, 0, 1)]
    public void Epoch_has_the_batches_that_the_container_counted(int samples, int batch, int updates, int batches)
    {
        var plan = Job(samples, batch).GetBatchPlan();

        plan.UpdatesPerEpoch.Should().Be(updates);
        plan.BatchesPerEpoch.Should().Be(batches);
    }

    [Fact]
    public void Whole_job_is_counted_beyond_the_range_of_int()
    {
        var plan = (Job(int.MaxValue, 1) with { Epochs = int.MaxValue }).GetBatchPlan();

        plan.TotalUpdates.Should().Be((long)int.MaxValue * int.MaxValue);
        plan.TotalBatches.Should().Be((long)int.MaxValue * int.MaxValue);
    }

    [Fact]
    public void Batch_is_shared_out_over_the_gpus_of_the_instance()
    {
        var plan = Job(1000, 10).GetBatchPlan(new TrainingContext { InstanceType = "ml.p3.16xlarge", InstanceCount = 2 });

        plan.GpusPerMachine.Should().Be(8);
        plan.Machines.Should().Be(2);
        plan.Split!.Shares.Should().Equal(1, 1, 1, 1, 1, 1, 1, 3);
    }

    [Theory]
    [InlineData(KvStore.DistSync, 3, 48)]
    [InlineData(KvStore.DistAsync, 3, 16)]
    [InlineData(null, 3, 16)]
    [InlineData(KvStore.DistSync, null, 16)]
    public void Effective_batch_spans_the_machines_that_synchronise(KvStore? kvStore, int? machines, long effective) =>
        (Job(1000, 16) with { KvStore = kvStore }).GetBatchPlan(new TrainingContext { InstanceCount = machines }).EffectiveBatchSize.Should().Be(effective);

    [Fact]
    public void One_instance_is_a_number_of_instances() => Job(1000, 16).GetBatchPlan(new TrainingContext { InstanceCount = 1 }).Machines.Should().Be(1);

    [Fact]
    public void Batch_without_images_makes_no_batches() => BatchPlan.BatchesAfter(3, Job(100, 0)).Should().Be(0);

    [Fact]
    public void Unknown_instance_leaves_the_split_open()
    {
        var plan = Job(1000, 16).GetBatchPlan(new TrainingContext { InstanceType = "ml.p9.large" });

        plan.GpusPerMachine.Should().BeNull();
        plan.Split.Should().BeNull();
        plan.LargestDocumentedBatch.Should().BeNull();
    }

    [Theory]
    [InlineData("ml.p3.2xlarge", BaseNetwork.Vgg16, 64)]
    [InlineData("ml.p3.2xlarge", BaseNetwork.ResNet50, 32)]
    [InlineData("ml.p2.xlarge", BaseNetwork.ResNet50, 32)]
    [InlineData("ml.g5.48xlarge", BaseNetwork.ResNet50, 384)]
    public void Memory_is_documented_for_a_batch(string instanceType, BaseNetwork network, int largest) =>
        (Job(1000, 16) with { BaseNetwork = network }).GetBatchPlan(new TrainingContext { InstanceType = instanceType }).LargestDocumentedBatch.Should().Be(largest);

    [Fact]
    public void Invalid_record_has_no_plan() => Job(100, 0).Invoking(static job => job.GetBatchPlan()).Should().Throw<ValidationException>().WithMessage("*mini_batch_size*");

    private static ObjectDetectionHyperparameters Job(int samples, int batch) => new() { NumClasses = 1, NumTrainingSamples = samples, MiniBatchSize = batch };
}
