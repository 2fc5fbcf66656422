namespace ObjectDetection.Hyperparameters.Training;

/// <summary>The names that a freeze pattern is matched against: the arguments of the network.</summary>
/// <remarks>
/// <c>train_net.py</c> of MXNet's <c>example/ssd</c> (1.1 to 1.4) freezes each name of <c>net.list_arguments()</c> that the pattern matches from the start.
/// Which heads SSD adds: <c>get_config</c> in https://github.com/apache/mxnet/blob/1.4.0/example/ssd/symbol/symbol_factory.py.
/// </remarks>
internal sealed class ParameterNames
{
    /// <summary>The side in pixels at and above which SSD adds a seventh head to VGG-16.</summary>
    public const int LargeImage = 448;

    private static readonly Lazy<ParameterNames> SmallVgg16 = new(static () => new ParameterNames("vgg-16", "vgg-16-heads-below-448"));
    private static readonly Lazy<ParameterNames> LargeVgg16 = new(static () => new ParameterNames("vgg-16", "vgg-16-heads-from-448"));
    private static readonly Lazy<ParameterNames> ResNet50Names = new(static () => new ParameterNames("resnet-50", "resnet-50-heads"));

    private ParameterNames(string baseNetwork, string heads)
    {
        BaseNetwork = Read(baseNetwork);
        Heads = Read(heads);
        All = [.. BaseNetwork, .. Heads, .. Inputs];
    }

    /// <summary>Gets the names for ResNet-50, which do not depend on the image size.</summary>
    public static ParameterNames ResNet50 => ResNet50Names.Value;

    /// <summary>Gets the inputs of every network. A pattern can match them, but freezing them changes nothing.</summary>
    public static IReadOnlyList<string> Inputs { get; } = ["data", "label"];

    public IReadOnlyList<string> BaseNetwork { get; }

    /// <summary>Gets the parameters that SSD adds: feature layers and predictors.</summary>
    public IReadOnlyList<string> Heads { get; }

    public IReadOnlyList<string> All { get; }

    public static ParameterNames Vgg16(bool large) => (large ? LargeVgg16 : SmallVgg16).Value;

    public static ParameterNames Of(BaseNetwork network, int imageShape) =>
        network == Hyperparameters.BaseNetwork.ResNet50 ? ResNet50 : Vgg16(imageShape >= LargeImage);

    private static IReadOnlyList<string> Read(string name)
    {
        using var stream = typeof(ParameterNames).Assembly.GetManifestResourceStream($"Parameters/{name}")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\r', '\n').Where(static line => line.Length > 0 && !line.StartsWith('#'))];
    }
}
