using System.Text;

namespace ObjectDetection.Hyperparameters.Datasets.Manifests;

/// <summary>The names of the members that belong to a label.</summary>
internal sealed class ManifestLabel(string name)
{
    private readonly byte[] utf8 = Encoding.UTF8.GetBytes(name);
    private readonly byte[] metadata = Encoding.UTF8.GetBytes(name + LabelSearch.MetadataSuffix);

    public string Name => name;

    public ReadOnlySpan<byte> Utf8 => utf8;

    public ReadOnlySpan<byte> Metadata => metadata;
}
