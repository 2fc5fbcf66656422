using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Findings;

internal static partial class Rules
{
    private const string AlgorithmPage = "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html";
    private const string RecordReader = "https://github.com/apache/mxnet/blob/1.4.0/src/io/iter_image_det_recordio.cc";
    private const string BatchReader = "https://github.com/apache/mxnet/blob/1.4.0/src/io/iter_batchloader.h";
    private const string BatchSplitter = "https://github.com/apache/mxnet/blob/1.4.0/python/mxnet/executor_manager.py";
    private const string Optimizers = "https://github.com/apache/mxnet/blob/1.2.0/python/mxnet/optimizer.py";
    private const string Networks = "https://github.com/apache/mxnet/blob/1.4.0/example/ssd/symbol/symbol_factory.py";
    private const string TunedJobs = "https://github.com/tbs89/aws-object-detection-tf-mxnet";
    private const string DecayedJob = "https://github.com/aws/amazon-sagemaker-examples/issues/1316";
    public static Rule LabelTooNarrow { get; } = Error("ODH203", "An image of the data has more objects than a label can hold.", RuleBasis.MXNet, RecordReader);
    public static Rule TooFewClasses { get; } = Error("ODH204", "The data has more classes than the network.", RuleBasis.Documentation, AlgorithmPage);
    public static Rule BatchBelowGpus { get; } = Error("ODH205", "A batch has fewer images than the machine has GPUs.", RuleBasis.MXNet, BatchSplitter);
    public static Rule DataBelowBatch { get; } = Error("ODH206", "The data has fewer images than a batch.", RuleBasis.MXNet, BatchReader);
    public static Rule OtherBaseNetwork { get; } = Error("ODH207", "Incremental training starts from a model on another base network.", RuleBasis.Documentation, AlgorithmPage);
    public static Rule OtherClassCount { get; } = Error("ODH208", "Incremental training starts from a model with another number of classes.", RuleBasis.Documentation, AlgorithmPage);
    public static Rule NoGpu { get; } = Error("ODH209", "The instance has no GPU.", RuleBasis.Documentation, AlgorithmPage);
    public static Rule StepNeverReached { get; } = Warning("ODH301", "The learning rate is to change when the job is over.", RuleBasis.MXNet, Scheduler);
    public static Rule FactorWithoutSteps { get; } = Warning("ODH302", "A factor of the schedule is given, but no step.", RuleBasis.MXNet, Trainer);
    public static Rule LearningRateIgnored { get; } = Warning("ODH303", "A learning rate is given for an optimizer that reads none.", RuleBasis.MXNet, Optimizers);
    public static Rule ScheduleIgnored { get; } = Warning("ODH304", "A schedule is given for an optimizer that reads no learning rate.", RuleBasis.MXNet, Optimizers);
    public static Rule MomentumIgnored { get; } = Warning("ODH305", "A momentum is given for an optimizer that reads none.", RuleBasis.Documentation, Documentation);
    public static Rule WeightDecayIgnored { get; } = Warning("ODH306", "A weight decay is given for an optimizer that reads none.", RuleBasis.Documentation, Documentation);
    public static Rule LearningRateLarge { get; } = Warning("ODH307", "The learning rate has a size that ruined real jobs.", RuleBasis.Experience, TunedJobs);
    public static Rule WeightDecayLarge { get; } = Warning("ODH308", "The weight decay is far above any that trained well.", RuleBasis.Experience, DecayedJob);
    public static Rule EarlyStoppingOff { get; } = Warning("ODH309", "A detail of early stopping is given while it is off.", RuleBasis.Documentation, Documentation);
    public static Rule EarlyStoppingTooLate { get; } = Warning("ODH310", "Early stopping is on, but cannot end the job before its last epoch.", RuleBasis.Documentation, Documentation);
    public static Rule KvStoreOnOneMachine { get; } = Warning("ODH311", "A kind of exchange between machines is given for one machine.", RuleBasis.Documentation, Documentation);
    public static Rule NoKvStore { get; } = Warning("ODH312", "Several machines train, but how they exchange gradients is not given.", RuleBasis.Documentation, Documentation);
    public static Rule FreezesNothing { get; } = Warning("ODH313", "A freeze pattern matches no parameter.", RuleBasis.MXNet, Trainer);
    public static Rule FreezesHeads { get; } = Warning("ODH314", "A freeze pattern matches parameters of the heads that SSD adds.", RuleBasis.MXNet, Trainer);
    public static Rule FreezesEverything { get; } = Warning("ODH315", "A freeze pattern matches every parameter.", RuleBasis.MXNet, Trainer);
    public static Rule FreezesRandomWeights { get; } = Warning("ODH316", "Parameters are to be frozen that were not trained before.", RuleBasis.MXNet, Trainer);
    public static Rule FreezeAmbiguous { get; } = Warning("ODH317", "A freeze pattern is found in other names than it begins.", RuleBasis.MXNet, Trainer);
    public static Rule FreezeUnknown { get; } = Warning("ODH318", "What a freeze pattern matches cannot be told.", RuleBasis.Policy, PythonPatterns);
    public static Rule OtherSampleCount { get; } = Warning("ODH319", "The declared number of images is not that of the data.", RuleBasis.Documentation, Documentation);
    public static Rule UnusedClasses { get; } = Warning("ODH320", "The network has more classes than the data.", RuleBasis.Documentation, AlgorithmPage);
    public static Rule UnevenBatch { get; } = Warning("ODH321", "A batch cannot be shared out evenly over the GPUs.", RuleBasis.MXNet, BatchSplitter);
    public static Rule BatchSplitRefused { get; } = Warning("ODH322", "MXNet's rounding would leave a GPU without an image.", RuleBasis.MXNet, BatchSplitter);
    public static Rule BatchAboveMemory { get; } = Warning("ODH323", "A GPU gets more images than the documentation says its memory holds.", RuleBasis.Documentation, Documentation);
    public static Rule BatchAboveSamples { get; } = Warning("ODH324", "A batch is larger than the declared number of images.", RuleBasis.MXNet, BatchReader);
    public static Rule ImageAboveContainerMaximum { get; } = Warning("ODH325", "The images are larger than a message of the container allows.", RuleBasis.Container, ContainerMessage);
    public static Rule LabelHoldsNothing { get; } = Warning("ODH326", "A label cannot hold a single object.", RuleBasis.MXNet, RecordReader);
    public static Rule OtherHeads { get; } = Warning("ODH327", "Incremental training starts from a model whose network has another number of heads.", RuleBasis.MXNet, Networks);
    public static Rule UndocumentedInstance { get; } = Warning("ODH328", "The instance has accelerators, but the algorithm's documentation does not list its family.", RuleBasis.Documentation, AlgorithmPage);
    public static Rule UnknownInstance { get; } = Warning("ODH329", "The type of the instance is not known to this library.", RuleBasis.Policy, AlgorithmPage);
    public static Rule ImageNotRecommended { get; } = Info("ODH330", "The size of the images is not one of those that are recommended.", RuleBasis.Documentation, Documentation);
    public static Rule NotDocumented { get; } = Info("ODH331", "A hyperparameter is set that no documentation lists.", RuleBasis.Container, HyperparameterCatalogue.NmsTopK.Provenance.ContainerUrl);
    public static Rule DifferingDefault { get; } = Info("ODH332", "A map leaves out a hyperparameter whose default the container does not share with the documentation.", RuleBasis.Container, ContainerDefaults);
}
