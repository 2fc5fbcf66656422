using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>Provides the facts about every hyperparameter of SageMaker's built-in Object Detection algorithm.</summary>
/// <remarks>
/// The order is that of https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-api-config.html; undocumented hyperparameters of the container follow.
/// Each fact is written once, here: the record, the validator, the string map and the documentation read it.
/// </remarks>
public static class HyperparameterCatalogue
{
    internal const string DocumentationAddress = "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-api-config.html";

    /// <summary>Gets the address of the page that documents the algorithm's hyperparameters.</summary>
    public static Uri DocumentationUrl => Documentation.Url;

    /// <summary>Gets the number of object classes, not counting the background. Accepts a whole number of at least 1, required; <c>num_classes</c> in the string map.</summary>
    public static RequiredHyperparameter<int> NumClasses { get; } = new(static c => c.NumClasses, new WholeNumberDomain(1))
    {
        Name = "num_classes",
        PropertyName = nameof(ObjectDetectionHyperparameters.NumClasses),
        Summary = "The number of object classes, not counting the background.",
        OtherNames = ["num_class", "classes", "n_classes", "number_of_classes"],
    };

    /// <summary>Gets the number of training images, from which the learning-rate schedule is computed. Accepts a whole number of at least 1, required; <c>num_training_samples</c> in the string map.</summary>
    public static RequiredHyperparameter<int> NumTrainingSamples { get; } = new(static c => c.NumTrainingSamples, new WholeNumberDomain(1))
    {
        Name = "num_training_samples",
        PropertyName = nameof(ObjectDetectionHyperparameters.NumTrainingSamples),
        Summary = "The number of training images, from which the learning-rate schedule is computed.",
        OtherNames = ["num_example", "num_examples", "num_samples", "training_samples", "number_of_training_samples"],
    };

    /// <summary>Gets the base network that extracts image features. Accepts vgg-16 or resnet-50, default vgg-16; <c>base_network</c> in the string map.</summary>
    public static DefaultedHyperparameter<BaseNetwork> BaseNetwork { get; } = new(
        static c => c.BaseNetwork,
        new ChoiceDomain<BaseNetwork>((Hyperparameters.BaseNetwork.Vgg16, Spellings.Vgg16), (Hyperparameters.BaseNetwork.ResNet50, Spellings.ResNet50)),
        Hyperparameters.BaseNetwork.Vgg16)
    {
        Name = "base_network",
        PropertyName = nameof(ObjectDetectionHyperparameters.BaseNetwork),
        Summary = "The base network that extracts image features.",
        OtherNames = ["network", "base_model"],
    };

    /// <summary>Gets a value indicating whether training stops early once validation:mAP no longer improves. Accepts True or False, default False; <c>early_stopping</c> in the string map.</summary>
    public static DefaultedHyperparameter<bool> EarlyStopping { get; } = new(static c => c.EarlyStopping, new FlagDomain("True", "False", ignoresCase: true), false)
    {
        Name = "early_stopping",
        PropertyName = nameof(ObjectDetectionHyperparameters.EarlyStopping),
        Summary = "Whether training stops early once validation:mAP no longer improves.",
        Provenance = new Provenance { ContainerSince = "2019-01", Note = "The console writes true and false in lower case." },
    };

    /// <summary>Gets the minimum number of epochs to train before early stopping can end the job. Accepts a whole number of at least 1, default 10; <c>early_stopping_min_epochs</c> in the string map.</summary>
    public static DefaultedHyperparameter<int> EarlyStoppingMinEpochs { get; } = new(static c => c.EarlyStoppingMinEpochs, new WholeNumberDomain(1), 10)
    {
        Name = "early_stopping_min_epochs",
        PropertyName = nameof(ObjectDetectionHyperparameters.EarlyStoppingMinEpochs),
        Summary = "The minimum number of epochs to train before early stopping can end the job.",
        Provenance = new Provenance { ContainerSince = "2019-01" },
        OtherNames = ["min_epochs"],
    };

