using System.Collections.Immutable;

namespace ObjectDetection.Hyperparameters.Training;

/// <summary>The names that a freeze pattern is matched against: the arguments of the network that is trained.</summary>
/// <remarks>
/// <c>train_net.py</c> of MXNet's <c>example/ssd</c> (1.1 to 1.4) freezes each name of <c>net.list_arguments()</c> at whose
/// start the pattern matches. These are parameters such as <c>conv1_1_weight</c>, not layers such as <c>conv1_1</c>.
/// </remarks>
internal sealed class ParameterNames
{
    private static readonly Lazy<ImmutableArray<string>> Vgg16Base = Resource("vgg-16");
    private static readonly Lazy<ParameterNames> SmallVgg16 = new(static () => new ParameterNames(Vgg16Base, Resource("vgg-16-heads-below-448")));
    private static readonly Lazy<ParameterNames> LargeVgg16 = new(static () => new ParameterNames(Vgg16Base, Resource("vgg-16-heads-from-448")));
    private static readonly Lazy<ParameterNames> ResNet50Names = new(static () => new ParameterNames(Resource("resnet-50"), Resource("resnet-50-heads")));

    private ParameterNames(Lazy<ImmutableArray<string>> baseNetwork, Lazy<ImmutableArray<string>> heads)
    {
        BaseNetwork = baseNetwork.Value;
        Heads = heads.Value;
        All = [.. BaseNetwork, .. Heads, .. Inputs];
    }

    /// <summary>The names of a network on ResNet-50, which do not depend on the size of the images.</summary>
    public static ParameterNames ResNet50 => ResNet50Names.Value;

    /// <summary>The inputs of every network. A pattern can match them; freezing them changes nothing.</summary>
    public static ImmutableArray<string> Inputs { get; } = ["data", "label"];

    /// <summary>The parameters of the base network, from the image on.</summary>
    public ImmutableArray<string> BaseNetwork { get; }

    /// <summary>The parameters that SSD adds: feature layers and predictors.</summary>
    public ImmutableArray<string> Heads { get; }

    /// <summary>Every name a pattern can match: base network, heads and inputs.</summary>
    public ImmutableArray<string> All { get; }

    /// <summary>The names of a network on VGG-16.</summary>
    /// <param name="large">Whether the images have 448 pixels a side or more, which adds a feature layer.</param>
    public static ParameterNames Vgg16(bool large) => (large ? LargeVgg16 : SmallVgg16).Value;

    private static Lazy<ImmutableArray<string>> Resource(string name) => new(() => Read(name));

    private static ImmutableArray<string> Read(string name)
    {
        using var stream = typeof(ParameterNames).Assembly.GetManifestResourceStream($"Parameters/{name}")!;
        using var reader = new StreamReader(stream);
        var names = ImmutableArray.CreateBuilder<string>();
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
            {
                names.Add(line);
            }
        }

        return names.ToImmutable();
    }
}
