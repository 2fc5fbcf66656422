namespace ObjectDetection.Hyperparameters.Findings;

/// <content>ODH85x to ODH88x: what the log of a job or the reason of its failure says.</content>
internal static partial class Rules
{
    private const string ExampleIssues = "https://github.com/aws/amazon-sagemaker-examples/issues/";
    public static Rule ValueRefused { get; } = Error("ODH851", "The container refused a hyperparameter's value.", RuleBasis.Container, ContainerMessage);
    public static Rule RequiredRefused { get; } = Error("ODH852", "The container refused a map without a required hyperparameter.", RuleBasis.Container, ContainerRequired);
    public static Rule LabelOverflow { get; } = Error("ODH853", "Training failed because a label is too narrow for an image.", RuleBasis.Container, ExampleIssues + "643");
    public static Rule LabelNotPacked { get; } = Error("ODH854", "Training failed because records contain no packed labels.", RuleBasis.Container, ExampleIssues + "2027");
    public static Rule NoGpuFound { get; } = Error("ODH855", "Training failed because the instance has no GPU.", RuleBasis.Container, ExampleIssues + "587");
    public static Rule ClassIdTooLarge { get; } =
        Error("ODH856", "Training failed because a class id exceeds the number of classes.", RuleBasis.Experience, "https://github.com/zhreshold/mxnet-ssd/issues/154");
    public static Rule LabelShape { get; } =
        Error("ODH857", "Training failed because a label does not contain whole objects.", RuleBasis.MXNet, "https://github.com/apache/mxnet/issues/8165");
    public static Rule GpuOutOfMemory { get; } =
        Error("ODH858", "Training failed because a GPU ran out of memory.", RuleBasis.Experience, "https://github.com/TuSimple/mx-maskrcnn/issues/98");
    public static Rule RecordUnreadable { get; } = Error("ODH859", "Training failed because a record cannot be parsed.", RuleBasis.Container, ExampleIssues + "4056");
    public static Rule PipeTimeout { get; } = Error("ODH860", "Training failed because a pipe channel timed out.", RuleBasis.Experience, ExampleIssues + "1097");
    public static Rule NoObjectsFound { get; } = Error("ODH861", "The job failed because a channel's prefix has no objects.", RuleBasis.Experience, ExampleIssues + "2269");
    public static Rule EmptyRecordFile { get; } =
        Error("ODH862", "Training failed because a record file is empty.", RuleBasis.Experience, "https://github.com/aws-samples/amazon-sagemaker-pipelines-mxnet-image-classification/issues/1");
    public static Rule ScheduleRefused { get; } = Error("ODH863", "Training failed because of the learning-rate schedule.", RuleBasis.MXNet, Scheduler);
    public static Rule DataBelowOneBatch { get; } = Error("ODH864", "Training failed because the data has fewer images than a batch.", RuleBasis.MXNet, BatchReader);
    public static Rule BatchNotSplit { get; } = Error("ODH865", "Training failed because a GPU got no image.", RuleBasis.MXNet, BatchSplitter);
    public static Rule PatternRefused { get; } = Error("ODH866", "Training failed because a pattern is not a valid Python regular expression.", RuleBasis.MXNet, PythonPatterns);
    public static Rule EmptyPipeBatch { get; } = Error("ODH867", "Training failed because a manifest's attributes were not found.", RuleBasis.Experience, ExampleIssues + "1283");
    public static Rule NotRecordIO { get; } = Error("ODH868", "Training failed because the data is not RecordIO.", RuleBasis.Experience, ExampleIssues + "562");
    public static Rule InstanceQuota { get; } =
        Error("ODH869", "The job was refused because a quota of the account is exhausted.", RuleBasis.Api, "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrainingJob.html");
    public static Rule TrainingDiverged { get; } =
        Error("ODH870", "A loss is not a number: training diverged.", RuleBasis.Experience, "https://github.com/zhreshold/mxnet-ssd/issues/147");
    public static Rule TimeLimitReached { get; } =
        Warning("ODH871", "The job was stopped by its time limit.", RuleBasis.Api, "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StoppingCondition.html");
    public static Rule OtherBatchCount { get; } = Warning("ODH872", "Training processed a different number of batches than expected.", RuleBasis.Experience, ExampleIssues + "1097");
}