    /// <summary>Gets the number of epochs without improvement after which early stopping ends the job. Accepts a whole number of at least 1, default 5; <c>early_stopping_patience</c> in the string map.</summary>
    public static DefaultedHyperparameter<int> EarlyStoppingPatience { get; } = new(static c => c.EarlyStoppingPatience, new WholeNumberDomain(1), 5)
    {
        Name = "early_stopping_patience",
        PropertyName = nameof(ObjectDetectionHyperparameters.EarlyStoppingPatience),
        Summary = "The number of epochs without improvement after which early stopping ends the job.",
        Provenance = new Provenance { ContainerSince = "2019-01" },
        OtherNames = ["patience"],
    };

    /// <summary>Gets the relative improvement of validation:mAP over the best so far that early stopping counts as an improvement. Accepts a number in [0, 1], default 0.0; <c>early_stopping_tolerance</c> in the string map.</summary>
    public static DefaultedHyperparameter<double> EarlyStoppingTolerance { get; } = new(static c => c.EarlyStoppingTolerance, new RealDomain(Interval.Closed(0, 1)), 0)
    {
        Name = "early_stopping_tolerance",
        PropertyName = nameof(ObjectDetectionHyperparameters.EarlyStoppingTolerance),
        Summary = "The relative improvement of validation:mAP over the best so far that early stopping counts as an improvement.",
        Provenance = new Provenance { ContainerSince = "2019-01" },
        OtherNames = ["tolerance"],
    };

    /// <summary>Gets the side length, in pixels, of the square to which every image is resized. Accepts a whole number of at least 300, default 300; <c>image_shape</c> in the string map.</summary>
    public static DefaultedHyperparameter<int> ImageShape { get; } = new(static c => c.ImageShape, new WholeNumberDomain(300), 300)
    {
        Name = "image_shape",
        PropertyName = nameof(ObjectDetectionHyperparameters.ImageShape),
        Summary = "The side length, in pixels, of the square to which every image is resized.",
        Provenance = new Provenance { Note = "A message of the container names 10000 as the upper bound, which is undocumented." },
        OtherNames = ["data_shape", "image_size", "input_size"],
    };

    /// <summary>Gets the number of passes over the training data. Accepts a whole number of at least 1, default 30; <c>epochs</c> in the string map.</summary>
    public static DefaultedHyperparameter<int> Epochs { get; } = new(static c => c.Epochs, new WholeNumberDomain(1), 30)
    {
        Name = "epochs",
        PropertyName = nameof(ObjectDetectionHyperparameters.Epochs),
        Summary = "The number of passes over the training data.",
        OtherNames = ["num_epochs", "end_epoch", "max_epochs", "n_epochs"],
    };

    /// <summary>Gets a Python regular expression: parameters whose names match at the start are frozen, that is, not trained. Accepts a regular expression that Python's re module accepts, absent by default; <c>freeze_layer_pattern</c> in the string map.</summary>
    public static OptionalHyperparameter<string?> FreezeLayerPattern { get; } = new(
        static c => c.FreezeLayerPattern,
        new PythonPatternDomain(ServiceLimits.MaximumValueLength))
    {
        Name = "freeze_layer_pattern",
        PropertyName = nameof(ObjectDetectionHyperparameters.FreezeLayerPattern),
        Summary = "A Python regular expression: parameters whose names match at the start are frozen, that is, not trained.",
        Provenance = new Provenance
        {
            DifferingContainerDefault = "",
            Note = "The documentation calls the default 'No layers frozen'. The console sends false, a pattern that matches no name.",
        },
        OtherNames = ["freeze", "freeze_layers", "freeze_pattern"],
    };

