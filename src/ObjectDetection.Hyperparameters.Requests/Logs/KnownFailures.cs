using ObjectDetection.Hyperparameters.Catalogue;

namespace ObjectDetection.Hyperparameters.Requests.Logs;

/// <summary>The failures whose words are known, from logs and from the sources of the container's engine.</summary>
internal static class KnownFailures
{
    private static readonly string LabelWidth = HyperparameterCatalogue.LabelWidth.Name;
    private static readonly string ImageShape = HyperparameterCatalogue.ImageShape.Name;
    private static readonly string BatchSize = HyperparameterCatalogue.MiniBatchSize.Name;
    private static readonly string Classes = HyperparameterCatalogue.NumClasses.Name;
    private static readonly string Steps = HyperparameterCatalogue.LrSchedulerStep.Name;
    private static readonly string Pattern = HyperparameterCatalogue.FreezeLayerPattern.Name;

    private static readonly FoundFailure NotPacked = new(
        Rules.LabelNotPacked, "The records or the list contain no labels of objects.", "Pack them with im2rec --pack-label, and give each object a class id and four coordinates from 0 to 1.");

    private static readonly FoundFailure OutOfMemory = new(
        Rules.GpuOutOfMemory, "A GPU ran out of memory.", $"Lower {BatchSize} or {ImageShape}, or use an instance whose GPUs have more memory.", BatchSize, ImageShape);

    private static readonly FoundFailure Step = new(
        Rules.ScheduleRefused, $"The epochs in {Steps} are not in strictly increasing order.", "List each epoch once, in ascending order.", Steps);

    /// <summary>Each with the words, in lower case, that a line contains all of.</summary>
    private static readonly (string[] Words, FoundFailure Failure)[] Signs =
    [
        (["not enough label packed"], NotPacked),
        (["not enough annotation packed"], NotPacked),
        (["please use a gpu instance"], new(Rules.NoGpuFound, "The instance has no GPU.", "Train on a GPU instance, such as ml.p3.2xlarge.")),
        (["index", "out of bounds"], new(
            Rules.ClassIdTooLarge, $"The data has a class id that {Classes} does not allow.", $"Number the classes from 0 without gaps, and set {Classes} to the largest id plus 1.", Classes)),
        (["label_width - header_width", "object_width_"], new(
            Rules.LabelShape, "A label's length is not its header plus whole objects.", "Pack the records again, with the same number of values for each object.")),
        (["cuda", "out of memory"], OutOfMemory),
        (["cuda_error_out_of_memory"], OutOfMemory),
        (["unable to parse record"], new(
            Rules.RecordUnreadable, "A record is not in the format that the channel announces.", "Use the content type application/x-recordio; an augmented manifest also needs the RecordIO wrapper.")),
        (["pipe channel timed out"], new(
            Rules.PipeTimeout, "The pipe channel timed out, which is a fault of the platform.", "Run the job again. If it recurs, check the data for unreadable records, or use File mode.")),
        (["no s3 objects found"], new(Rules.NoObjectsFound, "A channel's S3 prefix has no objects.", "Correct the S3 URI and the region of the bucket.")),
        (["empty .rec file"], new(Rules.EmptyRecordFile, "A channel's record file is empty.", "Create the record file again, and check its size before uploading.")),
        (["schedule step must be an increasing integer list"], Step),
        (["schedule step must be greater or equal than 1"], Step with { Cause = $"An update in {Steps} is less than 1.", Remedy = "List positive epochs, and use a batch that is not larger than the data set." }),
        (["number of input must be bigger than batch size"], new(
            Rules.DataBelowOneBatch, $"The data has fewer images than {BatchSize}.", $"Lower {BatchSize}, or add images to the channel.", BatchSize)),
        (["some splits are empty"], new(
            Rules.BatchNotSplit, $"{BatchSize} is too small for the number of GPUs.", "Use at least one image for each GPU, best a multiple of their number.", BatchSize)),
        (["sre_constants.error"], new(Rules.PatternRefused, $"{Pattern} is not a valid Python regular expression.", "Correct the pattern.", Pattern)),
        (["got empty batch from pipe"], new(
            Rules.EmptyPipeBatch, "The pipe delivered no records.", "Make AttributeNames match the attributes of the manifest, image first, and its annotation second.")),
        (["record io header does not start with the magic number"], new(
            Rules.NotRecordIO, "The data is not RecordIO.", "Set the record wrapper RecordIO for a manifest, or use the content type of the data.")),
        (["resourcelimitexceeded"], new(
            Rules.InstanceQuota, "The account's quota for this instance type is exhausted.", "Request an increase in Service Quotas, or use another instance type.")),
        (["maxruntimeexceeded"], new(Rules.TimeLimitReached, "The job reached its maximum runtime.", "Raise MaxRuntimeInSeconds, or train fewer epochs.")),
        (["maxwaittimeexceeded"], new(Rules.TimeLimitReached, "The job reached its maximum wait time for spot instances.", "Raise MaxWaitTimeInSeconds, or train without spot instances.")),
        ([$"'{LabelWidth}'", "invalid parameter value"], new(
            Rules.LabelOverflow, $"{LabelWidth} is too small for an image with many objects.", "Raise it: LabelWidth.RecommendedForObjects computes it from the largest number of objects in an image.", LabelWidth)),
    ];

    /// <summary>Returns the known failure that a line shows, if any.</summary>
    public static FoundFailure? Find(string line) => Find(line, line.ToLowerInvariant());

    /// <summary>Returns the known failure that a line shows, if any. Searching the line in lower case is much faster than ignoring the case.</summary>
    public static FoundFailure? Find(string line, string lower)
    {
        foreach (var (words, failure) in Signs)
        {
            if (ContainsAll(lower, words))
            {
                return failure;
            }
        }

        return RefusedValues.Find(line, lower);
    }

    private static bool ContainsAll(string lower, string[] words)
    {
        foreach (var word in words)
        {
            if (!lower.Contains(word, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}
