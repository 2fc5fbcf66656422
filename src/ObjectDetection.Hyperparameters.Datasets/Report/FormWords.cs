namespace ObjectDetection.Hyperparameters.Datasets.Report;

/// <summary>The words for the forms of data sets.</summary>
internal static class FormWords
{
    /// <summary>Determines whether the algorithm reads data of a form, or im2rec makes such data from it.</summary>
    public static bool IsReadable(DatasetForm form) => form is DatasetForm.RecordIO or DatasetForm.Images or DatasetForm.AugmentedManifest or DatasetForm.Lst;

    public static ChoiceDomain<DatasetForm> All { get; } = new(
        (DatasetForm.Unknown, "unknown"),
        (DatasetForm.RecordIO, "recordio"),
        (DatasetForm.Images, "images"),
        (DatasetForm.AugmentedManifest, "augmented-manifest"),
        (DatasetForm.Lst, "lst"),
        (DatasetForm.Coco, "coco"),
        (DatasetForm.PascalVoc, "pascal-voc"),
        (DatasetForm.Yolo, "yolo"),
        (DatasetForm.TFRecord, "tfrecord"),
        (DatasetForm.RecordIOProtobuf, "recordio-protobuf"),
        (DatasetForm.ClassificationRecordIO, "classification-recordio"));
}
