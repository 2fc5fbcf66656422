using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Training;

namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>Every fact about the hyperparameters of SageMaker's built-in Object Detection algorithm, each written once.</summary>
/// <remarks>
/// In the order of https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-api-config.html, followed by what only the container knows.
/// Record, validator, string map and documentation read the facts here.
/// </remarks>
public static class HyperparameterCatalogue
{
    /// <summary>The page that documents the algorithm's hyperparameters.</summary>
    public static Uri DocumentationUrl => Lookup.DocumentationUrl;

    /// <summary>The number of classes of objects, not counting the background.</summary>
    public static RequiredHyperparameter<int> NumClasses { get; } = new(static c => c.NumClasses, new WholeNumberDomain(1))
    {
        Name = "num_classes",
        PropertyName = nameof(ObjectDetectionHyperparameters.NumClasses),
        Summary = "The number of classes of objects, not counting the background.",
        OtherNames = ["num_class", "classes", "n_classes", "number_of_classes"],
    };

    /// <summary>The number of images in the training data, from which the learning-rate schedule is computed.</summary>
    public static RequiredHyperparameter<int> NumTrainingSamples { get; } = new(static c => c.NumTrainingSamples, new WholeNumberDomain(1))
    {
        Name = "num_training_samples",
        PropertyName = nameof(ObjectDetectionHyperparameters.NumTrainingSamples),
        Summary = "The number of images in the training data, from which the learning-rate schedule is computed.",
        OtherNames = ["num_example", "num_examples", "num_samples", "training_samples", "number_of_training_samples"],
    };

    /// <summary>The base network that extracts the features.</summary>
    public static DefaultedHyperparameter<BaseNetwork> BaseNetwork { get; } = new(
        static c => c.BaseNetwork,
        new ChoiceDomain<BaseNetwork>((Hyperparameters.BaseNetwork.Vgg16, "vgg-16"), (Hyperparameters.BaseNetwork.ResNet50, "resnet-50")),
        Hyperparameters.BaseNetwork.Vgg16)
    {
        Name = "base_network",
        PropertyName = nameof(ObjectDetectionHyperparameters.BaseNetwork),
        Summary = "The base network that extracts the features.",
        OtherNames = ["network", "base_model"],
    };

    /// <summary>Whether training stops before the last epoch once validation:mAP no longer improves.</summary>
    public static DefaultedHyperparameter<bool> EarlyStopping { get; } = new(static c => c.EarlyStopping, new FlagDomain("True", "False", ignoresCase: true), false)
    {
        Name = "early_stopping",
        PropertyName = nameof(ObjectDetectionHyperparameters.EarlyStopping),
        Summary = "Whether training stops before the last epoch once validation:mAP no longer improves.",
        Provenance = new Provenance { ContainerSince = "2019-01", Note = "The console writes true and false in lower case." },
    };

    /// <summary>The least number of epochs to train before early stopping may end the job.</summary>
    public static DefaultedHyperparameter<int> EarlyStoppingMinEpochs { get; } = new(static c => c.EarlyStoppingMinEpochs, new WholeNumberDomain(1), 10)
    {
        Name = "early_stopping_min_epochs",
        PropertyName = nameof(ObjectDetectionHyperparameters.EarlyStoppingMinEpochs),
        Summary = "The least number of epochs to train before early stopping may end the job.",
        Provenance = new Provenance { ContainerSince = "2019-01" },
        OtherNames = ["min_epochs"],
    };

    /// <summary>The number of epochs without an improvement after which early stopping ends the job.</summary>
    public static DefaultedHyperparameter<int> EarlyStoppingPatience { get; } = new(static c => c.EarlyStoppingPatience, new WholeNumberDomain(1), 5)
    {
        Name = "early_stopping_patience",
        PropertyName = nameof(ObjectDetectionHyperparameters.EarlyStoppingPatience),
        Summary = "The number of epochs without an improvement after which early stopping ends the job.",
        Provenance = new Provenance { ContainerSince = "2019-01" },
        OtherNames = ["patience"],
    };

    /// <summary>The relative gain in validation:mAP, a ratio to the best so far, that counts as an improvement for early stopping.</summary>
    public static DefaultedHyperparameter<double> EarlyStoppingTolerance { get; } = new(static c => c.EarlyStoppingTolerance, new RealDomain(Interval.Closed(0, 1)), 0)
    {
        Name = "early_stopping_tolerance",
        PropertyName = nameof(ObjectDetectionHyperparameters.EarlyStoppingTolerance),
        Summary = "The relative gain in validation:mAP, a ratio to the best so far, that counts as an improvement for early stopping.",
        Provenance = new Provenance { ContainerSince = "2019-01" },
        OtherNames = ["tolerance"],
    };

