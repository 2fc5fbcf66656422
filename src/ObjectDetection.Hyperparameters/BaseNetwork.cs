namespace ObjectDetection.Hyperparameters;

/// <summary>The convolutional network that extracts the features on which SSD detects objects.</summary>
public enum BaseNetwork
{
    /// <summary>VGG-16, in the reduced form of the SSD paper (fully connected layers turned into convolutions).</summary>
    Vgg16,

    /// <summary>ResNet-50.</summary>
    ResNet50,
}
