namespace ObjectDetection.Hyperparameters.Findings;

/// <content>ODH81x to ODH84x: what a training request has around its hyperparameters.</content>
internal static partial class Rules
{
    private const string ChannelsPage = "https://docs.aws.amazon.com/sagemaker/latest/dg/common-info-all-im-models.html";
    private const string ManifestPage = "https://docs.aws.amazon.com/sagemaker/latest/dg/augmented-manifest.html";
    private const string ManifestStreamPage = "https://docs.aws.amazon.com/sagemaker/latest/dg/augmented-manifest-stream.html";
    private const string IncrementalPage = "https://docs.aws.amazon.com/sagemaker/latest/dg/incremental-training.html";
    private const string VideoLabels = "https://github.com/aws/amazon-sagemaker-examples/issues/1682";
    private const string WrongWrapper = "https://github.com/aws/amazon-sagemaker-examples/issues/4056";
    private const string S3SourceShape = "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_S3DataSource.html";
    private const string ChannelShape = "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_Channel.html";
    private const string StoppingShape = "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StoppingCondition.html";

    private const string ImageNotebook =
        "https://github.com/aws/amazon-sagemaker-examples/blob/07306d41de619e144214b876f30a42ed0366af6c/introduction_to_amazon_algorithms/object_detection_pascalvoc_coco/object_detection_image_json_format.ipynb";

    private const string ImageUris =
        "https://github.com/aws/sagemaker-python-sdk/blob/a24812666/sagemaker-core/src/sagemaker/core/image_uri_config/object-detection.json";

    public static Rule ChannelMissing { get; } = Error("ODH811", "A required channel is missing.", RuleBasis.Documentation, ChannelsPage);
    public static Rule AnnotationChannelMissing { get; } = Error("ODH812", "Images have no channel with their annotations.", RuleBasis.Documentation, AlgorithmPage);
    public static Rule ContentTypeNotAccepted { get; } = Error("ODH813", "The algorithm does not accept the content type.", RuleBasis.Documentation, AlgorithmPage);
    public static Rule WrapperDoesNotFit { get; } = Warning("ODH814", "The content type does not fit the wrapper, the input mode or another channel.", RuleBasis.Documentation, AlgorithmPage);
    public static Rule ManifestNotPiped { get; } = Error("ODH815", "An augmented manifest is not read in Pipe mode.", RuleBasis.Documentation, ManifestStreamPage);
    public static Rule ManifestAttributes { get; } = Error("ODH816", "An augmented manifest is not read as an image and an annotation.", RuleBasis.Documentation, ManifestPage);
    public static Rule ManifestNotWrapped { get; } = Error("ODH817", "An augmented manifest is not wrapped in RecordIO.", RuleBasis.Container, WrongWrapper);
    public static Rule VideoFrameLabels { get; } = Error("ODH818", "The annotation is that of video frames.", RuleBasis.Documentation, VideoLabels);
    public static Rule S3DataTypeDoesNotFit { get; } = Warning("ODH819", "The S3 data type does not fit the channel.", RuleBasis.Documentation, ManifestPage);
    public static Rule SamePrefix { get; } = Warning("ODH820", "Two channels read the same data.", RuleBasis.Api, S3SourceShape);
    public static Rule OverlappingPrefixes { get; } = Warning("ODH821", "A channel also reads the data of another.", RuleBasis.Api, S3SourceShape);
    public static Rule ModelNotAFile { get; } = Error("ODH822", "The model channel is not read in File mode.", RuleBasis.Documentation, IncrementalPage);
    public static Rule BaseModelUnknown { get; } = Info("ODH823", "Nothing is known about the base model.", RuleBasis.Documentation, IncrementalPage);
    public static Rule ChannelRepeated { get; } = Error("ODH824", "A channel is specified more than once.", RuleBasis.Api, ChannelShape);
    public static Rule ChannelNotRead { get; } = Warning("ODH825", "The algorithm does not read the channel.", RuleBasis.Documentation, ChannelsPage);
    public static Rule ContentTypeMissing { get; } = Warning("ODH826", "A channel has no content type.", RuleBasis.Documentation, AlgorithmPage);
    public static Rule DataReplicated { get; } = Info("ODH831", "Each instance reads all of the data.", RuleBasis.Api, S3SourceShape);
    public static Rule ImagesStoredTwice { get; } = Info("ODH832", "The volume holds the images twice.", RuleBasis.Container, ImageNotebook);
    public static Rule WaitBelowRuntime { get; } = Error("ODH833", "A spot job may wait for less time than it may train.", RuleBasis.Api, StoppingShape);
    public static Rule GroupWithoutGpu { get; } = Error("ODH834", "An instance group has no GPU.", RuleBasis.Documentation, AlgorithmPage);
    public static Rule ImageOfOtherAlgorithm { get; } = Error("ODH841", "The image is that of another algorithm.", RuleBasis.Documentation, ImageUris);
    public static Rule ImageOfOtherRegion { get; } = Error("ODH842", "The account and the region of the image do not match.", RuleBasis.Documentation, ImageUris);
    public static Rule ImageNotPinned { get; } = Info("ODH843", "The image has no fixed version.", RuleBasis.Documentation, ImageUris);
    public static Rule UnknownRegistry { get; } = Warning("ODH844", "The registry of the image is unknown.", RuleBasis.Documentation, ImageUris);
}