    /// <summary>The side in pixels of the square to which every image is resized.</summary>
    public static DefaultedHyperparameter<int> ImageShape { get; } = new(static c => c.ImageShape, new WholeNumberDomain(300), 300)
    {
        Name = "image_shape",
        PropertyName = nameof(ObjectDetectionHyperparameters.ImageShape),
        Summary = "The side in pixels of the square to which every image is resized.",
        Provenance = new Provenance { Note = "A message of the container names 10000 as an upper bound, which is not documented." },
        OtherNames = ["data_shape", "image_size", "input_size"],
    };

    /// <summary>The number of passes over the training data.</summary>
    public static DefaultedHyperparameter<int> Epochs { get; } = new(static c => c.Epochs, new WholeNumberDomain(1), 30)
    {
        Name = "epochs",
        PropertyName = nameof(ObjectDetectionHyperparameters.Epochs),
        Summary = "The number of passes over the training data.",
        OtherNames = ["num_epochs", "end_epoch", "max_epochs", "n_epochs"],
    };

    /// <summary>A Python regular expression; the parameters whose names it matches are frozen, that is, not trained.</summary>
    public static OptionalHyperparameter<string?> FreezeLayerPattern { get; } = new(
        static c => c.FreezeLayerPattern,
        new PythonPatternDomain(ServiceLimits.MaximumValueLength))
    {
        Name = "freeze_layer_pattern",
        PropertyName = nameof(ObjectDetectionHyperparameters.FreezeLayerPattern),
        Summary = "A Python regular expression; the parameters whose names it matches are frozen, that is, not trained.",
        Provenance = new Provenance
        {
            DifferingContainerDefault = "",
            Note = "The documentation calls the default 'No layers frozen'. The console sends false, a pattern that matches no name.",
        },
        OtherNames = ["freeze", "freeze_layers", "freeze_pattern"],
    };

    /// <summary>How several machines exchange gradients; it does not apply to training on one machine.</summary>
    public static OptionalHyperparameter<KvStore?> KvStore { get; } = new(
        static c => c.KvStore,
        new OptionalDomain<KvStore>(
            new ChoiceDomain<KvStore>((Hyperparameters.KvStore.DistSync, "dist_sync"), (Hyperparameters.KvStore.DistAsync, "dist_async"))))
    {
        Name = "kv_store",
        PropertyName = nameof(ObjectDetectionHyperparameters.KvStore),
        Summary = "How several machines exchange gradients; it does not apply to training on one machine.",
        Provenance = new Provenance
        {
            DifferingContainerDefault = "device",
            Note = "The container's own value for one machine is outside the documented values: it is read as absent and never written.",
        },
    };

    /// <summary>The number of values to which the label of every image is padded: two, and five for each object.</summary>
    public static DefaultedHyperparameter<int> LabelWidth { get; } = new(static c => c.LabelWidth, new WholeNumberDomain(1), 350)
    {
        Name = "label_width",
        PropertyName = nameof(ObjectDetectionHyperparameters.LabelWidth),
        Summary = "The number of values to which the label of every image is padded: two, and five for each object.",
        OtherNames = ["label_pad_width"],
    };

    /// <summary>The initial learning rate.</summary>
    public static DefaultedHyperparameter<double> LearningRate { get; } = new(static c => c.LearningRate, new RealDomain(Interval.OpenClosed(0, 1)), 0.001)
    {
        Name = "learning_rate",
        PropertyName = nameof(ObjectDetectionHyperparameters.LearningRate),
        Summary = "The initial learning rate.",
        Tuning = new RecommendedContinuousRange(1e-6, 0.5, ScalingType.Logarithmic),
        OtherNames = ["lr", "eta"],
    };

    /// <summary>The factor by which the learning rate is multiplied after each epoch of lr_scheduler_step.</summary>
    public static DefaultedHyperparameter<double> LrSchedulerFactor { get; } = new(static c => c.LrSchedulerFactor, new RealDomain(Interval.Open(0, 1)), 0.1)
    {
        Name = "lr_scheduler_factor",
        PropertyName = nameof(ObjectDetectionHyperparameters.LrSchedulerFactor),
        Summary = "The factor by which the learning rate is multiplied after each epoch of lr_scheduler_step.",
        OtherNames = ["lr_factor", "lr_refactor_ratio", "learning_rate_factor"],
    };