    /// <summary>Gets the way several machines exchange gradients; it does not apply to one machine. Accepts dist_sync or dist_async, absent by default; <c>kv_store</c> in the string map.</summary>
    public static OptionalHyperparameter<KvStore?> KvStore { get; } = new(
        static c => c.KvStore,
        new OptionalDomain<KvStore>(
            new ChoiceDomain<KvStore>((Hyperparameters.KvStore.DistSync, Spellings.DistSync), (Hyperparameters.KvStore.DistAsync, Spellings.DistAsync))))
    {
        Name = "kv_store",
        PropertyName = nameof(ObjectDetectionHyperparameters.KvStore),
        Summary = "The way several machines exchange gradients; it does not apply to one machine.",
        Provenance = new Provenance
        {
            DifferingContainerDefault = "device",
            Note = "The container's own value for one machine is not a documented one: it is read as absent and never written.",
        },
    };

    /// <summary>Gets the number of values to which the label of every image is padded: two, plus five per object. Accepts a whole number of at least 1, default 350; <c>label_width</c> in the string map.</summary>
    public static DefaultedHyperparameter<int> LabelWidth { get; } = new(static c => c.LabelWidth, new WholeNumberDomain(1), 350)
    {
        Name = "label_width",
        PropertyName = nameof(ObjectDetectionHyperparameters.LabelWidth),
        Summary = "The number of values to which the label of every image is padded: two, plus five per object.",
        OtherNames = ["label_pad_width"],
    };

    /// <summary>Gets the initial learning rate. Accepts a number in (0, 1], default 0.001; <c>learning_rate</c> in the string map.</summary>
    public static DefaultedHyperparameter<double> LearningRate { get; } = new(static c => c.LearningRate, new RealDomain(Interval.OpenClosed(0, 1)), 0.001)
    {
        Name = "learning_rate",
        PropertyName = nameof(ObjectDetectionHyperparameters.LearningRate),
        Summary = "The initial learning rate.",
        Tuning = new RecommendedContinuousRange(1e-6, 0.5, ScalingType.Logarithmic),
        OtherNames = ["lr", "eta"],
    };

    /// <summary>Gets the factor by which the learning rate is multiplied after each epoch of lr_scheduler_step. Accepts a number in (0, 1), default 0.1; <c>lr_scheduler_factor</c> in the string map.</summary>
    public static DefaultedHyperparameter<double> LrSchedulerFactor { get; } = new(static c => c.LrSchedulerFactor, new RealDomain(Interval.Open(0, 1)), 0.1)
    {
        Name = "lr_scheduler_factor",
        PropertyName = nameof(ObjectDetectionHyperparameters.LrSchedulerFactor),
        Summary = "The factor by which the learning rate is multiplied after each epoch of lr_scheduler_step.",
        OtherNames = ["lr_factor", "lr_refactor_ratio", "learning_rate_factor"],
    };

    /// <summary>Gets the epochs after which the learning rate is reduced. Accepts a list of epochs, positive whole numbers separated by commas, empty by default; <c>lr_scheduler_step</c> in the string map.</summary>
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

    /// <summary>Gets the number of images per batch on one machine, split over its GPUs. Accepts a whole number of at least 1, default 32; <c>mini_batch_size</c> in the string map.</summary>
    public static DefaultedHyperparameter<int> MiniBatchSize { get; } = new(static c => c.MiniBatchSize, new WholeNumberDomain(1), 32)
    {
        Name = "mini_batch_size",
        PropertyName = nameof(ObjectDetectionHyperparameters.MiniBatchSize),
        Summary = "The number of images per batch on one machine, split over its GPUs.",
        Tuning = new RecommendedIntegerRange(8, 64, ScalingType.Linear),
        OtherNames = ["batch_size"],
    };

    /// <summary>Gets the momentum of sgd; other optimizers ignore it. Accepts a number in (0, 1], default 0.9; <c>momentum</c> in the string map.</summary>
    public static DefaultedHyperparameter<double> Momentum { get; } = new(static c => c.Momentum, new RealDomain(Interval.OpenClosed(0, 1)), 0.9)
    {
        Name = "momentum",
        PropertyName = nameof(ObjectDetectionHyperparameters.Momentum),
        Summary = "The momentum of sgd; other optimizers ignore it.",
        Tuning = new RecommendedContinuousRange(0, 0.999, ScalingType.ReverseLogarithmic),
        Provenance = new Provenance { Note = "The tuning page recommends a range from 0.0, which the documented values exclude." },
    };

