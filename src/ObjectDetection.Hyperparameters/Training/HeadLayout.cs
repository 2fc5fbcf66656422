namespace ObjectDetection.Hyperparameters.Training;

/// <summary>Which heads SSD puts on a base network.</summary>
/// <remarks>Source: <c>get_config</c> in https://github.com/apache/mxnet/blob/1.4.0/example/ssd/symbol/symbol_factory.py.</remarks>
internal static class HeadLayout
{
    /// <summary>The side in pixels from which on VGG-16 has seven heads instead of six.</summary>
    public const int LargeImage = 448;

    /// <summary>Whether a network has the heads for large images; those on ResNet-50 are the same for every size.</summary>
    public static bool IsLarge(BaseNetwork baseNetwork, int imageShape) => baseNetwork == BaseNetwork.Vgg16 && imageShape >= LargeImage;
}
