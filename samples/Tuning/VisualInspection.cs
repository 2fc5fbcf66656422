#region docs
using ObjectDetection.Hyperparameters;
using ObjectDetection.Hyperparameters.Catalogue;
using ObjectDetection.Hyperparameters.Training;
using ObjectDetection.Hyperparameters.Tuning;
#endregion

namespace TuningSample;

/// <summary>The tuning job of AWS's own example of visual inspection: six types of defect in 1152 images.</summary>
internal static class VisualInspection
{
    public static ObjectDetectionTuningSpace Space()
    {
        #region docs
        var space = new ObjectDetectionTuningSpace
        {
            Base = new ObjectDetectionHyperparameters
            {
                NumClasses = 6,
                NumTrainingSamples = 1152,
                BaseNetwork = BaseNetwork.ResNet50,
                MiniBatchSize = 16,
                Epochs = 100,
                LrSchedulerStep = [33, 67],
            },
            LearningRate = new ContinuousRange(0.0001, 0.01, ScalingType.Logarithmic),
            Momentum = new ContinuousRange(0.8, 0.99),
            WeightDecay = new ContinuousRange(0.0001, 0.001),
        };
        #endregion

        return space;
    }

    public static TuningJobOptions Options()
    {
        #region docs
        var options = new TuningJobOptions { Strategy = TuningStrategy.Bayesian, MaxJobs = 20, MaxParallelJobs = 10, RandomSeed = 1 };
        #endregion

        return options;
    }

    public static Review Review(ObjectDetectionTuningSpace space, TuningJobOptions options)
    {
        #region docs
        var context = new TrainingContext { InstanceType = "ml.p3.2xlarge", InstanceCount = 1 };
        Review review = space.Review(context, options);
        Console.WriteLine(review);
        #endregion

        return review;
    }

    public static void Write(ObjectDetectionTuningSpace space, TuningJobOptions options, string folder)
    {
        #region docs
        File.WriteAllText(Path.Combine(folder, "config.json"), space.ToTuningJobConfigJson(options));
        Dictionary<string, string> map = space.ToStaticHyperParameters();   // for StaticHyperParameters of the training job definition
        #endregion

        Console.WriteLine($"{map.Count} static hyperparameters, {space.ToParameterRanges().ContinuousParameterRanges.Count} ranges");
    }

    public static void Draw(ObjectDetectionTuningSpace space)
    {
        #region docs
        foreach (ObjectDetectionHyperparameters job in space.Draw(count: 10, seed: 42))
        {
            Console.WriteLine(FormattableString.Invariant($"{job.LearningRate,-22} {job.Momentum,-20} {job.WeightDecay}"));
        }
        #endregion
    }

    public static void Grid(ObjectDetectionTuningSpace space)
    {
        #region docs
        var grid = space with { Momentum = null, WeightDecay = null, Optimizer = [Optimizer.Sgd, Optimizer.Adam] };
        foreach (ObjectDetectionHyperparameters job in grid.EnumerateGrid(points: 3))
        {
            Console.WriteLine(FormattableString.Invariant($"{job.LearningRate,-22} {job.Optimizer}"));
        }
        #endregion
    }

    public static TuningReadResult Read(string json)
    {
        #region docs
        TuningReadResult reading = ObjectDetectionTuningSpace.ReadTuningJobJson(json);
        Console.WriteLine(reading.IsReadable
            ? $"{reading.Options?.MaxJobs} jobs over {reading.Space.LearningRate}"
            : string.Join(Environment.NewLine, reading.Findings));
        #endregion

        return reading;
    }
}
