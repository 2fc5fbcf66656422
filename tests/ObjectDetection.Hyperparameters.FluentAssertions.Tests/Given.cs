namespace AssertionTests;

/// <summary>What the assertions of these tests are about.</summary>
internal static class Given
{
    public const string Documentation = "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-api-config.html";
    public const string Scheduler = "https://github.com/apache/mxnet/blob/1.4.0/python/mxnet/lr_scheduler.py";

    public static ObjectDetectionHyperparameters Clean { get; } = new() { NumClasses = 20, NumTrainingSamples = 16551 };

    public static ObjectDetectionHyperparameters Warned { get; } = Clean with { Epochs = 15, LrSchedulerStep = [10, 20], Optimizer = Optimizer.Adam, Momentum = 0.8 };

    public static ObjectDetectionHyperparameters Wrong { get; } = Clean with { LearningRate = 1.5, Epochs = 0 };

    public static ObjectDetectionHyperparameters Informed { get; } = Clean with { NmsTopK = 400 };

    /// <summary>An instance without a GPU, which is an error for every job.</summary>
    public static TrainingContext WithoutGpu { get; } = new() { InstanceType = "ml.c5.xlarge" };

    public static Dictionary<string, string> Map(params (string Name, string Value)[] entries)
    {
        var map = Clean.ToHyperParameters();
        foreach (var (name, value) in entries)
        {
            map[name] = value;
        }

        return map;
    }

    public static string Lines(params string[] lines) => string.Join(Environment.NewLine, lines);

    /// <summary>The message of an assertion that fails.</summary>
    public static string MessageOf(Action assertion) =>
        Record.Exception(assertion) is { } failure and not ArgumentException ? failure.Message : throw new InvalidOperationException("The assertion did not fail.");
}