    /// <summary>Gets the IoU at and above which non-maximum suppression treats two detections of the same class as duplicates. Accepts a number in (0, 1], default 0.45; <c>nms_threshold</c> in the string map.</summary>
    public static DefaultedHyperparameter<double> NmsThreshold { get; } = new(static c => c.NmsThreshold, new RealDomain(Interval.OpenClosed(0, 1)), 0.45)
    {
        Name = "nms_threshold",
        PropertyName = nameof(ObjectDetectionHyperparameters.NmsThreshold),
        Summary = "The IoU at and above which non-maximum suppression treats two detections of the same class as duplicates.",
        OtherNames = ["nms", "nms_thresh"],
    };

    /// <summary>Gets the algorithm that updates the weights from the gradients. Accepts sgd, adam, rmsprop or adadelta, default sgd; <c>optimizer</c> in the string map.</summary>
    public static DefaultedHyperparameter<Optimizer> Optimizer { get; } = new(
        static c => c.Optimizer,
        new ChoiceDomain<Optimizer>(
            (Hyperparameters.Optimizer.Sgd, Spellings.Sgd),
            (Hyperparameters.Optimizer.Adam, Spellings.Adam),
            (Hyperparameters.Optimizer.RmsProp, Spellings.RmsProp),
            (Hyperparameters.Optimizer.AdaDelta, Spellings.AdaDelta)),
        Hyperparameters.Optimizer.Sgd)
    {
        Name = "optimizer",
        PropertyName = nameof(ObjectDetectionHyperparameters.Optimizer),
        Summary = "The algorithm that updates the weights from the gradients.",
        Tuning = new RecommendedCategories(),
        OtherNames = ["optim"],
    };

    /// <summary>Gets the IoU threshold for counting a detection as correct when validation:mAP is computed. Accepts a number in (0, 1], default 0.5; <c>overlap_threshold</c> in the string map.</summary>
    public static DefaultedHyperparameter<double> OverlapThreshold { get; } = new(static c => c.OverlapThreshold, new RealDomain(Interval.OpenClosed(0, 1)), 0.5)
    {
        Name = "overlap_threshold",
        PropertyName = nameof(ObjectDetectionHyperparameters.OverlapThreshold),
        Summary = "The IoU threshold for counting a detection as correct when validation:mAP is computed.",
        OtherNames = ["overlap", "overlap_thresh", "iou_threshold"],
    };

    /// <summary>Gets a value indicating whether training starts from a pretrained base network. Accepts 1 or 0, default 1; <c>use_pretrained_model</c> in the string map.</summary>
    public static DefaultedHyperparameter<bool> UsePretrainedModel { get; } = new(static c => c.UsePretrainedModel, new FlagDomain("1", "0", ignoresCase: false), true)
    {
        Name = "use_pretrained_model",
        PropertyName = nameof(ObjectDetectionHyperparameters.UsePretrainedModel),
        Summary = "Whether training starts from a pretrained base network.",
        Provenance = new Provenance
        {
            DifferingContainerDefault = "0",
            Note = "The documentation and the container disagree on the default, so omitting it is ambiguous.",
        },
        OtherNames = ["pretrained", "use_pretrained"],
    };

    /// <summary>Gets the weight decay (L2 regularization) of sgd and rmsprop; other optimizers ignore it. Accepts a number in (0, 1), default 0.0005; <c>weight_decay</c> in the string map.</summary>
    public static DefaultedHyperparameter<double> WeightDecay { get; } = new(static c => c.WeightDecay, new RealDomain(Interval.Open(0, 1)), 0.0005)
    {
        Name = "weight_decay",
        PropertyName = nameof(ObjectDetectionHyperparameters.WeightDecay),
        Summary = "The weight decay (L2 regularization) of sgd and rmsprop; other optimizers ignore it.",
        Tuning = new RecommendedContinuousRange(0, 0.999, ScalingType.Logarithmic),
        Provenance = new Provenance
        {
            Note = "The tuning page recommends a range from 0.0, which the documented values and the console's logarithmic scale exclude.",
        },
        OtherNames = ["wd", "decay", "l2"],
    };

