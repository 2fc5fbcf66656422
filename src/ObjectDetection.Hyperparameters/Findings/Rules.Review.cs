using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Findings;

/// <content>The rest of ODH2xx, and ODH3xx: what only a review finds.</content>
internal static partial class Rules
{
    private const string AlgorithmPage = "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html";
    private const string RecordReader = "https://github.com/apache/mxnet/blob/1.4.0/src/io/iter_image_det_recordio.cc";
    private const string BatchReader = "https://github.com/apache/mxnet/blob/1.4.0/src/io/iter_batchloader.h";
    private const string BatchSplitter = "https://github.com/apache/mxnet/blob/1.4.0/python/mxnet/executor_manager.py";
    private const string Optimizers = "https://github.com/apache/mxnet/blob/1.2.0/python/mxnet/optimizer.py";
    private const string Networks = "https://github.com/apache/mxnet/blob/1.4.0/example/ssd/symbol/symbol_factory.py";
    private const string TunedJobs = "https://github.com/tbs89/aws-object-detection-tf-mxnet";
    private const string RmsPropLog = "https://github.com/aws/amazon-sagemaker-examples";
    private const string IncrementalRate = "https://github.com/aws-samples/amazon-a2i-sample-jupyter-notebooks/issues/25";
    private const string DecayedJob = "https://github.com/aws/amazon-sagemaker-examples/issues/1316";
    public static Rule LabelTooNarrow { get; } = Error("ODH203", "An image has more objects than a label can hold.", RuleBasis.MXNet, RecordReader);
    public static Rule TooFewClasses { get; } = Error("ODH204", "The data set has more classes than the network.", RuleBasis.Documentation, AlgorithmPage);
    public static Rule BatchBelowGpus { get; } = Error("ODH205", "The batch has fewer images than the instance has GPUs.", RuleBasis.MXNet, BatchSplitter);
    public static Rule DataBelowBatch { get; } = Error("ODH206", "The data set has fewer images than a batch.", RuleBasis.MXNet, BatchReader);
    public static Rule OtherBaseNetwork { get; } = Error("ODH207", "The base model has a different base network.", RuleBasis.Documentation, AlgorithmPage);
    public static Rule OtherClassCount { get; } = Error("ODH208", "The base model has a different number of classes.", RuleBasis.Documentation, AlgorithmPage);
    public static Rule NoGpu { get; } = Error("ODH209", "The instance type has no GPU.", RuleBasis.Documentation, AlgorithmPage);
    public static Rule StepNeverReached { get; } = Warning("ODH301", "A learning-rate step falls after training ends.", RuleBasis.MXNet, Scheduler);
    public static Rule FactorWithoutSteps { get; } = Warning("ODH302", "A learning-rate factor is set without steps.", RuleBasis.MXNet, Trainer);
    public static Rule LearningRateIgnored { get; } = Warning("ODH303", "The optimizer ignores the learning rate.", RuleBasis.MXNet, Optimizers);
    public static Rule ScheduleIgnored { get; } = Warning("ODH304", "The optimizer ignores the learning-rate schedule.", RuleBasis.MXNet, Optimizers);
    public static Rule MomentumIgnored { get; } = Warning("ODH305", "The optimizer ignores the momentum.", RuleBasis.Documentation, Documentation);
    public static Rule WeightDecayIgnored { get; } = Warning("ODH306", "The optimizer ignores the weight decay.", RuleBasis.Documentation, Documentation);
    public static Rule LearningRateLarge { get; } = Warning("ODH307", "The learning rate is so large that training may diverge.", RuleBasis.Experience, TunedJobs);
    public static Rule WeightDecayLarge { get; } = Warning("ODH308", "The weight decay is much larger than any known to train well.", RuleBasis.Experience, DecayedJob);
    public static Rule EarlyStoppingOff { get; } = Warning("ODH309", "Early stopping is off, but one of its settings is set.", RuleBasis.Documentation, Documentation);
    public static Rule EarlyStoppingTooLate { get; } =
        Warning("ODH310", "Early stopping cannot end the job before its last epoch.", RuleBasis.Documentation, Documentation);
    public static Rule KvStoreOnOneMachine { get; } =
        Warning("ODH311", "Gradient synchronization is set, but only one instance trains.", RuleBasis.Documentation, Documentation);
    public static Rule NoKvStore { get; } =
        Warning("ODH312", "Several instances train, but gradient synchronization is not set.", RuleBasis.Documentation, Documentation);
    public static Rule FreezesNothing { get; } = Warning("ODH313", "The freeze pattern matches no parameter.", RuleBasis.MXNet, Trainer);
    public static Rule FreezesHeads { get; } = Warning("ODH314", "The freeze pattern matches parameters of the SSD heads.", RuleBasis.MXNet, Trainer);
    public static Rule FreezesEverything { get; } = Warning("ODH315", "The freeze pattern matches every parameter.", RuleBasis.MXNet, Trainer);
    public static Rule FreezesRandomWeights { get; } = Warning("ODH316", "The freeze pattern matches parameters that are not pretrained.", RuleBasis.MXNet, Trainer);
    public static Rule FreezeAmbiguous { get; } =
        Warning("ODH317", "The freeze pattern occurs inside names that it does not match from the start.", RuleBasis.MXNet, Trainer);
    public static Rule FreezeUnknown { get; } = Warning("ODH318", "What the freeze pattern matches cannot be determined.", RuleBasis.Policy, PythonPatterns);
    public static Rule OtherSampleCount { get; } = Warning("ODH319", "The number of training samples differs from the data set.", RuleBasis.Documentation, Documentation);
    public static Rule UnusedClasses { get; } = Warning("ODH320", "The network has more classes than the data set.", RuleBasis.Documentation, AlgorithmPage);
    public static Rule UnevenBatch { get; } = Warning("ODH321", "The batch cannot be split evenly over the GPUs.", RuleBasis.MXNet, BatchSplitter);
    public static Rule BatchSplitRefused { get; } = Warning("ODH322", "MXNet's rounding leaves a GPU without an image.", RuleBasis.MXNet, BatchSplitter);
    public static Rule BatchAboveMemory { get; } =
        Warning("ODH323", "A GPU gets more images than documented to fit in its memory.", RuleBasis.Documentation, Documentation);
    public static Rule BatchAboveSamples { get; } = Warning("ODH324", "The batch is larger than the number of training samples.", RuleBasis.MXNet, BatchReader);
    public static Rule ImageAboveContainerMaximum { get; } =
        Warning("ODH325", "The image size exceeds the maximum in a message of the container.", RuleBasis.Container, ContainerMessage);
    public static Rule LabelHoldsNothing { get; } = Warning("ODH326", "A label cannot hold one object.", RuleBasis.MXNet, RecordReader);
    public static Rule OtherHeads { get; } = Warning("ODH327", "The base model has a different number of heads.", RuleBasis.MXNet, Networks);
    public static Rule UndocumentedInstance { get; } =
        Warning("ODH328", "The instance family is not documented for the algorithm.", RuleBasis.Documentation, AlgorithmPage);
    public static Rule UnknownInstance { get; } = Warning("ODH329", "The instance type is unknown.", RuleBasis.Policy, AlgorithmPage);
    public static Rule ImageNotRecommended { get; } = Info("ODH330", "The image size is not one of the recommended sizes.", RuleBasis.Documentation, Documentation);
    public static Rule NotDocumented { get; } =
        Info("ODH331", "An undocumented hyperparameter is set.", RuleBasis.Container, HyperparameterCatalogue.NmsTopK.Provenance.ContainerUrl);
    public static Rule DifferingDefault { get; } =
        Info("ODH332", "An omitted hyperparameter has a different default in the container.", RuleBasis.Container, ContainerDefaults);
    public static Rule ScheduleSpent { get; } = Warning("ODH334", "The learning rate is spent long before the last epoch.", RuleBasis.Policy, Scheduler);
    public static Rule RmsPropLogsLess { get; } = Info("ODH335", "The container may log a tenth of the learning rate.", RuleBasis.Container, RmsPropLog);
    public static Rule FullRateAgain { get; } = Info("ODH336", "Incremental training starts at the full learning rate.", RuleBasis.Experience, IncrementalRate);
    public static Rule ImpossibleContext { get; } = Warning("ODH333", "A value of the training context is impossible.", RuleBasis.Policy, AlgorithmPage);
}
