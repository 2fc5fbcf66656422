namespace ObjectDetection.Hyperparameters.Requests;

/// <summary>Specifies what the S3 URI of a channel names.</summary>
public enum S3DataType
{
    /// <summary>All objects whose keys begin with a prefix.</summary>
    S3Prefix,

    /// <summary>A manifest that lists the objects.</summary>
    ManifestFile,

    /// <summary>A manifest in JSON Lines with images and their annotations.</summary>
    AugmentedManifestFile,
}
