using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Validation;

public static partial class Rules
{
    private const string AlgorithmPage = "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html";
    private const string RecordReader = "https://github.com/apache/mxnet/blob/1.4.0/src/io/iter_image_det_recordio.cc";
    private const string BatchReader = "https://github.com/apache/mxnet/blob/1.4.0/src/io/iter_batchloader.h";
    private const string BatchSplitter = "https://github.com/apache/mxnet/blob/1.4.0/python/mxnet/executor_manager.py";
    private const string Optimizers = "https://github.com/apache/mxnet/blob/1.2.0/python/mxnet/optimizer.py";
    private const string Networks = "https://github.com/apache/mxnet/blob/1.4.0/example/ssd/symbol/symbol_factory.py";
    private const string TunedJobs = "https://github.com/tbs89/aws-object-detection-tf-mxnet";
    private const string DecayedJob = "https://github.com/aws/amazon-sagemaker-examples/issues/1316";

    /// <summary>An image of the data has more objects than a label can hold.</summary>
    public static Rule LabelTooNarrow { get; } = Error("ODH203", "An image of the data has more objects than a label can hold.", RuleBasis.MXNet, RecordReader);

    /// <summary>The data has more classes than the network.</summary>
    public static Rule TooFewClasses { get; } = Error("ODH204", "The data has more classes than the network.", RuleBasis.Documentation, AlgorithmPage);

    /// <summary>A batch has fewer images than the machine has GPUs.</summary>
    public static Rule BatchBelowGpus { get; } = Error("ODH205", "A batch has fewer images than the machine has GPUs.", RuleBasis.MXNet, BatchSplitter);

    /// <summary>The data has fewer images than a batch.</summary>
    public static Rule DataBelowBatch { get; } = Error("ODH206", "The data has fewer images than a batch.", RuleBasis.MXNet, BatchReader);

    /// <summary>Incremental training starts from a model on another base network.</summary>
    public static Rule OtherBaseNetwork { get; } = Error(
        "ODH207", "Incremental training starts from a model on another base network.", RuleBasis.Documentation, AlgorithmPage);

    /// <summary>Incremental training starts from a model with another number of classes.</summary>
    public static Rule OtherClassCount { get; } = Error(
        "ODH208", "Incremental training starts from a model with another number of classes.", RuleBasis.Documentation, AlgorithmPage);

    /// <summary>The instance has no GPU.</summary>
    public static Rule NoGpu { get; } = Error("ODH209", "The instance has no GPU.", RuleBasis.Documentation, AlgorithmPage);

    /// <summary>The learning rate is to change when the job is over.</summary>
    public static Rule StepNeverReached { get; } = Warning("ODH301", "The learning rate is to change when the job is over.", RuleBasis.MXNet, Scheduler);

    /// <summary>A factor of the schedule is given, but no step.</summary>
    public static Rule FactorWithoutSteps { get; } = Warning("ODH302", "A factor of the schedule is given, but no step.", RuleBasis.MXNet, Trainer);

    /// <summary>A learning rate is given for an optimizer that reads none.</summary>
    public static Rule LearningRateIgnored { get; } = Warning("ODH303", "A learning rate is given for an optimizer that reads none.", RuleBasis.MXNet, Optimizers);

    /// <summary>A schedule is given for an optimizer that reads no learning rate.</summary>
    public static Rule ScheduleIgnored { get; } = Warning("ODH304", "A schedule is given for an optimizer that reads no learning rate.", RuleBasis.MXNet, Optimizers);

    /// <summary>A momentum is given for an optimizer that reads none.</summary>
    public static Rule MomentumIgnored { get; } = Warning("ODH305", "A momentum is given for an optimizer that reads none.", RuleBasis.Documentation, Documentation);

    /// <summary>A weight decay is given for an optimizer that reads none.</summary>
    public static Rule WeightDecayIgnored { get; } = Warning("ODH306", "A weight decay is given for an optimizer that reads none.", RuleBasis.Documentation, Documentation);