    /// <summary>Gets the number of highest-scoring detections per image that non-maximum suppression considers. Accepts a whole number of at least 1, absent by default; <c>nms_topk</c> in the string map.</summary>
    public static OptionalHyperparameter<int?> NmsTopK { get; } = new(static c => c.NmsTopK, new OptionalDomain<int>(new WholeNumberDomain(1)))
    {
        Name = "nms_topk",
        PropertyName = nameof(ObjectDetectionHyperparameters.NmsTopK),
        Summary = "The number of highest-scoring detections per image that non-maximum suppression considers.",
        Provenance = new Provenance
        {
            IsDocumented = false,
            DifferingContainerDefault = "400",
            ContainerSince = "2018-08",
            Note = "It is in the container's own default file but undocumented.",
            ContainerUrl = "https://github.com/aws/sagemaker-python-sdk/issues/366",
        },
        OtherNames = ["topk"],
    };

    private static readonly Hyperparameter[] Entries = Number(
        NumClasses, NumTrainingSamples, BaseNetwork, EarlyStopping, EarlyStoppingMinEpochs, EarlyStoppingPatience, EarlyStoppingTolerance, ImageShape,
        Epochs, FreezeLayerPattern, KvStore, LabelWidth, LearningRate, LrSchedulerFactor, LrSchedulerStep, MiniBatchSize, Momentum, NmsThreshold,
        Optimizer, OverlapThreshold, UsePretrainedModel, WeightDecay, NmsTopK);

    /// <summary>Gets all hyperparameters, in the order of the documentation.</summary>
    public static IReadOnlyList<Hyperparameter> All => Listing.All;

    internal static ReadOnlySpan<Hyperparameter> Span => Entries;

    /// <summary>Finds a hyperparameter by its name in the string map, for example <c>learning_rate</c>.</summary>
    /// <param name="name">The exact name.</param>
    /// <param name="hyperparameter">The definition, or <see langword="null"/> if the name is unknown.</param>
    /// <returns><see langword="true"/> if the name is known; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    public static bool TryGetByName(string name, [MaybeNullWhen(false)] out Hyperparameter hyperparameter) => Lookup.ByName.TryGetValue(name, out hyperparameter);

    /// <summary>Finds a hyperparameter by the name of its property, for example <c>LearningRate</c>.</summary>
    /// <param name="propertyName">The exact name.</param>
    /// <param name="hyperparameter">The definition, or <see langword="null"/> if the name is unknown.</param>
    /// <returns><see langword="true"/> if the name is known; otherwise, <see langword="false"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="propertyName"/> is <see langword="null"/>.</exception>
    public static bool TryGetByPropertyName(string propertyName, [MaybeNullWhen(false)] out Hyperparameter hyperparameter) =>
        Lookup.ByPropertyName.TryGetValue(propertyName, out hyperparameter);

    /// <summary>Returns the hyperparameter whose name or alias is nearest to an unknown name.</summary>
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

    // Validating and writing do not need these, so they are built on first use, each by itself.
    private static class Listing
    {
        public static IReadOnlyList<Hyperparameter> All { get; } = Array.AsReadOnly(Entries);
    }

    private static class Documentation
    {
        public static Uri Url { get; } = new(DocumentationAddress);
    }

    private static class Lookup
    {
        public static FrozenDictionary<string, Hyperparameter> ByName { get; } = All.ToFrozenDictionary(static h => h.Name, StringComparer.Ordinal);

        public static FrozenDictionary<string, Hyperparameter> ByPropertyName { get; } = All.ToFrozenDictionary(static h => h.PropertyName, StringComparer.Ordinal);
    }
}
