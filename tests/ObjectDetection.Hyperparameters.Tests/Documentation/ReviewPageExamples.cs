using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Tests.Documentation;

/// <summary>The code of docs/review.md, with what it gives.</summary>
internal static class ReviewPageExamples
{
    private static readonly ObjectDetectionHyperparameters Job = new()
    {
        NumClasses = 20,
        NumTrainingSamples = 16551,
        Optimizer = Optimizer.Adam,
        Momentum = 0.8,
        Epochs = 15,
        LrSchedulerStep = [10, 20],
    };

    public static string Review()
    {
        #region docs
        var job = new ObjectDetectionHyperparameters
        {
            NumClasses = 20,
            NumTrainingSamples = 16551,
            Optimizer = Optimizer.Adam,
            Momentum = 0.8,
            Epochs = 15,
            LrSchedulerStep = [10, 20],
        };
        var context = new TrainingContext
        {
            InstanceType = "ml.p3.8xlarge",
            InstanceCount = 1,
            Dataset = new DatasetProfile { Samples = 16551, HighestClassId = 19, MaxObjectsPerImage = 80 },
        };

        Console.WriteLine(job.Review(context));
        #endregion
        return job.Review(context).ToString();
    }

    public static string Fitted()
    {
        var job = Job;
        #region docs
        var data = new DatasetProfile { Samples = 4952, HighestClassId = 79, WidestLabel = 452, ValidationWidestLabel = 317 };
        ObjectDetectionHyperparameters fitted = job.With(data, out HyperparametersChanges changed);

        Console.WriteLine(changed);
        #endregion
        return job.DifferenceTo(fitted).ToString();
    }

    public static void Findings(ObjectDetectionHyperparameters job, TrainingContext context)
    {
        #region docs
        Review review = job.Review(context);
        foreach (var finding in review.WithSeverity(FindingSeverity.Warning))
        {
            Console.WriteLine($"{finding.Code} {finding.Name} = {finding.AttemptedValue}: {finding.Message} ({finding.Rule.Url})");
        }

        if (!review.IsSubmittable)
        {
            // There is at least one error.
        }
        #endregion
    }

    public static void Ensure(ObjectDetectionHyperparameters job, TrainingContext context)
    {
        #region docs
        job.EnsureSubmittable(context, treatWarningsAsErrors: true);
        #endregion
    }

    public static IReadOnlyList<LearningRateChange> Schedule()
    {
        var job = Job;
        #region docs
        LearningRateSchedule schedule = job.GetLearningRateSchedule();

        double first = schedule.RateIn(10);         // 0.001: epochs are numbered from 1
        double then = schedule.RateIn(11);          // 0.0001: a step takes effect after its last epoch
        var changes = schedule.Changes;             // one: step 10, update 5171, 0.001 to 0.0001
        EpochList unreached = schedule.UnreachedSteps;  // 20: the job ends before it
        #endregion
        return first > then && unreached.Count == 1 ? changes : [];
    }

    public static BatchPlan Batches()
    {
        var job = Job;
        #region docs
        BatchPlan batches = job.GetBatchPlan(new TrainingContext { InstanceType = "ml.p3.16xlarge", InstanceCount = 2 });

        int updates = batches.UpdatesPerEpoch;      // 517: the full batches, which the schedule counts
        int all = batches.BatchesPerEpoch;          // 518: including the last, partial batch
        var shares = batches.Split!.Shares;         // 4, eight times

        int width = LabelWidth.ForObjects(80);      // 402: the minimum for 80 objects in an image
        int roomy = LabelWidth.RecommendedForObjects(80);   // 450: with headroom
        int? stops = job.GetEarlyStoppingForecast().EarliestEpoch; // null: early stopping is off
        #endregion
        return updates + 1 == all && shares.Count == 8 && width < roomy && stops is null ? batches : throw new InvalidOperationException();
    }

    public static FrozenParameters Frozen()
    {
        var job = Job;
        #region docs
        FrozenParameters frozen = (job with { FreezeLayerPattern = "^(conv1_|conv2_).*" }).GetFrozenParameters();

        Console.WriteLine(frozen); // 8 of 71 parameters frozen (8 in the base network, 0 in the heads)
        #endregion
        return frozen;
    }
}
