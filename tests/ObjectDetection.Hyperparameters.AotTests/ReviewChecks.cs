using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.AotTests;

/// <summary>The review with a full context, the schedule and the frozen parameters.</summary>
internal static class ReviewChecks
{
    public static void Run()
    {
        var context = new TrainingContext
        {
            InstanceType = "ml.p3.8xlarge",
            InstanceCount = 1,
            Dataset = new DatasetProfile { Samples = 16551, HighestClassId = 19, MaxObjectsPerImage = 80 },
            BaseModel = new BaseModel { BaseNetwork = BaseNetwork.ResNet50, NumClasses = 20, ImageShape = 512 },
        };
        var review = RecordChecks.Typical.Review(context);
        Checks.Equal(
            "ODH203 label_width; ODH311 kv_store; ODH334 lr_scheduler_step; ODH331 nms_topk", string.Join("; ", review.Findings.Select(static finding => $"{finding.Code} {finding.Name}")));
        Checks.True(!review.IsSubmittable, "a label that is too narrow is an error");
        Checks.True(
            (RecordChecks.Typical with { KvStore = null, LabelWidth = 600, LrSchedulerFactor = 0.5, NmsTopK = null }).Review(context).Findings.Count == 0, "nothing is found in a sound record");

        RecordChecks.Typical.With(context.Dataset, out var changes);
        Checks.Equal("label_width: 350 -> 402", changes.ToString());

        Checks.Equal(
            "learning rate 0.00001; 0.000005 after epoch 10 (update 10341); 0.0000025 after epoch 20 (update 20681)",
            (RecordChecks.Typical with { LrSchedulerFactor = 0.5 }).GetLearningRateSchedule().ToString());

        var frozen = RecordChecks.Typical.GetFrozenParameters();
        Checks.Equal("33 and 0", $"{frozen.InBaseNetwork} and {frozen.InHeads}");
    }
}
