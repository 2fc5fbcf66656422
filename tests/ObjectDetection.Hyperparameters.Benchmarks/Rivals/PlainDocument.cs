using System.Text.Json.Serialization;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Benchmarks.Rivals;

/// <summary>What System.Text.Json reads by itself: a class of the same shape, with code generated from it, that checks nothing.</summary>
internal sealed class PlainDocument
{
    public int NumClasses { get; set; }

    public int NumTrainingSamples { get; set; }

    public string BaseNetwork { get; set; } = "vgg-16";

    public bool EarlyStopping { get; set; }

    public int EarlyStoppingMinEpochs { get; set; } = 10;

    public int EarlyStoppingPatience { get; set; } = 5;

    public double EarlyStoppingTolerance { get; set; }

    public int ImageShape { get; set; } = 300;

    public int Epochs { get; set; } = 30;

    public string? FreezeLayerPattern { get; set; }

    public string? KvStore { get; set; }

    public int LabelWidth { get; set; } = 350;

    public double LearningRate { get; set; } = 0.001;

    public double LrSchedulerFactor { get; set; } = 0.1;

    public int[] LrSchedulerStep { get; set; } = [];

    public int MiniBatchSize { get; set; } = 32;

    public double Momentum { get; set; } = 0.9;

    public double NmsThreshold { get; set; } = 0.45;

    public string Optimizer { get; set; } = "sgd";

    public double OverlapThreshold { get; set; } = 0.5;

    public bool UsePretrainedModel { get; set; } = true;

    public double WeightDecay { get; set; } = 0.0005;

    [JsonPropertyName("nms_topk")]
    public int? NmsTopK { get; set; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(PlainDocument))]
internal sealed partial class PlainDocumentContext : JsonSerializerContext;
