using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Cli.Commands;

/// <summary>The templates of a new configuration. The data sets are public, with the numbers that their authors publish.</summary>
internal static class Templates
{
    public const string PascalVoc = "pascal-voc";
    public const string Coco = "coco";
    public const string Minimal = "minimal";

    public static string[] Names => [PascalVoc, Coco, Minimal];

    public static ObjectDetectionHyperparameters Get(string name) => name switch
    {
        Coco => OfCoco(),
        Minimal => new ObjectDetectionHyperparameters { NumClasses = 1, NumTrainingSamples = 1000 },
        _ => OfPascalVoc(),
    };

    /// <summary>The training and validation images of VOC2007 and VOC2012, trained as in the examples of the algorithm.</summary>
    private static ObjectDetectionHyperparameters OfPascalVoc() => new()
    {
        NumClasses = 20,
        NumTrainingSamples = 16551,
        BaseNetwork = BaseNetwork.ResNet50,
        LrSchedulerStep = [10, 20],
        MiniBatchSize = 16,
    };

    /// <summary>The images of train2017 that have objects, at most 93 in one.</summary>
    private static ObjectDetectionHyperparameters OfCoco() => new()
    {
        NumClasses = 80,
        NumTrainingSamples = 117266,
        BaseNetwork = BaseNetwork.ResNet50,
        ImageShape = 512,
        LabelWidth = LabelWidth.RecommendedForObjects(93),
        LrSchedulerStep = [20, 26],
        MiniBatchSize = 16,
    };
}
