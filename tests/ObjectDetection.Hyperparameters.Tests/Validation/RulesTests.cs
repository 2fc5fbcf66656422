using System.Reflection;
using ObjectDetection.Hyperparameters.Domains;
using ObjectDetection.Hyperparameters.Findings;
using ObjectDetection.Hyperparameters.Tests.Support;

namespace ObjectDetection.Hyperparameters.Tests.Validation;

public sealed class RulesTests
{
    private const string Page = "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-api-config.html";
    private const string Api = "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrainingJob.html";
    private const string ValueLimit = "https://github.com/aws-samples/amazon-sagemaker-pytorch-detectron2/issues/10";
    private const string ContainerMessage = "https://github.com/awsdocs/amazon-sagemaker-developer-guide/issues/44";
    private const string Scheduler = "https://github.com/apache/mxnet/blob/1.4.0/python/mxnet/lr_scheduler.py";
    private const string Trainer = "https://github.com/apache/mxnet/blob/1.4.0/example/ssd/train/train_net.py";

    private static readonly PropertyInfo[] Declared =
        [.. typeof(Rules).GetProperties(BindingFlags.Public | BindingFlags.Static).Where(static property => property.PropertyType == typeof(Rule))];

    public static TheoryData<string> DeclaredNames => [.. Declared.Select(static property => property.Name)];

