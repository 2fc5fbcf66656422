namespace ObjectDetection.Hyperparameters;

/// <summary>How several machines exchange gradients: the kind of MXNet's distributed key-value store.</summary>
public enum KvStore
{
    /// <summary>Gradients are synchronised with all workers after every batch.</summary>
    DistSync,

    /// <summary>Weights are updated whenever gradients arrive; the order of the updates is not guaranteed.</summary>
    DistAsync,
}