    /// <summary>The epochs after which the learning rate is reduced.</summary>
    public static DefaultedHyperparameter<EpochList> LrSchedulerStep { get; } = new(
        static c => c.LrSchedulerStep,
        new EpochListDomain(ServiceLimits.MaximumValueLength),
        EpochList.Empty)
    {
        Name = "lr_scheduler_step",
        PropertyName = nameof(ObjectDetectionHyperparameters.LrSchedulerStep),
        Summary = "The epochs after which the learning rate is reduced.",
        OtherNames = ["lr_steps", "lr_step", "lr_refactor_step", "learning_rate_steps"],
    };

    /// <summary>The number of images in a batch on one machine, shared out over its GPUs.</summary>
    public static DefaultedHyperparameter<int> MiniBatchSize { get; } = new(static c => c.MiniBatchSize, new WholeNumberDomain(1), 32)
    {
        Name = "mini_batch_size",
        PropertyName = nameof(ObjectDetectionHyperparameters.MiniBatchSize),
        Summary = "The number of images in a batch on one machine, shared out over its GPUs.",
        Tuning = new RecommendedIntegerRange(8, 64, ScalingType.Linear),
        OtherNames = ["batch_size"],
    };

    /// <summary>The momentum of stochastic gradient descent; other optimizers ignore it.</summary>
    public static DefaultedHyperparameter<double> Momentum { get; } = new(static c => c.Momentum, new RealDomain(Interval.OpenClosed(0, 1)), 0.9)
    {
        Name = "momentum",
        PropertyName = nameof(ObjectDetectionHyperparameters.Momentum),
        Summary = "The momentum of stochastic gradient descent; other optimizers ignore it.",
        Tuning = new RecommendedContinuousRange(0, 0.999, ScalingType.ReverseLogarithmic),
        Provenance = new Provenance { Note = "The tuning page recommends a range from 0.0, which the documented values exclude." },
    };

    /// <summary>The overlap (IoU) from which on non-maximum suppression takes two detections of a class for one.</summary>
    public static DefaultedHyperparameter<double> NmsThreshold { get; } = new(static c => c.NmsThreshold, new RealDomain(Interval.OpenClosed(0, 1)), 0.45)
    {
        Name = "nms_threshold",
        PropertyName = nameof(ObjectDetectionHyperparameters.NmsThreshold),
        Summary = "The overlap (IoU) from which on non-maximum suppression takes two detections of a class for one.",
        OtherNames = ["nms", "nms_thresh"],
    };

    /// <summary>The rule by which gradients change the weights.</summary>
    public static DefaultedHyperparameter<Optimizer> Optimizer { get; } = new(
        static c => c.Optimizer,
        new ChoiceDomain<Optimizer>(
            (Hyperparameters.Optimizer.Sgd, "sgd"),
            (Hyperparameters.Optimizer.Adam, "adam"),
            (Hyperparameters.Optimizer.RmsProp, "rmsprop"),
            (Hyperparameters.Optimizer.AdaDelta, "adadelta")),
        Hyperparameters.Optimizer.Sgd)
    {
        Name = "optimizer",
        PropertyName = nameof(ObjectDetectionHyperparameters.Optimizer),
        Summary = "The rule by which gradients change the weights.",
        Tuning = new RecommendedCategories(),
        OtherNames = ["optim"],
    };

    /// <summary>The overlap (IoU) with an object from which on a detection counts as right when validation:mAP is computed.</summary>
    public static DefaultedHyperparameter<double> OverlapThreshold { get; } = new(static c => c.OverlapThreshold, new RealDomain(Interval.OpenClosed(0, 1)), 0.5)
    {
        Name = "overlap_threshold",
        PropertyName = nameof(ObjectDetectionHyperparameters.OverlapThreshold),
        Summary = "The overlap (IoU) with an object from which on a detection counts as right when validation:mAP is computed.",
        OtherNames = ["overlap", "overlap_thresh", "iou_threshold"],
    };

    /// <summary>Whether training starts from a pretrained base network.</summary>
    public static DefaultedHyperparameter<bool> UsePretrainedModel { get; } = new(static c => c.UsePretrainedModel, new FlagDomain("1", "0", ignoresCase: false), true)
    {
        Name = "use_pretrained_model",
        PropertyName = nameof(ObjectDetectionHyperparameters.UsePretrainedModel),
        Summary = "Whether training starts from a pretrained base network.",
        Provenance = new Provenance
        {
            DifferingContainerDefault = "0",
            Note = "Documentation and container disagree on the default, so that leaving it out is not the same as either.",
        },
        OtherNames = ["pretrained", "use_pretrained"],
    };

