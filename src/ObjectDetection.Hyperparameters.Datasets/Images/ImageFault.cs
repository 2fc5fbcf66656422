namespace ObjectDetection.Hyperparameters.Datasets.Images;

/// <summary>Why an image cannot be decoded.</summary>
internal enum ImageFault
{
    None,

    /// <summary>It has no bytes.</summary>
    Empty,

    /// <summary>Its first bytes are those of no known format.</summary>
    NotAnImage,

    /// <summary>It is an image, but neither JPEG nor PNG.</summary>
    NotAccepted,

    /// <summary>Its header is cut off or impossible.</summary>
    Corrupt,

    /// <summary>It is a JPEG of a process that libjpeg does not decode.</summary>
    Unsupported,
}
