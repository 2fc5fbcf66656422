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

    /// <summary>It is a JPEG that is lossless or hierarchical.</summary>
    UnsupportedProcess,

    /// <summary>It is a JPEG whose channels do not have 8 bits.</summary>
    UnsupportedBits,

    /// <summary>It is a JPEG whose header does not tell its height.</summary>
    WithoutHeight,
}