    /// <summary>The weight decay (L2 regularisation) of sgd and rmsprop; other optimizers ignore it.</summary>
    public static DefaultedHyperparameter<double> WeightDecay { get; } = new(static c => c.WeightDecay, new RealDomain(Interval.Open(0, 1)), 0.0005)
    {
        Name = "weight_decay",
        PropertyName = nameof(ObjectDetectionHyperparameters.WeightDecay),
        Summary = "The weight decay (L2 regularisation) of sgd and rmsprop; other optimizers ignore it.",
        Tuning = new RecommendedContinuousRange(0, 0.999, ScalingType.Logarithmic),
        Provenance = new Provenance
        {
            Note = "The tuning page recommends a range from 0.0, which the documented values and the console's logarithmic scale exclude.",
        },
        OtherNames = ["wd", "decay", "l2"],
    };

    /// <summary>The number of best detections of an image that non-maximum suppression looks at.</summary>
    public static OptionalHyperparameter<int?> NmsTopK { get; } = new(static c => c.NmsTopK, new OptionalDomain<int>(new WholeNumberDomain(1)))
    {
        Name = "nms_topk",
        PropertyName = nameof(ObjectDetectionHyperparameters.NmsTopK),
        Summary = "The number of best detections of an image that non-maximum suppression looks at.",
        Provenance = new Provenance
        {
            IsDocumented = false,
            DifferingContainerDefault = "400",
            ContainerSince = "2018-08",
            Note = "It stands in the container's own defaults but in no documentation.",
            ContainerUrl = "https://github.com/aws/sagemaker-python-sdk/issues/366",
        },
        OtherNames = ["topk"],
    };

    private static readonly Hyperparameter[] Entries = Number(
        NumClasses, NumTrainingSamples, BaseNetwork, EarlyStopping, EarlyStoppingMinEpochs, EarlyStoppingPatience, EarlyStoppingTolerance, ImageShape,
        Epochs, FreezeLayerPattern, KvStore, LabelWidth, LearningRate, LrSchedulerFactor, LrSchedulerStep, MiniBatchSize, Momentum, NmsThreshold,
        Optimizer, OverlapThreshold, UsePretrainedModel, WeightDecay, NmsTopK);

    /// <summary>All hyperparameters, in the order of the documentation.</summary>
    public static IReadOnlyList<Hyperparameter> All => Lookup.All;

    /// <summary>All hyperparameters as a span, to step through without an enumerator.</summary>
    internal static ReadOnlySpan<Hyperparameter> Span => Entries;

    /// <summary>Looks a hyperparameter up by its name in the string map, for example <c>learning_rate</c>.</summary>
    /// <param name="name">The name, spelled exactly.</param>
    /// <param name="hyperparameter">What is known of it, when the answer is <see langword="true"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static bool TryGetByName(string name, [MaybeNullWhen(false)] out Hyperparameter hyperparameter) => Lookup.ByName.TryGetValue(name, out hyperparameter);

    /// <summary>Looks a hyperparameter up by the name of its property, for example <c>LearningRate</c>.</summary>
    /// <param name="propertyName">The name, spelled exactly.</param>
    /// <param name="hyperparameter">What is known of it, when the answer is <see langword="true"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="propertyName"/> is <see langword="null"/>.</exception>
    public static bool TryGetByPropertyName(string propertyName, [MaybeNullWhen(false)] out Hyperparameter hyperparameter) =>
        Lookup.ByPropertyName.TryGetValue(propertyName, out hyperparameter);

    /// <summary>The hyperparameter whose name, property name or alias is nearest to a name that is none.</summary>
    internal static Hyperparameter? Nearest(string name) =>
        Suggestions.Nearest(name, All, static hyperparameter => [hyperparameter.Name, .. hyperparameter.Aliases]);

    private static Hyperparameter[] Number(params Hyperparameter[] all)
    {
        for (var i = 0; i < all.Length; i++)
        {
            all[i].Index = i;
        }

        return all;
    }

    /// <summary>What is not needed to validate and to write, and is made when it is first asked for.</summary>
    private static class Lookup
    {
        public static IReadOnlyList<Hyperparameter> All { get; } = Array.AsReadOnly(Entries);

        public static Uri DocumentationUrl { get; } = new("https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-api-config.html");

        public static FrozenDictionary<string, Hyperparameter> ByName { get; } = All.ToFrozenDictionary(static h => h.Name, StringComparer.Ordinal);

        public static FrozenDictionary<string, Hyperparameter> ByPropertyName { get; } = All.ToFrozenDictionary(static h => h.PropertyName, StringComparer.Ordinal);
    }
}
