namespace ObjectDetection.Hyperparameters.Requests.Checks;

/// <summary>The members of a request whose values are not known: they are decided at run time, could not be read, or stand elsewhere.</summary>
/// <remarks>A path has the form <c>$.ResourceConfig.InstanceType</c>, from the root of the request. What is inside an unknown member is unknown, too.</remarks>
internal sealed class UnknownMembers
{
    private readonly HashSet<string> paths = new(StringComparer.Ordinal);
    private readonly HashSet<string> around = new(StringComparer.Ordinal);

    public static UnknownMembers None { get; } = new();

    public void Add(string path)
    {
        paths.Add(path);
        around.UnionWith(Ancestors(path));
    }

    /// <summary>Determines whether a member is unknown, by itself or because a member around it is.</summary>
    public bool Contains(string path) => paths.Count > 0 && (paths.Contains(path) || Ancestors(path).Any(paths.Contains));

    /// <summary>Determines whether a member or something inside it is unknown.</summary>
    public bool Touches(string path) => Contains(path) || around.Contains(path);

    private static IEnumerable<string> Ancestors(string path)
    {
        for (var end = path.AsSpan().LastIndexOfAny('.', '['); end > 0; end = path.AsSpan(0, end).LastIndexOfAny('.', '['))
        {
            yield return path[..end];
        }
    }
}
