namespace ObjectDetection.Hyperparameters.Catalogue;

/// <summary>The spellings of the choices in the string map. Attributes of the enums need them as constants.</summary>
internal static class Spellings
{
    public const string Vgg16 = "vgg-16";
    public const string ResNet50 = "resnet-50";
    public const string DistSync = "dist_sync";
    public const string DistAsync = "dist_async";
    public const string Sgd = "sgd";
    public const string Adam = "adam";
    public const string RmsProp = "rmsprop";
    public const string AdaDelta = "adadelta";
}
