using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Tests.Validation;

/// <summary>Random records and contexts out of values on and about every border, sound or not; the same for the same seed.</summary>
internal sealed class SomeJob(int seed)
{
    private static readonly int[] Numbers = [int.MinValue, -1, 0, 1, 2, 5, 6, 7, 8, 10, 16, 28, 30, 31, 32, 33, 64, 100, 300, 350, 448, 512, 1000, 10000, 10001, int.MaxValue];
    private static readonly double[] Reals = [double.NaN, double.NegativeInfinity, -1, 0, double.Epsilon, 0.0005, 0.001, 0.01, 0.1, 0.45, 0.5, 0.9, 0.98, 1, 1.5, double.PositiveInfinity];
    private static readonly string?[] Patterns = [null, null, null, null, null, null, null, null, null, null, null, null, null, null, "", " ", "false", "^(conv1_|conv2_).*", "conv", "([", "a\nb", ".*", ".*cls_pred.*", "relu4_3_cls_pred_conv_bias"];
    private static readonly string?[] Types =
    [
        null, "", " ", ".", "ml.", "ml.p3.2xlarge", "p3.8xlarge", "ml.p2.16xlarge", "ml.g5.48xlarge", "ml.m5.large", "ml.g6.xlarge", "ml.p3.3xlarge", "ML.P3.2XLARGE", "\ud800", "q",
    ];

    private readonly Random random = new(seed);
    private readonly Random labels = new(~seed);

    /// <summary>Mostly sound values, so that every relation between them is met.</summary>
    public ObjectDetectionHyperparameters Record() => new()
    {
        NumClasses = Number(1),
        NumTrainingSamples = Number(1),
        BaseNetwork = (BaseNetwork)Small(2),
        EarlyStopping = random.Next(2) == 0,
        EarlyStoppingMinEpochs = Number(1),
        EarlyStoppingPatience = Number(1),
        EarlyStoppingTolerance = Real(0, 1),
        ImageShape = Number(300),
        Epochs = Number(1),
        FreezeLayerPattern = Patterns[random.Next(Patterns.Length)],
        KvStore = random.Next(3) == 0 ? null : (KvStore)Small(2),
        LabelWidth = Number(1),
        LearningRate = Real(1e-9, 1),
        LrSchedulerFactor = Real(1e-9, 0.999),
        LrSchedulerStep = Steps(),
        MiniBatchSize = Number(1),
        Momentum = Real(1e-9, 1),
        NmsThreshold = Real(1e-9, 1),
        Optimizer = (Optimizer)Small(4),
        OverlapThreshold = Real(1e-9, 1),
        UsePretrainedModel = random.Next(2) == 0,
        WeightDecay = Real(1e-9, 0.999),
        NmsTopK = random.Next(2) == 0 ? null : Number(1),
    };

    public TrainingContext? Context() => random.Next(8) == 0 ? null : new()
    {
        InstanceType = Types[random.Next(Types.Length)],
        InstanceCount = Maybe(),
        Dataset = random.Next(4) == 0 ? null : new()
        {
            Samples = Maybe(),
            Classes = Maybe(),
            HighestClassId = Maybe(),
            MaxObjectsPerImage = Maybe(),
            ValidationMaxObjectsPerImage = Maybe(),
            WidestLabel = MaybeLabel(),
            ValidationWidestLabel = MaybeLabel(),
        },
        BaseModel = random.Next(3) > 0 ? null : new()
        {
            BaseNetwork = random.Next(2) == 0 ? null : (BaseNetwork)Small(2),
            NumClasses = Maybe(),
            ImageShape = Maybe(),
        },
    };

    private bool IsOdd() => random.Next(60) == 0;

    private int Small(int count) => IsOdd() ? random.Next(-1, count + 1) : random.Next(count);

    private int? Maybe() => random.Next(2) == 0 ? null : Numbers[random.Next(Numbers.Length)];

    /// <summary>More often unknown than not, since a known width hides the number of objects.</summary>
    private int? MaybeLabel() => labels.Next(4) > 0 ? null : Numbers[labels.Next(Numbers.Length)];

    private int Number(int minimum)
    {
        var number = Numbers[random.Next(Numbers.Length)];
        return IsOdd() ? number : Math.Max(number, minimum);
    }

    private double Real(double minimum, double maximum)
    {
        var real = Reals[random.Next(Reals.Length)];
        return IsOdd() ? real : double.IsFinite(real) ? Math.Clamp(real, minimum, maximum) : minimum;
    }

    private EpochList Steps()
    {
        var steps = Enumerable.Range(0, random.Next(4)).Select(_ => Number(1)).ToArray();
        return EpochList.Create(IsOdd() ? steps : [.. steps.Order().Distinct()]);
    }
}
