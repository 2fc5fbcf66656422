using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Training;

/// <summary>The parameters of the network that freeze_layer_pattern freezes: they keep their values while the others are trained.</summary>
/// <remarks>
/// <para>
/// The pattern is matched as Python's <c>re.match</c> does: from the start of a name, but not to its end. The names are those of parameters, such as
/// <c>conv1_1_weight</c>, not of layers, such as <c>conv1_1</c>. They include the base network and the heads that SSD adds to it.
/// </para>
/// <para>Source: https://github.com/apache/mxnet/blob/1.4.0/example/ssd/train/train_net.py. The container's own code is not published.</para>
/// </remarks>
public sealed class FrozenParameters
{
    /// <summary>Answers by hash: many jobs share few patterns, and matching one takes milliseconds.</summary>
    private static readonly FrozenParameters?[] Known = new FrozenParameters?[64];

    private readonly string? text;
    private readonly ParameterNames parameters;

    private FrozenParameters(string? text, ParameterNames parameters)
    {
        this.text = text;
        this.parameters = parameters;
        Total = parameters.BaseNetwork.Count + parameters.Heads.Count;
        List<string> names = [];
        List<string> found = [];
        IsKnown = string.IsNullOrWhiteSpace(text) || PythonRegex.TryCompile(text, out _) is not { } pattern || TrySelect(pattern, parameters, names, found);
        if (IsKnown)
        {
            Names = names.AsReadOnly();
            FoundBySearch = found.AsReadOnly();
            InBaseNetwork = names.Count(parameters.BaseNetwork.Contains);
        }
    }

    /// <summary>Gets a value indicating whether the frozen parameters could be determined. If not, the lists are empty and the counts are 0.</summary>
    /// <remarks>
    /// They cannot be determined if matching takes too long, if the pattern is too large when its counted repeats are written out, or if it uses a feature that only
    /// Python supports.
    /// </remarks>
    public bool IsKnown { get; }

    /// <summary>Gets the names of the frozen parameters, in the order of the network.</summary>
    public IReadOnlyList<string> Names { get; } = [];

    /// <summary>Gets the number of frozen parameters in the base network.</summary>
    public int InBaseNetwork { get; }

    /// <summary>Gets the number of frozen parameters in the heads that SSD adds. The heads are never pretrained.</summary>
    public int InHeads => Names.Count - InBaseNetwork;

    /// <summary>Gets the number of all parameters, frozen or not.</summary>
    public int Total { get; }

    /// <summary>Gets the names that contain a match anywhere, as Python's <c>re.search</c> finds it. The documentation suggests these.</summary>
    public IReadOnlyList<string> FoundBySearch { get; } = [];

    /// <summary>Gets the names of all parameters of the base network, frozen or not.</summary>
    internal IReadOnlyList<string> BaseNetwork => parameters.BaseNetwork;

    /// <summary>Gets the names of all parameters that SSD adds, frozen or not.</summary>
    internal IReadOnlyList<string> Heads => parameters.Heads;

    internal string ExampleName => parameters.BaseNetwork[0];

    /// <summary>Returns the number of frozen parameters in one line, the same in every culture.</summary>
    public override string ToString() =>
        IsKnown
            ? $"{Text.Of(Names.Count)} of {Text.Of(Total)} parameters frozen ({Text.Of(InBaseNetwork)} in the base network, {Text.Of(InHeads)} in the heads)"
            : $"frozen parameters unknown ({Text.Of(Total)} in total)";

    /// <summary>Returns what a record freezes. Its base network and image shape must be valid.</summary>
    internal static FrozenParameters Of(ObjectDetectionHyperparameters record)
    {
        var parameters = ParameterNames.Of(record.BaseNetwork, record.ImageShape);
        ref var place = ref Known[(uint)(record.FreezeLayerPattern, parameters).GetHashCode() % (uint)Known.Length];
        var known = Volatile.Read(ref place);
        if (known is null || known.text != record.FreezeLayerPattern || !ReferenceEquals(known.parameters, parameters))
        {
            known = new FrozenParameters(record.FreezeLayerPattern, parameters);
            Volatile.Write(ref place, known);
        }

        return known;
    }

    private static bool TrySelect(PythonRegex pattern, ParameterNames parameters, List<string> names, List<string> found) =>
        parameters.BaseNetwork.Concat(parameters.Heads).All(name => TryAdd(pattern.Match(name), name, names) && TryAdd(pattern.Search(name), name, found));

    private static bool TryAdd(PythonMatch match, string name, List<string> selected)
    {
        if (match == PythonMatch.Matched)
        {
            selected.Add(name);
        }

        return match is PythonMatch.Matched or PythonMatch.NotMatched;
    }
}
