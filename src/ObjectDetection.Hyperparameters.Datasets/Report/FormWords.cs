namespace ObjectDetection.Hyperparameters.Datasets.Report;

/// <summary>The words for the forms of data sets.</summary>
internal static class FormWords
{
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
