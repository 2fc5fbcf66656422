namespace ObjectDetection.Hyperparameters.Datasets;

/// <summary>Specifies the form of a data set. The algorithm trains on the first three.</summary>
public enum DatasetForm
{
    /// <summary>None that is known.</summary>
    Unknown,

    /// <summary>RecordIO with packed detection labels, as im2rec writes it.</summary>
    RecordIO,

    /// <summary>Images, and a JSON annotation for each.</summary>
    Images,

    /// <summary>An augmented manifest: JSON Lines that refer to images and contain their labels.</summary>
    AugmentedManifest,

    /// <summary>The list from which im2rec makes a RecordIO file.</summary>
    Lst,

    /// <summary>COCO instances. The algorithm does not read it.</summary>
    Coco,

    /// <summary>Pascal VOC annotations. The algorithm does not read them.</summary>
    PascalVoc,

    /// <summary>YOLO labels. The algorithm does not read them.</summary>
    Yolo,

    /// <summary>TensorFlow records. The algorithm does not read them.</summary>
    TFRecord,

    /// <summary>RecordIO around protobuf messages, which other built-in algorithms read. This one does not.</summary>
    RecordIOProtobuf,

    /// <summary>RecordIO with one class per image, for image classification. The algorithm does not read it.</summary>
    ClassificationRecordIO,
}