    /// <summary>The learning rate has a size that ruined real jobs.</summary>
    public static Rule LearningRateLarge { get; } = Warning("ODH307", "The learning rate has a size that ruined real jobs.", RuleBasis.Experience, TunedJobs);

    /// <summary>The weight decay is far above any that trained well.</summary>
    public static Rule WeightDecayLarge { get; } = Warning("ODH308", "The weight decay is far above any that trained well.", RuleBasis.Experience, DecayedJob);

    /// <summary>A detail of early stopping is given while it is off.</summary>
    public static Rule EarlyStoppingOff { get; } = Warning("ODH309", "A detail of early stopping is given while it is off.", RuleBasis.Documentation, Documentation);

    /// <summary>Early stopping is on, but cannot end the job before its last epoch.</summary>
    public static Rule EarlyStoppingTooLate { get; } = Warning(
        "ODH310", "Early stopping is on, but cannot end the job before its last epoch.", RuleBasis.Documentation, Documentation);

    /// <summary>A kind of exchange between machines is given for one machine.</summary>
    public static Rule KvStoreOnOneMachine { get; } = Warning(
        "ODH311", "A kind of exchange between machines is given for one machine.", RuleBasis.Documentation, Documentation);

    /// <summary>Several machines train, but how they exchange gradients is not given.</summary>
    public static Rule NoKvStore { get; } = Warning(
        "ODH312", "Several machines train, but how they exchange gradients is not given.", RuleBasis.Documentation, Documentation);

    /// <summary>A freeze pattern matches no parameter.</summary>
    public static Rule FreezesNothing { get; } = Warning("ODH313", "A freeze pattern matches no parameter.", RuleBasis.MXNet, Trainer);

    /// <summary>A freeze pattern matches parameters of the heads that SSD adds.</summary>
    public static Rule FreezesHeads { get; } = Warning("ODH314", "A freeze pattern matches parameters of the heads that SSD adds.", RuleBasis.MXNet, Trainer);

    /// <summary>A freeze pattern matches every parameter.</summary>
    public static Rule FreezesEverything { get; } = Warning("ODH315", "A freeze pattern matches every parameter.", RuleBasis.MXNet, Trainer);

    /// <summary>Parameters are to be frozen that were not trained before.</summary>
    public static Rule FreezesRandomWeights { get; } = Warning("ODH316", "Parameters are to be frozen that were not trained before.", RuleBasis.MXNet, Trainer);

    /// <summary>A freeze pattern is found in other names than it begins.</summary>
    public static Rule FreezeAmbiguous { get; } = Warning("ODH317", "A freeze pattern is found in other names than it begins.", RuleBasis.MXNet, Trainer);

    /// <summary>What a freeze pattern matches cannot be told.</summary>
    public static Rule FreezeUnknown { get; } = Warning("ODH318", "What a freeze pattern matches cannot be told.", RuleBasis.Policy, PythonPatterns);

    /// <summary>The declared number of images is not that of the data.</summary>
    public static Rule OtherSampleCount { get; } = Warning(
        "ODH319", "The declared number of images is not that of the data.", RuleBasis.Documentation, Documentation);

    /// <summary>The network has more classes than the data.</summary>
    public static Rule UnusedClasses { get; } = Warning("ODH320", "The network has more classes than the data.", RuleBasis.Documentation, AlgorithmPage);

    /// <summary>A batch cannot be shared out evenly over the GPUs.</summary>
    public static Rule UnevenBatch { get; } = Warning("ODH321", "A batch cannot be shared out evenly over the GPUs.", RuleBasis.MXNet, BatchSplitter);

    /// <summary>MXNet's rounding would leave a GPU without an image.</summary>
    public static Rule BatchSplitRefused { get; } = Warning("ODH322", "MXNet's rounding would leave a GPU without an image.", RuleBasis.MXNet, BatchSplitter);

