using ObjectDetection.Hyperparameters.Requests.Catalogue;

namespace ObjectDetection.Hyperparameters.Requests;

/// <content>The documented ways to read data.</content>
public sealed partial record Channel
{
    /// <summary>Creates a channel of data in the RecordIO format, which File and Pipe mode can read.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html.</remarks>
    /// <param name="name">The name: <c>train</c> or <c>validation</c>.</param>
    /// <param name="s3Uri">The prefix of the data. End it with a slash.</param>
    public static Channel RecordIO(string name, string s3Uri) => Prefix(name, s3Uri, ContentTypes.RecordIO);

    /// <summary>Creates a channel of images, or of the JSON files with their annotations, which both have the content type of the images.</summary>
    /// <remarks>
    /// Image format needs four: <c>train</c>, <c>validation</c>, <c>train_annotation</c> and <c>validation_annotation</c>.
    /// Source: https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection.html.
    /// </remarks>
    /// <param name="name">The name.</param>
    /// <param name="s3Uri">The prefix of the files. End it with a slash.</param>
    /// <param name="contentType">The content type, the same for all four: <c>image/jpeg</c>, <c>image/png</c>, or <c>application/x-image</c> for both.</param>
    public static Channel Images(string name, string s3Uri, string contentType = ContentTypes.AnyImage) =>
        Prefix(name, s3Uri, contentType) with { InputMode = TrainingInputMode.File };

    /// <summary>Creates a channel of an augmented manifest, for example the output of a labeling job.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/sagemaker/latest/dg/augmented-manifest-stream.html.</remarks>
    /// <param name="name">The name: <c>train</c> or <c>validation</c>.</param>
    /// <param name="s3Uri">The URI of the manifest.</param>
    /// <param name="labelAttribute">The attribute of the annotation, which has the name of the labeling job unless another was chosen.</param>
    /// <param name="imageAttribute">The attribute of the image.</param>
    public static Channel AugmentedManifest(string name, string s3Uri, string labelAttribute, string imageAttribute = "source-ref") => new(name)
    {
        ContentType = ContentTypes.RecordIO,
        InputMode = TrainingInputMode.Pipe,
        RecordWrapperType = RecordWrapper.RecordIO,
        S3DataType = Requests.S3DataType.AugmentedManifestFile,
        S3Uri = s3Uri,
        AttributeNames = [imageAttribute, labelAttribute],
    };

    /// <summary>Creates the channel of the model that incremental training starts from.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/sagemaker/latest/dg/incremental-training.html.</remarks>
    /// <param name="s3Uri">The URI of the <c>model.tar.gz</c> that a job of this algorithm has written.</param>
    public static Channel Model(string s3Uri) => Prefix(ChannelNames.Model, s3Uri, ContentTypes.Model) with { InputMode = TrainingInputMode.File };

    private static Channel Prefix(string name, string s3Uri, string contentType) =>
        new(name) { ContentType = contentType, S3DataType = Requests.S3DataType.S3Prefix, S3Uri = s3Uri };
}
