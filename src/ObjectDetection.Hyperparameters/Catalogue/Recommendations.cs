namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>Sizes that the documentation recommends, or that logs and real jobs support or discourage.</summary>
internal static class Recommendations
{
    /// <summary>The largest image_shape that a message of the container allows; it is undocumented.</summary>
    /// <remarks>Source: https://github.com/awsdocs/amazon-sagemaker-developer-guide/issues/44.</remarks>
    public const int ContainerMaximumImageShape = 10000;

    /// <summary>The memory in GiB of the GPU for which the documentation names the largest batch of each network.</summary>
    public const int LargestBatchMemory = 16;

    /// <summary>A weight decay above which no job is known to have trained well; one with 0.98 did not.</summary>
    /// <remarks>Source: https://github.com/aws/amazon-sagemaker-examples/issues/1316.</remarks>
    public const double LargeWeightDecay = 0.1;

    /// <summary>A learning rate below which the weights hardly change any more: a decision of this library.</summary>
    public const double SpentLearningRate = 1e-6;

    /// <summary>The part of the epochs that must remain for a spent schedule to be reported.</summary>
    public const double SpentPart = 0.1;

    /// <summary>The factor by which the rates that the container logs with rmsprop differed from those of the map, in one job.</summary>
    /// <remarks>Source: object_detection_incremental_training.ipynb in https://github.com/aws/amazon-sagemaker-examples.</remarks>
    public const double RmsPropLoggedPart = 0.1;

    private static readonly int[] RecommendedImageShapes = [300, 512];

    /// <summary>Gets the values of image_shape that the documentation recommends.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-api-config.html.</remarks>
    public static ReadOnlySpan<int> ImageShapes => RecommendedImageShapes;

    /// <summary>The largest batch of images of the smallest recommended shape that a GPU of <see cref="LargestBatchMemory"/> holds, as the documentation puts it.</summary>
    /// <remarks>Source: https://docs.aws.amazon.com/sagemaker/latest/dg/object-detection-api-config.html, mini_batch_size. Larger batches have trained.</remarks>
    public static int LargestBatch(BaseNetwork network) => network == BaseNetwork.ResNet50 ? 32 : 64;

    /// <summary>Returns the learning rate above which real jobs failed to learn, or <see langword="null"/> for an optimizer that ignores it.</summary>
    /// <remarks>
    /// The limits separate jobs that trained well from jobs that did not. With sgd, 0.0156 gave the best model of a tuning job and 0.1 one with a validation:mAP
    /// of 0.0005. With adam, 0.0002 was in use, and 0.024 and 0.069 stayed below 0.05. No such job with rmsprop is known: the rate that
    /// ruined jobs with the others counts as too large. Source: https://github.com/tbs89/aws-object-detection-tf-mxnet.
    /// </remarks>
    public static double? LargeLearningRate(Optimizer optimizer) => optimizer switch
    {
        Optimizer.Sgd or Optimizer.RmsProp => 0.02,
        Optimizer.Adam => 0.001,
        _ => null,
    };
}
