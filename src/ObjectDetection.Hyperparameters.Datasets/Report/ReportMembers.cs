namespace ObjectDetection.Hyperparameters.Datasets.Report;

/// <summary>The names of the members of a report in JSON, as docs/dataset.schema.json describes them.</summary>
internal static class ReportMembers
{
    public const string Form = "form";
    public const string Images = "images";
    public const string Objects = "objects";
    public const string Classes = "classes";
    public const string Id = "id";
    public const string Name = "name";
    public const string NumClasses = "num_classes";
    public const string MaxObjectsPerImage = "max_objects_per_image";
    public const string WidestLabel = "widest_label";
    public const string WidestLabelAt = "widest_label_at";
    public const string Complete = "complete";
    public const string Problems = "problems";
    public const string Code = "code";
    public const string Severity = "severity";
    public const string Message = "message";
    public const string Count = "count";
    public const string Examples = "examples";
    public const string File = "file";
    public const string Line = "line";
    public const string Record = "record";
    public const string Offset = "offset";
    public const string Object = "object";
    public const string Image = "image";
    public const string Field = "field";
    public const string Detail = "detail";
    public const string Validation = "validation";
    public const string Suggested = "suggested";
    public const string NumTrainingSamples = "num_training_samples";
    public const string LabelWidth = "label_width";
    public const string Statistics = "statistics";
    public const string ObjectsPerImage = "objects_per_image";
    public const string BoxSizes = "box_sizes";
    public const string ImageWidths = "image_widths";
    public const string ImageHeights = "image_heights";
    public const string ImageWidthRange = "image_width_range";
    public const string ImageHeightRange = "image_height_range";
    public const string ImageFormats = "image_formats";
    public const string ImageChannels = "image_channels";
    public const string ClassNames = "class_names";
    public const string Places = "places";
    public const string MaxExamples = "max_examples";
    public const string Parts = "parts";
    public const string HasLines = "lines";
    public const string Paths = "paths";
    public const string Names = "names";
    public const string Contents = "contents";
}
