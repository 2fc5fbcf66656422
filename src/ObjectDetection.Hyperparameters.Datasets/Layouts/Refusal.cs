namespace ObjectDetection.Hyperparameters.Datasets.Layouts;

/// <summary>Says what data is that the algorithm does not read, and what to do instead.</summary>
internal static class Refusal
{
    private const string MakeRecords = "list its images with their boxes in a .lst file, and run im2rec with --pack-label";

    public static (Rule Rule, string Detail) Of(Layout layout) => layout.Form switch
    {
        DatasetForm.Coco => (Rules.OtherFormat, "the data is COCO. Write a JSON annotation for each image, and map the category IDs to 0, 1, 2, as AWS's notebook for this algorithm does"),
        DatasetForm.PascalVoc => (Rules.OtherFormat, $"the data is Pascal VOC: {MakeRecords}, with corners divided by the size of the image"),
        DatasetForm.Yolo => (Rules.OtherFormat, $"the data is YOLO: {MakeRecords}. YOLO has the center and the size of a box where the label needs its corners"),
        DatasetForm.TFRecord => (Rules.OtherFormat, $"the data is TFRecord: extract its images, {MakeRecords}"),
        DatasetForm.RecordIOProtobuf => (Rules.OtherFormat, "the data is RecordIO-protobuf, which other built-in algorithms read. This one reads RecordIO of im2rec: images with packed labels"),
        DatasetForm.ClassificationRecordIO => (Rules.OtherFormat, "the records have one class per image, and no packed labels. Run im2rec with --pack-label on a .lst file with boxes"),
        _ => (Rules.NotADataset, layout.Reason ?? "the first bytes are those of no known format"),
    };
}
