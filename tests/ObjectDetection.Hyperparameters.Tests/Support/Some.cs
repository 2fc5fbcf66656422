using CsCheck;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Tests.Support;

/// <summary>Test data: configurations by hand, and generators of them.</summary>
internal static class Some
{
    /// <summary>Every finite double: any bit pattern that is one, and often an extreme one.</summary>
    public static Gen<double> FiniteDouble { get; } = Gen.Frequency(
        (8, Gen.Long.Select(BitConverter.Int64BitsToDouble).Where(double.IsFinite)),
        (2, Gen.Int[-1000, 1000].Select(static i => i / 1000.0)),
        (2, Gen.Long[1L << 52, long.MaxValue].Select(static i => (double)i)),
        (1, Gen.OneOfConst(0.0, -0.0, double.Epsilon, -double.Epsilon, double.MaxValue, double.MinValue, 2.2250738585072014e-308, 1e15, 1e16, 1e-5, 1e-4)));

    /// <summary>A number in (0, 1].</summary>
    public static Gen<double> OpenClosed { get; } = Gen.Frequency(
        (6, Gen.Double.Unit.Select(static d => 1 - d)),
        (2, Gen.Long[1, BitConverter.DoubleToInt64Bits(1.0)].Select(BitConverter.Int64BitsToDouble)),
        (1, Gen.OneOfConst(double.Epsilon, 1e-6, 0.001, 0.5, 1.0)));

    /// <summary>A number in (0, 1).</summary>
    public static Gen<double> Open { get; } = OpenClosed.Where(static d => d < 1);

    /// <summary>A number in [0, 1].</summary>
    public static Gen<double> Closed { get; } = Gen.OneOf(OpenClosed, Gen.Const(0.0));

    /// <summary>A whole number from a least one on, often small.</summary>
    public static Gen<int> AtLeast(int minimum) => Gen.OneOf(Gen.Int[minimum, minimum + 100], Gen.Int[minimum, int.MaxValue], Gen.OneOfConst(minimum, int.MaxValue));

    /// <summary>A strictly increasing list of positive epochs.</summary>
    public static Gen<EpochList> Steps { get; } =
        Gen.Int[1, 500].HashSet[0, 12].Select(static epochs => EpochList.Create([.. epochs.Order()]));

    /// <summary>A pattern that Python accepts and that is not empty.</summary>
    public static Gen<string> Pattern { get; } =
        Gen.OneOfConst("^(conv1_|conv2_).*", "false", "conv", "^(?!.*fc).*$", " ", "{PropertyName}", "'\"`", "\\d+", "größe", "\U0001F600");

    /// <summary>Any configuration that is valid.</summary>
    public static Gen<ObjectDetectionHyperparameters> ValidRecord { get; } =
        from counts in Gen.Select(AtLeast(1), AtLeast(1), AtLeast(1), AtLeast(1), AtLeast(1), AtLeast(1), AtLeast(300))
        from sizes in Gen.Select(AtLeast(1), AtLeast(1).Nullable())
        from choices in Gen.Select(Gen.Enum<BaseNetwork>(), Gen.Enum<Optimizer>(), Gen.Enum<KvStore>().Nullable(), Gen.Bool, Gen.Bool)
        from reals in Gen.Select(Closed, OpenClosed, Open, OpenClosed, OpenClosed, OpenClosed, Open)
        from texts in Gen.Select(Steps, Gen.Frequency((3, Pattern), (1, Gen.OneOfConst<string>(null!, ""))))
        select new ObjectDetectionHyperparameters
        {
            NumClasses = counts.Item1,
            NumTrainingSamples = counts.Item2,
            BaseNetwork = choices.Item1,
            EarlyStopping = choices.Item4,
            EarlyStoppingMinEpochs = counts.Item3,
            EarlyStoppingPatience = counts.Item4,
            EarlyStoppingTolerance = reals.Item1,
            ImageShape = counts.Item7,
            Epochs = counts.Item5,
            FreezeLayerPattern = texts.Item2,
            KvStore = choices.Item3,
            LabelWidth = counts.Item6,
            LearningRate = reals.Item2,
            LrSchedulerFactor = reals.Item3,
            LrSchedulerStep = texts.Item1,
            MiniBatchSize = texts.Item1.IsEmpty ? sizes.Item1 : Math.Min(sizes.Item1, counts.Item2),
            Momentum = reals.Item4,
            NmsThreshold = reals.Item5,
            Optimizer = choices.Item2,
            OverlapThreshold = reals.Item6,
            UsePretrainedModel = choices.Item5,
            WeightDecay = reals.Item7,
            NmsTopK = sizes.Item2,
        };

    /// <summary>The smallest configuration there is.</summary>
    public static ObjectDetectionHyperparameters Config() => new() { NumClasses = 20, NumTrainingSamples = 16551 };

    /// <summary>A configuration in which nothing has its default.</summary>
    public static ObjectDetectionHyperparameters FullConfig() => new()
    {
        NumClasses = 3,
        NumTrainingSamples = 1000,
        BaseNetwork = BaseNetwork.ResNet50,
        EarlyStopping = true,
        EarlyStoppingMinEpochs = 11,
        EarlyStoppingPatience = 6,
        EarlyStoppingTolerance = 0.01,
        ImageShape = 512,
        Epochs = 40,
        FreezeLayerPattern = "^(conv1_|conv2_).*",
        KvStore = KvStore.DistAsync,
        LabelWidth = 352,
        LearningRate = 0.002,
        LrSchedulerFactor = 0.25,
        LrSchedulerStep = [10, 20],
        MiniBatchSize = 16,
        Momentum = 0.95,
        NmsThreshold = 0.4,
        Optimizer = Optimizer.Adam,
        OverlapThreshold = 0.6,
        UsePretrainedModel = false,
        WeightDecay = 0.00001,
        NmsTopK = 200,
    };

    /// <summary>The map of the smallest configuration, with some entries added or replaced.</summary>
    public static Dictionary<string, string> Map(params (string Name, string Value)[] entries)
    {
        var map = new Dictionary<string, string> { ["num_classes"] = "20", ["num_training_samples"] = "16551" };
        foreach (var (name, value) in entries)
        {
            map[name] = value;
        }

        return map;
    }
}