    /// <summary>The rules of values, relations and string maps as they were published: none of this may ever change.</summary>
    public static TheoryData<string, string, FindingSeverity, RuleBasis, string> Published => new()
    {
        { "WholeNumberOutOfRange", "ODH101", FindingSeverity.Error, RuleBasis.Documentation, Page },
        { "RealOutOfRange", "ODH102", FindingSeverity.Error, RuleBasis.Documentation, Page },
        { "NotFinite", "ODH103", FindingSeverity.Error, RuleBasis.Documentation, Page },
        { "UndefinedChoice", "ODH104", FindingSeverity.Error, RuleBasis.Documentation, Page },
        { "EpochNotPositive", "ODH105", FindingSeverity.Error, RuleBasis.MXNet, Scheduler },
        { "InvalidPattern", "ODH106", FindingSeverity.Error, RuleBasis.MXNet, "https://docs.python.org/3.7/library/re.html" },
        { "ValueTooLong", "ODH107", FindingSeverity.Error, RuleBasis.Api, ValueLimit },
        { "LineBreak", "ODH108", FindingSeverity.Error, RuleBasis.Api, Api },
        { "StepsNotIncreasing", "ODH201", FindingSeverity.Error, RuleBasis.MXNet, Scheduler },
        { "ScheduleWithoutUpdates", "ODH202", FindingSeverity.Error, RuleBasis.MXNet, Trainer },
        { "Missing", "ODH401", FindingSeverity.Error, RuleBasis.Container, "https://github.com/aws/sagemaker-python-sdk/issues/132" },
        { "UnknownName", "ODH402", FindingSeverity.Error, RuleBasis.Container, ContainerMessage },
        { "EmptyValue", "ODH403", FindingSeverity.Error, RuleBasis.Policy, "https://github.com/aws/sagemaker-python-sdk/issues/582" },
        { "MisspelledWholeNumber", "ODH404", FindingSeverity.Error, RuleBasis.Container, ContainerMessage },
        { "MisspelledReal", "ODH405", FindingSeverity.Error, RuleBasis.Policy, Page },
        { "UnknownChoice", "ODH406", FindingSeverity.Error, RuleBasis.Documentation, Page },
        { "MisspelledFlag", "ODH407", FindingSeverity.Error, RuleBasis.Documentation, Page },
        { "MisspelledEpochList", "ODH408", FindingSeverity.Error, RuleBasis.MXNet, Trainer },
        { "WholeNumberTooLarge", "ODH409", FindingSeverity.Error, RuleBasis.Policy, Page },
        { "DuplicateName", "ODH410", FindingSeverity.Error, RuleBasis.Api, Api },
        { "NullEntry", "ODH411", FindingSeverity.Error, RuleBasis.Api, Api },
        { "TooManyEntries", "ODH412", FindingSeverity.Error, RuleBasis.Api, Api },
        { "NameTooLong", "ODH413", FindingSeverity.Error, RuleBasis.Api, Api },
        { "OtherAlgorithm", "ODH414", FindingSeverity.Error, RuleBasis.Documentation, Page },
        { "ContainerOnlyValue", "ODH415", FindingSeverity.Warning, RuleBasis.Container, "https://github.com/aws/amazon-sagemaker-examples/issues/713" },
        { "EntryTooLong", "ODH416", FindingSeverity.Error, RuleBasis.Api, ValueLimit },
        { "ScheduleSpent", "ODH334", FindingSeverity.Warning, RuleBasis.Policy, "https://github.com/apache/mxnet/blob/1.4.0/python/mxnet/lr_scheduler.py" },
        { "RmsPropLogsLess", "ODH335", FindingSeverity.Info, RuleBasis.Container, "https://github.com/aws/amazon-sagemaker-examples" },
        { "FullRateAgain", "ODH336", FindingSeverity.Info, RuleBasis.Experience, "https://github.com/aws-samples/amazon-a2i-sample-jupyter-notebooks/issues/25" },
        { "RecordTruncated", "ODH601", FindingSeverity.Error, RuleBasis.MXNet, "https://github.com/dmlc/dmlc-core/blob/main/src/io/recordio_split.cc" },
        { "RecordWithoutMagic", "ODH602", FindingSeverity.Error, RuleBasis.MXNet, "https://github.com/dmlc/dmlc-core/blob/main/include/dmlc/recordio.h" },
        { "RecordPartsBroken", "ODH603", FindingSeverity.Error, RuleBasis.MXNet, "https://github.com/dmlc/dmlc-core/blob/main/include/dmlc/recordio.h" },
        { "TrailingBytes", "ODH604", FindingSeverity.Error, RuleBasis.MXNet, "https://github.com/dmlc/dmlc-core/blob/main/src/io/recordio_split.cc" },
        { "NoSamples", "ODH605", FindingSeverity.Error, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "RecordHeaderTooShort", "ODH606", FindingSeverity.Error, RuleBasis.MXNet, "https://github.com/apache/mxnet/blob/1.4.0/src/io/image_recordio.h" },
        { "LabelExceedsRecord", "ODH607", FindingSeverity.Error, RuleBasis.MXNet, "https://github.com/apache/mxnet/blob/1.4.0/src/io/image_recordio.h" },
        { "LabelAbsent", "ODH608", FindingSeverity.Error, RuleBasis.Container, "https://github.com/aws/amazon-sagemaker-examples/issues/2027" },
        { "LabelMalformed", "ODH609", FindingSeverity.Error, RuleBasis.MXNet, "https://github.com/apache/mxnet/blob/1.4.0/src/io/image_det_aug_default.cc" },
        { "LabelWithoutObject", "ODH610", FindingSeverity.Error, RuleBasis.MXNet, "https://github.com/apache/mxnet/blob/1.4.0/src/io/image_det_aug_default.cc" },
        { "LabelWidthsDiffer", "ODH611", FindingSeverity.Error, RuleBasis.MXNet, "https://github.com/apache/mxnet/tree/1.4.0/example/ssd/dataset" },
        { "OnlyPlaceholders", "ODH612", FindingSeverity.Info, RuleBasis.MXNet, "https://github.com/apache/mxnet/blob/1.4.0/src/operator/contrib/multibox_target.cu" },
        { "IndexDisagrees", "ODH613", FindingSeverity.Warning, RuleBasis.MXNet, "https://github.com/apache/mxnet/blob/1.4.0/python/mxnet/recordio.py" },
        { "NumberRepeated", "ODH614", FindingSeverity.Info, RuleBasis.MXNet, "https://github.com/apache/mxnet/blob/1.4.0/python/mxnet/recordio.py" },
        { "ClassIdNegative", "ODH615", FindingSeverity.Warning, RuleBasis.MXNet, "https://github.com/apache/mxnet/blob/1.4.0/src/operator/contrib/multibox_target.cu" },
        { "ClassIdFractional", "ODH616", FindingSeverity.Warning, RuleBasis.MXNet, "https://github.com/apache/mxnet/blob/1.4.0/src/operator/contrib/multibox_target.cu" },
        { "ClassIdText", "ODH617", FindingSeverity.Warning, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "ClassesMissing", "ODH618", FindingSeverity.Warning, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "ClassesFromOne", "ODH619", FindingSeverity.Warning, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "ClassNamesDiffer", "ODH620", FindingSeverity.Warning, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "CoordinateNotFinite", "ODH621", FindingSeverity.Error, RuleBasis.MXNet, "https://github.com/apache/mxnet/blob/1.4.0/src/io/image_det_aug_default.cc" },
        { "BoxWithoutArea", "ODH622", FindingSeverity.Warning, RuleBasis.MXNet, "https://github.com/apache/mxnet/blob/1.4.0/src/io/image_det_aug_default.cc" },
        { "BoxSwapped", "ODH623", FindingSeverity.Warning, RuleBasis.MXNet, "https://github.com/apache/mxnet/blob/1.4.0/src/io/image_det_aug_default.cc" },
        { "BoxOutside", "ODH624", FindingSeverity.Warning, RuleBasis.MXNet, "https://github.com/apache/mxnet/blob/1.4.0/src/io/image_det_aug_default.cc" },
        { "BoxInPixels", "ODH625", FindingSeverity.Warning, RuleBasis.MXNet, "https://github.com/apache/mxnet/blob/1.4.0/src/io/image_det_aug_default.cc" },
        { "BoxNormalized", "ODH626", FindingSeverity.Warning, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "BoxFractional", "ODH627", FindingSeverity.Info, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "NoObjects", "ODH628", FindingSeverity.Info, RuleBasis.Documentation, "https://github.com/aws/amazon-sagemaker-examples/blob/07306d41de619e144214b876f30a42ed0366af6c/introduction_to_amazon_algorithms/object_detection_pascalvoc_coco/object_detection_image_json_format.ipynb" },
        { "LabelWidthFractional", "ODH629", FindingSeverity.Warning, RuleBasis.MXNet, "https://github.com/apache/mxnet/blob/1.4.0/src/io/image_det_aug_default.cc" },
        { "AnnotationMissing", "ODH631", FindingSeverity.Error, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "ImageMissing", "ODH632", FindingSeverity.Error, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "AnnotationUnreadable", "ODH633", FindingSeverity.Error, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "AnnotationIncomplete", "ODH634", FindingSeverity.Error, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "AnnotationMemberMissing", "ODH635", FindingSeverity.Warning, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "ImageSizeDiffers", "ODH636", FindingSeverity.Warning, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "AnnotationShared", "ODH637", FindingSeverity.Warning, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "ByteOrderMark", "ODH638", FindingSeverity.Warning, RuleBasis.Policy, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "FileIgnored", "ODH639", FindingSeverity.Info, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "DataIgnored", "ODH640", FindingSeverity.Info, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "ImageUndecodable", "ODH641", FindingSeverity.Error, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "ImageFormatNotAccepted", "ODH642", FindingSeverity.Error, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "ImageUnusual", "ODH643", FindingSeverity.Warning, RuleBasis.MXNet, "https://github.com/apache/mxnet/blob/1.4.0/src/io/image_recordio.h" },
        { "ImageSuffixDiffers", "ODH644", FindingSeverity.Warning, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "ImageChannels", "ODH645", FindingSeverity.Info, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "FileUnreadable", "ODH646", FindingSeverity.Error, RuleBasis.Policy, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "AnnotationFileDiffers", "ODH647", FindingSeverity.Warning, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "ValidationAsTraining", "ODH648", FindingSeverity.Info, RuleBasis.Policy, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "FileEmpty", "ODH649", FindingSeverity.Warning, RuleBasis.Policy, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "ImageFormatUndocumented", "ODH650", FindingSeverity.Warning, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "LineUnreadable", "ODH651", FindingSeverity.Error, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/augmented-manifest.html" },
        { "LineWithoutImage", "ODH652", FindingSeverity.Error, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/augmented-manifest.html" },
        { "LineWithoutLabel", "ODH653", FindingSeverity.Error, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/augmented-manifest.html" },
        { "LineBlank", "ODH654", FindingSeverity.Warning, RuleBasis.Policy, "https://docs.aws.amazon.com/sagemaker/latest/dg/augmented-manifest.html" },
        { "LineEndsDiffer", "ODH655", FindingSeverity.Info, RuleBasis.Policy, "https://docs.aws.amazon.com/sagemaker/latest/dg/augmented-manifest.html" },
        { "ReferenceNotS3", "ODH656", FindingSeverity.Error, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/augmented-manifest.html" },
        { "ReferenceBroken", "ODH657", FindingSeverity.Error, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/augmented-manifest.html" },
        { "ManifestNotLines", "ODH658", FindingSeverity.Error, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/augmented-manifest.html" },
        { "ManifestOfVideo", "ODH659", FindingSeverity.Error, RuleBasis.Documentation, "https://github.com/aws/amazon-sagemaker-examples/issues/1682" },
        { "LabelAttributeUnclear", "ODH660", FindingSeverity.Error, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/sms-data-output.html" },
        { "ListLineSkipped", "ODH661", FindingSeverity.Error, RuleBasis.MXNet, "https://github.com/apache/mxnet/blob/1.4.0/tools/im2rec.py" },
        { "ListPathWithBlank", "ODH662", FindingSeverity.Info, RuleBasis.MXNet, "https://github.com/apache/mxnet/blob/1.4.0/src/io/iter_image_det_recordio.cc" },
        { "ImageRepeated", "ODH663", FindingSeverity.Warning, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/augmented-manifest.html" },
        { "SamplesLeak", "ODH671", FindingSeverity.Warning, RuleBasis.Policy, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "OtherFormat", "ODH691", FindingSeverity.Error, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "NotADataset", "ODH692", FindingSeverity.Error, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "KeyNotBound", "ODH701", FindingSeverity.Error, RuleBasis.Policy, "https://learn.microsoft.com/dotnet/core/extensions/configuration" },
        { "MapNotValidated", "ODH702", FindingSeverity.Info, RuleBasis.Policy, Api },
        { "ReviewDiscarded", "ODH703", FindingSeverity.Warning, RuleBasis.Policy, "https://learn.microsoft.com/dotnet/fundamentals/code-analysis/quality-rules/ca1806" },
        { "UnknownForm", "ODH801", FindingSeverity.Error, RuleBasis.Policy, "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrainingJob.html" },
        { "PythonRepr", "ODH802", FindingSeverity.Error, RuleBasis.Policy, "https://docs.python.org/3/library/json.html" },
        { "InvalidYaml", "ODH803", FindingSeverity.Error, RuleBasis.Policy, "https://yaml.org/spec/1.2.2/" },
        { "InvalidDefinition", "ODH804", FindingSeverity.Error, RuleBasis.Api, "https://docs.aws.amazon.com/step-functions/latest/dg/connect-sagemaker.html" },
        { "WrongMemberType", "ODH805", FindingSeverity.Error, RuleBasis.Api, "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrainingJob.html" },
        { "ParameterDefault", "ODH806", FindingSeverity.Info, RuleBasis.Api, "https://docs.aws.amazon.com/sagemaker/latest/dg/build-and-manage-parameters.html" },
        { "NoJob", "ODH807", FindingSeverity.Warning, RuleBasis.Policy, "https://docs.aws.amazon.com/step-functions/latest/dg/connect-sagemaker.html" },
        { "ContextContradicts", "ODH808", FindingSeverity.Warning, RuleBasis.Policy, "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrainingJob.html" },
        { "OtherJob", "ODH809", FindingSeverity.Info, RuleBasis.Policy, "https://docs.aws.amazon.com/step-functions/latest/dg/connect-sagemaker.html" },
        { "RuntimeValue", "ODH810", FindingSeverity.Info, RuleBasis.Api, "https://docs.aws.amazon.com/step-functions/latest/dg/connect-sagemaker.html" },
        { "ChannelMissing", "ODH811", FindingSeverity.Error, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/common-info-all-im-models.html" },
        { "AnnotationChannelMissing", "ODH812", FindingSeverity.Error, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "ContentTypeNotAccepted", "ODH813", FindingSeverity.Error, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "WrapperDoesNotFit", "ODH814", FindingSeverity.Warning, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "ManifestNotPiped", "ODH815", FindingSeverity.Error, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/augmented-manifest-stream.html" },
        { "ManifestAttributes", "ODH816", FindingSeverity.Error, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/augmented-manifest.html" },
        { "ManifestNotWrapped", "ODH817", FindingSeverity.Error, RuleBasis.Container, "https://github.com/aws/amazon-sagemaker-examples/issues/4056" },
        { "VideoFrameLabels", "ODH818", FindingSeverity.Error, RuleBasis.Documentation, "https://github.com/aws/amazon-sagemaker-examples/issues/1682" },
        { "S3DataTypeDoesNotFit", "ODH819", FindingSeverity.Warning, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/augmented-manifest.html" },
        { "SamePrefix", "ODH820", FindingSeverity.Warning, RuleBasis.Api, "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_S3DataSource.html" },
        { "OverlappingPrefixes", "ODH821", FindingSeverity.Warning, RuleBasis.Api, "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_S3DataSource.html" },
        { "ModelNotAFile", "ODH822", FindingSeverity.Error, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/incremental-training.html" },
        { "BaseModelUnknown", "ODH823", FindingSeverity.Info, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/incremental-training.html" },
        { "ChannelRepeated", "ODH824", FindingSeverity.Error, RuleBasis.Api, "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_Channel.html" },
        { "ChannelNotRead", "ODH825", FindingSeverity.Warning, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/common-info-all-im-models.html" },
        { "ContentTypeMissing", "ODH826", FindingSeverity.Warning, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "DataReplicated", "ODH831", FindingSeverity.Info, RuleBasis.Api, "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_S3DataSource.html" },
        { "ImagesStoredTwice", "ODH832", FindingSeverity.Info, RuleBasis.Container, "https://github.com/aws/amazon-sagemaker-examples/blob/07306d41de619e144214b876f30a42ed0366af6c/introduction_to_amazon_algorithms/object_detection_pascalvoc_coco/object_detection_image_json_format.ipynb" },
        { "WaitBelowRuntime", "ODH833", FindingSeverity.Error, RuleBasis.Api, "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StoppingCondition.html" },
        { "GroupWithoutGpu", "ODH834", FindingSeverity.Error, RuleBasis.Documentation, "https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html" },
        { "ImageOfOtherAlgorithm", "ODH841", FindingSeverity.Error, RuleBasis.Documentation, "https://github.com/aws/sagemaker-python-sdk/blob/a24812666/sagemaker-core/src/sagemaker/core/image_uri_config/object-detection.json" },
        { "ImageOfOtherRegion", "ODH842", FindingSeverity.Error, RuleBasis.Documentation, "https://github.com/aws/sagemaker-python-sdk/blob/a24812666/sagemaker-core/src/sagemaker/core/image_uri_config/object-detection.json" },
        { "ImageNotPinned", "ODH843", FindingSeverity.Info, RuleBasis.Documentation, "https://github.com/aws/sagemaker-python-sdk/blob/a24812666/sagemaker-core/src/sagemaker/core/image_uri_config/object-detection.json" },
        { "UnknownRegistry", "ODH844", FindingSeverity.Warning, RuleBasis.Documentation, "https://github.com/aws/sagemaker-python-sdk/blob/a24812666/sagemaker-core/src/sagemaker/core/image_uri_config/object-detection.json" },
        { "ValueRefused", "ODH851", FindingSeverity.Error, RuleBasis.Container, ContainerMessage },
        { "RequiredRefused", "ODH852", FindingSeverity.Error, RuleBasis.Container, "https://github.com/aws/sagemaker-python-sdk/issues/132" },
        { "LabelOverflow", "ODH853", FindingSeverity.Error, RuleBasis.Container, "https://github.com/aws/amazon-sagemaker-examples/issues/643" },
        { "LabelNotPacked", "ODH854", FindingSeverity.Error, RuleBasis.Container, "https://github.com/aws/amazon-sagemaker-examples/issues/2027" },
        { "NoGpuFound", "ODH855", FindingSeverity.Error, RuleBasis.Container, "https://github.com/aws/amazon-sagemaker-examples/issues/587" },
        { "ClassIdTooLarge", "ODH856", FindingSeverity.Error, RuleBasis.Experience, "https://github.com/zhreshold/mxnet-ssd/issues/154" },
        { "LabelShape", "ODH857", FindingSeverity.Error, RuleBasis.MXNet, "https://github.com/apache/mxnet/issues/8165" },
        { "GpuOutOfMemory", "ODH858", FindingSeverity.Error, RuleBasis.Experience, "https://github.com/TuSimple/mx-maskrcnn/issues/98" },
        { "RecordUnreadable", "ODH859", FindingSeverity.Error, RuleBasis.Container, "https://github.com/aws/amazon-sagemaker-examples/issues/4056" },
        { "PipeTimeout", "ODH860", FindingSeverity.Error, RuleBasis.Experience, "https://github.com/aws/amazon-sagemaker-examples/issues/1097" },
        { "NoObjectsFound", "ODH861", FindingSeverity.Error, RuleBasis.Experience, "https://github.com/aws/amazon-sagemaker-examples/issues/2269" },
        { "EmptyRecordFile", "ODH862", FindingSeverity.Error, RuleBasis.Experience, "https://github.com/aws-samples/amazon-sagemaker-pipelines-mxnet-image-classification/issues/1" },
        { "ScheduleRefused", "ODH863", FindingSeverity.Error, RuleBasis.MXNet, Scheduler },
        { "DataBelowOneBatch", "ODH864", FindingSeverity.Error, RuleBasis.MXNet, "https://github.com/apache/mxnet/blob/1.4.0/src/io/iter_batchloader.h" },
        { "BatchNotSplit", "ODH865", FindingSeverity.Error, RuleBasis.MXNet, "https://github.com/apache/mxnet/blob/1.4.0/python/mxnet/executor_manager.py" },
        { "PatternRefused", "ODH866", FindingSeverity.Error, RuleBasis.MXNet, "https://docs.python.org/3.7/library/re.html" },
        { "EmptyPipeBatch", "ODH867", FindingSeverity.Error, RuleBasis.Experience, "https://github.com/aws/amazon-sagemaker-examples/issues/1283" },
        { "NotRecordIO", "ODH868", FindingSeverity.Error, RuleBasis.Experience, "https://github.com/aws/amazon-sagemaker-examples/issues/562" },
        { "InstanceQuota", "ODH869", FindingSeverity.Error, RuleBasis.Api, "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_CreateTrainingJob.html" },
        { "TrainingDiverged", "ODH870", FindingSeverity.Error, RuleBasis.Experience, "https://github.com/zhreshold/mxnet-ssd/issues/147" },
        { "TimeLimitReached", "ODH871", FindingSeverity.Warning, RuleBasis.Api, "https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StoppingCondition.html" },
        { "OtherBatchCount", "ODH872", FindingSeverity.Warning, RuleBasis.Experience, "https://github.com/aws/amazon-sagemaker-examples/issues/1097" },
    };

    [Theory]
    [MemberData(nameof(Published))]
    public void Published_rule_keeps_its_meaning(string name, string code, FindingSeverity severity, RuleBasis basis, string url)
    {
        var rule = Named(name);

        (rule.Code, rule.Severity, rule.Basis, rule.Url.OriginalString).Should().Be((code, severity, basis, url));
        rule.ToString().Should().Be(code);
    }

    [Fact]
    public void All_lists_every_declared_rule_once() =>
        Rule.All.Should().BeEquivalentTo(Declared.Select(static property => (Rule)property.GetValue(null)!)).And.OnlyHaveUniqueItems();

    [Fact]
    public void Codes_are_unique_and_ascend_and_have_one_form()
    {
        var codes = Rules.All.Select(static rule => rule.Code).ToArray();

        codes.Should().OnlyContain(static code => System.Text.RegularExpressions.Regex.IsMatch(code, "^ODH[1-9][0-9]{2}$"));
        codes.Should().OnlyHaveUniqueItems().And.BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public void Titles_are_unique_sentences() =>
        Rule.All.Select(static rule => rule.Title).Should().OnlyHaveUniqueItems().And.OnlyContain(static title => title.EndsWith('.') && char.IsUpper(title[0]));

    [Theory]
    [MemberData(nameof(DeclaredNames))]
    public void Rule_rests_on_a_source_that_can_be_read(string name) => Named(name).Url.Scheme.Should().Be(Uri.UriSchemeHttps);

    [Theory]
    [MemberData(nameof(DeclaredNames))]
    public void Kind_of_rule_shows_in_its_code(string name)
    {
        var rule = Named(name);

        if (rule.Code[3] is '1' or '2')
        {
            rule.Severity.Should().Be(FindingSeverity.Error);
        }
    }

    private static Rule Named(string name) => (Rule)Declared.Single(property => property.Name == name).GetValue(null)!;
}
