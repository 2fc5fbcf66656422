using System.Diagnostics;
using ObjectDetection.Hyperparameters.Domains;

namespace ObjectDetection.Hyperparameters.Training;

/// <summary>Which parameters freeze_layer_pattern freezes, that is, keeps as they are while the others are trained.</summary>
/// <remarks>
/// <para>
/// The pattern is matched as Python's <c>re.match</c> does: at the start of a name, but not to its end. It is matched against the names of parameters, such as
/// <c>conv1_1_weight</c>, and not of layers, such as <c>conv1_1</c>: those of the base network, and those of the heads that SSD puts on it.
/// </para>
/// <para>Source: https://github.com/apache/mxnet/blob/1.4.0/example/ssd/train/train_net.py. The container's own code is not published.</para>
/// </remarks>
public sealed class FrozenParameters
{
    /// <summary>How long a pattern may take, all names together, before it is given up.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    /// <summary>Answers, each at the place of its hash: many jobs have one of few patterns, and to match one costs milliseconds.</summary>
    private static readonly FrozenParameters?[] Known = new FrozenParameters?[64];

    private readonly string? text;
    private readonly ParameterNames parameters;

    private FrozenParameters(string? text, ParameterNames parameters)
    {
        this.text = text;
        this.parameters = parameters;
        Total = parameters.BaseNetwork.Length + parameters.Heads.Length;
        if (string.IsNullOrWhiteSpace(text) || PythonRegex.TryCompile(text, out _) is not { } pattern)
        {
            IsKnown = true;
            return;
        }

        var clock = Stopwatch.StartNew();
        List<string> names = [];
        List<string> found = [];
        if (!TrySelect(pattern, parameters.BaseNetwork.AsSpan(), names, found, clock))
        {
            return;
        }

        var inBaseNetwork = names.Count;
        if (TrySelect(pattern, parameters.Heads.AsSpan(), names, found, clock))
        {
            IsKnown = true;
            InBaseNetwork = inBaseNetwork;
            Names = names.AsReadOnly();
            FoundBySearch = found.AsReadOnly();
        }
    }

    /// <summary>Whether it could be told; when it could not, nothing is listed and counted.</summary>
    /// <remarks>It cannot when the pattern takes too long, or holds something that only Python can match.</remarks>
    public bool IsKnown { get; }

    /// <summary>The names of the frozen parameters, in the order of the network.</summary>
    public IReadOnlyList<string> Names { get; } = [];

    /// <summary>The number of frozen parameters in the base network.</summary>
    public int InBaseNetwork { get; }

    /// <summary>The number of frozen parameters in the heads that SSD adds, which only training can teach.</summary>
    public int InHeads => Names.Count - InBaseNetwork;

    /// <summary>The number of all parameters, frozen or not.</summary>
    public int Total { get; }

    /// <summary>The names that Python's <c>re.search</c> would find, anywhere in a name: what the documentation's wording ("contains") suggests.</summary>
    public IReadOnlyList<string> FoundBySearch { get; } = [];

    /// <summary>The name of a parameter, for an example.</summary>
    internal string Example => parameters.BaseNetwork[0];

    /// <summary>What a record freezes; its base network and size of images must be sound.</summary>
    internal static FrozenParameters Of(ObjectDetectionHyperparameters record)
    {
        var parameters = record.BaseNetwork == BaseNetwork.ResNet50
            ? ParameterNames.ResNet50
            : ParameterNames.Vgg16(HeadLayout.IsLarge(record.BaseNetwork, record.ImageShape));
        ref var place = ref Known[(uint)(record.FreezeLayerPattern, parameters).GetHashCode() % (uint)Known.Length];
        var known = Volatile.Read(ref place);
        if (known is null || known.text != record.FreezeLayerPattern || !ReferenceEquals(known.parameters, parameters))
        {
            known = new FrozenParameters(record.FreezeLayerPattern, parameters);
            Volatile.Write(ref place, known);
        }

        return known;
    }

    private static bool TrySelect(PythonRegex pattern, ReadOnlySpan<string> parameters, List<string> names, List<string> found, Stopwatch clock)
    {
        foreach (var parameter in parameters)
        {
            if (clock.Elapsed > Limit || !TryAdd(pattern.Match(parameter), parameter, names) || !TryAdd(pattern.Search(parameter), parameter, found))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryAdd(PythonMatch match, string parameter, List<string> selected)
    {
        if (match == PythonMatch.Matched)
        {
            selected.Add(parameter);
        }

        return match is PythonMatch.Matched or PythonMatch.NotMatched;
    }
}