    /// <summary>A GPU gets more images than the documentation says its memory holds.</summary>
    public static Rule BatchAboveMemory { get; } = Warning(
        "ODH323", "A GPU gets more images than the documentation says its memory holds.", RuleBasis.Documentation, Documentation);

    /// <summary>A batch is larger than the declared number of images.</summary>
    public static Rule BatchAboveSamples { get; } = Warning("ODH324", "A batch is larger than the declared number of images.", RuleBasis.MXNet, BatchReader);

    /// <summary>The images are larger than a message of the container allows.</summary>
    public static Rule ImageAboveContainerMaximum { get; } = Warning(
        "ODH325", "The images are larger than a message of the container allows.", RuleBasis.Container, ContainerMessage);

    /// <summary>A label cannot hold a single object.</summary>
    public static Rule LabelHoldsNothing { get; } = Warning("ODH326", "A label cannot hold a single object.", RuleBasis.MXNet, RecordReader);

    /// <summary>Incremental training starts from a model whose network has another number of heads.</summary>
    public static Rule OtherHeads { get; } = Warning(
        "ODH327", "Incremental training starts from a model whose network has another number of heads.", RuleBasis.MXNet, Networks);

    /// <summary>The instance has accelerators, but the algorithm's documentation does not list its family.</summary>
    public static Rule UndocumentedInstance { get; } = Warning(
        "ODH328", "The instance has accelerators, but the algorithm's documentation does not list its family.", RuleBasis.Documentation, AlgorithmPage);

    /// <summary>The type of the instance is not known to this library.</summary>
    public static Rule UnknownInstance { get; } = Warning("ODH329", "The type of the instance is not known to this library.", RuleBasis.Policy, AlgorithmPage);

    /// <summary>The size of the images is not one of those that are recommended.</summary>
    public static Rule ImageNotRecommended { get; } = Info(
        "ODH330", "The size of the images is not one of those that are recommended.", RuleBasis.Documentation, Documentation);

    /// <summary>A hyperparameter is set that no documentation lists.</summary>
    public static Rule NotDocumented { get; } = Info(
        "ODH331", "A hyperparameter is set that no documentation lists.", RuleBasis.Container, HyperparameterCatalogue.NmsTopK.Provenance.ContainerUrl);

    /// <summary>A map leaves out a hyperparameter whose default the container does not share with the documentation.</summary>
    public static Rule DifferingDefault { get; } = Info(
        "ODH332",
        "A map leaves out a hyperparameter whose default the container does not share with the documentation.",
        RuleBasis.Container,
        ContainerDefaults);

    private static Rule[] ContextRules =>
    [
        LabelTooNarrow, TooFewClasses, BatchBelowGpus, DataBelowBatch, OtherBaseNetwork, OtherClassCount, NoGpu,
    ];

    private static Rule[] AdviceRules =>
    [
        StepNeverReached, FactorWithoutSteps, LearningRateIgnored, ScheduleIgnored, MomentumIgnored, WeightDecayIgnored, LearningRateLarge, WeightDecayLarge,
        EarlyStoppingOff, EarlyStoppingTooLate, KvStoreOnOneMachine, NoKvStore,
        FreezesNothing, FreezesHeads, FreezesEverything, FreezesRandomWeights, FreezeAmbiguous, FreezeUnknown,
        OtherSampleCount, UnusedClasses, UnevenBatch, BatchSplitRefused, BatchAboveMemory, BatchAboveSamples, ImageAboveContainerMaximum, LabelHoldsNothing,
        OtherHeads, UndocumentedInstance, UnknownInstance, ImageNotRecommended, NotDocumented, DifferingDefault,
    ];

    private static Rule Info(string code, string title, RuleBasis basis, string url) => new(code, FindingSeverity.Info, title, basis, url);
}
