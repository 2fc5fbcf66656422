using System.Diagnostics;
using System.Reflection;
using ObjectDetection.Hyperparameters.Tests.Support;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Tests.Training;

/// <summary>What a log or a debugger shows of the types that describe a job.</summary>
public sealed class DisplayTests
{
    private static readonly ObjectDetectionHyperparameters Job = new() { NumClasses = 20, NumTrainingSamples = 16551, Epochs = 15, LrSchedulerStep = [10] };

    public static TheoryData<string, object> Shown => new()
    {
        { "517 updates per epoch, 7755 updates in total, 32 images per update", Job.GetBatchPlan() },
        {
            "517 updates per epoch, 7755 updates in total, 32 images per update; 32 images on 4 GPUs: 8 each; up to 256 are documented to fit in GPU memory",
            Job.GetBatchPlan(new TrainingContext { InstanceType = "ml.p3.8xlarge" })
        },
        { "1 update per epoch, 1 update in total, 1 image per update", (Job with { NumTrainingSamples = 1, MiniBatchSize = 1, Epochs = 1, LrSchedulerStep = [] }).GetBatchPlan() },
        { "32 images on 4 GPUs: 8 each", new BatchSplit(32, 4) },
        { "10 images on 8 GPUs: 1 each, 3 on the last", new BatchSplit(10, 8) },
        { "12 images on 8 GPUs: not accepted", new BatchSplit(12, 8) },
        { "1 image on 1 GPU: 1 each", new BatchSplit(1, 1) },
        { "8 of 71 parameters frozen (8 in the base network, 0 in the heads)", (Job with { FreezeLayerPattern = "^(conv1_|conv2_).*" }).GetFrozenParameters() },
        { "0 of 71 parameters frozen (0 in the base network, 0 in the heads)", Job.GetFrozenParameters() },
        { "frozen parameters unknown (71 in total)", (Job with { FreezeLayerPattern = @"((\w+)+)+\1X" }).GetFrozenParameters() },
        { "early stopping is off", Job.GetEarlyStoppingForecast() },
        { "early stopping can end the job after epoch 10", (Job with { EarlyStopping = true }).GetEarlyStoppingForecast() },
        { "early stopping cannot end the job before its last epoch", (Job with { EarlyStopping = true, EarlyStoppingPatience = 15 }).GetEarlyStoppingForecast() },
        { "learning rate 0.001; 0.0001 after epoch 10 (update 5171)", Job.GetLearningRateSchedule() },
        { "0.0001 after epoch 10 (update 5171)", new LearningRateChange(10, 5171, 0.001, 0.0001) },
        { "ml.p3.2xlarge", InstanceTypes.Find("p3.2xlarge")! },
    };

    [Theory]
    [MemberData(nameof(Shown))]
    public void Text_is_one_line_and_the_same_in_every_culture(string text, object shown)
    {
        foreach (var culture in Cultures.Telling)
        {
            Cultures.Under(culture, shown.ToString).Should().Be(text);
        }
    }

    [Theory]
    [InlineData(typeof(Rule))]
    [InlineData(typeof(Review))]
    [InlineData(typeof(InstanceType))]
    public void Debugger_shows_members_that_exist(Type type)
    {
        var display = type.GetCustomAttribute<DebuggerDisplayAttribute>()!.Value;

        foreach (var hole in display.Split('{').Skip(1).Select(static part => part[..part.IndexOf('}')].Split('.')[0]))
        {
            type.GetProperty(hole).Should().NotBeNull(hole);
        }
    }
}
