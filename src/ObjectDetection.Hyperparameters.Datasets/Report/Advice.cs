namespace ObjectDetection.Hyperparameters.Datasets.Report;

/// <summary>What to do about each problem.</summary>
internal static class Advice
{
    private static readonly Dictionary<Rule, string> Fixes = new()
    {
        [Rules.RecordTruncated] = "MXNet stops there. Copy or create the file again.",
        [Rules.RecordWithoutMagic] = "MXNet stops there. Copy or create the file again.",
        [Rules.RecordPartsBroken] = "MXNet stops there. Copy or create the file again.",
        [Rules.TrailingBytes] = "MXNet stops there. Remove the bytes, or create the file again.",
        [Rules.NoSamples] = "Check the path, and that the data was written.",
        [Rules.RecordHeaderTooShort] = "Create the record with im2rec or mx.recordio.pack_img.",
        [Rules.LabelExceedsRecord] = "The flag in the header must be the number of label values. Create the record with im2rec or mx.recordio.pack_img.",
        [Rules.LabelAbsent] = "Create the file with im2rec --pack-label, from a list with detection labels.",
        [Rules.LabelMalformed] = "A label has the width of its header (at least 2), the width of an object (at least 5), the rest of the header, and for each object its class ID, left, top, right and bottom.",
        [Rules.LabelWithoutObject] = "MXNet stops at such a record. Leave the image out.",
        [Rules.LabelWidthsDiffer] = "MXNet reads all labels of a file with the widths of the first, so that this one is misread. Give all labels the same widths.",
        [Rules.OnlyPlaceholders] = "MXNet drops them, so that the image has no objects.",
        [Rules.IndexDisagrees] = "Training does not read the index, but tools do. Create it again, or remove it.",
        [Rules.NumberRepeated] = "Training does not read the numbers, but an index cannot tell the records apart.",
        [Rules.ImageRepeated] = "The image is trained on once per line. Remove the repeated lines unless you mean that.",
        [Rules.ClassIdNegative] = "MXNet skips objects of class -1, and does not learn the class of the others. Number the classes from 0.",
        [Rules.ClassIdFractional] = "MXNet cuts it to a whole number, which is another class. Number the classes 0, 1, 2.",
        [Rules.ClassIdText] = "The algorithm documents whole numbers. Write the ID without quotes.",
        [Rules.ClassesMissing] = "num_classes counts them, but they are never trained. Number the classes without gaps.",
        [Rules.ClassesFromOne] = "num_classes counts from 0, so that class 0 is never trained. Number the classes from 0; the background has no ID.",
        [Rules.ClassNamesDiffer] = "One ID must mean one class everywhere. Check how the classes were numbered.",
        [Rules.CoordinateNotFinite] = "Write every coordinate as a finite number.",
        [Rules.BoxWithoutArea] = "Correct the box, or remove the object.",
        [Rules.BoxSwapped] = "Write left and top before right and bottom.",
        [Rules.BoxOutside] = "Cut the box at the edges of the image.",
        [Rules.BoxInPixels] = "Training runs, but learns nothing. Divide x by the width of the image and y by its height.",
        [Rules.BoxNormalized] = "Such boxes are smaller than a pixel. Multiply x by the width of the image and y by its height.",
        [Rules.BoxFractional] = "The documentation shows whole pixels only.",
        [Rules.NoObjects] = "Examples of AWS leave such images out.",
        [Rules.LabelWidthFractional] = "MXNet cuts the fraction. Check how the label was written.",
        [Rules.AnnotationMissing] = "Add a .json file with the image's base name to the annotation channel, or remove the image.",
        [Rules.ImageMissing] = "Add the image to the image channel, or remove the annotation.",
        [Rules.AnnotationUnreadable] = "Write one JSON object per file.",
        [Rules.AnnotationIncomplete] = "Each object needs class_id, left, top, width and height as numbers.",
        [Rules.AnnotationMemberMissing] = "The documentation shows file, image_size and annotations in every annotation.",
        [Rules.ImageSizeDiffers] = "Boxes are scaled by the size in the annotation, and miss their objects. Correct image_size, or the image.",
        [Rules.AnnotationShared] = "Only one of them is trained on with it. Give each image a base name of its own.",
        [Rules.ByteOrderMark] = "Python's JSON reader refuses it. Save the file as UTF-8 without a byte order mark.",
        [Rules.FileIgnored] = "Remove it from the channel.",
        [Rules.DataIgnored] = "If it belongs to the data, add what is missing, or probe it by its own path.",
        [Rules.ImageUndecodable] = "Replace the image, or remove it with its annotation.",
        [Rules.ImageFormatNotAccepted] = "Convert it to JPEG or PNG.",
        [Rules.ImageUnusual] = "Convert it to 8-bit RGB.",
        [Rules.ImageSuffixDiffers] = "Give the file the suffix of its format, .jpg or .png.",
        [Rules.ImageChannels] = "MXNet converts it to three channels.",
        [Rules.FileUnreadable] = "Check its permissions, and that it was copied whole.",
        [Rules.AnnotationFileDiffers] = "An image of the same base name does. Write the path of that image in the member file.",
        [Rules.ValidationAsTraining] = "If they are validation data, divide the annotations into folders of the same names.",
        [Rules.FileEmpty] = "Check that it was written and copied whole.",
        [Rules.ImageFormatUndocumented] = "Whether MXNet decodes it depends on its build. Convert it to JPEG or PNG, the formats that are documented.",
        [Rules.LineUnreadable] = "Write one JSON object per line.",
        [Rules.LineWithoutImage] = "Each line needs source-ref with the S3 URI of its image.",
        [Rules.LineWithoutLabel] = "Remove the lines that are not labeled, or label them.",
        [Rules.LineBlank] = "Remove it.",
        [Rules.LineEndsDiffer] = "Write lines that end in a line feed alone.",
        [Rules.ReferenceNotS3] = "Write s3:// with the bucket and the key.",
        [Rules.ReferenceBroken] = "Correct the reference, or copy the image there.",
        [Rules.ManifestNotLines] = "Write each object on one line, without a list around them.",
        [Rules.ManifestOfVideo] = "The algorithm cannot train on the labels of video frames. Create a manifest with one line per frame.",
        [Rules.LabelAttributeUnclear] = "Specify the label attribute, or label the images first if no attribute has boxes.",
        [Rules.ListLineSkipped] = "A line is an index, the label values and the path, with a tab between them.",
        [Rules.ListPathWithBlank] = "im2rec reads it, but MXNet's own list reader does not.",
        [Rules.SamplesLeak] = "The validation metric is too good. Remove the image from one of them.",
        [Rules.OtherFormat] = "",
        [Rules.NotADataset] = "",
    };

    /// <summary>Returns the rule with a code, or <see langword="null"/> if there is none for data sets.</summary>
    public static Rule? Find(string code) => Fixes.Keys.FirstOrDefault(rule => rule.Code == code);

    public static string FixOf(Rule rule) => Fixes[rule];

    public static string MessageOf(Rule rule) => $"{rule.Title} {Fixes[rule]}".TrimEnd();
}
