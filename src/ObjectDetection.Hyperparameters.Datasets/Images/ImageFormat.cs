namespace ObjectDetection.Hyperparameters.Datasets.Images;

/// <summary>The formats of images that are recognized by their first bytes.</summary>
internal enum ImageFormat
{
    Unknown,
    Jpeg,
    Png,
    Gif,
    Bmp,
    WebP,
    Tiff,
    Jpeg2000,
    JpegXl,
    Heic,
    Avif,
}
