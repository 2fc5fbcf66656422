namespace ObjectDetection.Hyperparameters.Requests.Checks;

/// <summary>The members of a request whose values are not known: they are decided at run time, could not be read, or stand elsewhere.</summary>
/// <remarks>A path has the form <c>$.ResourceConfig.InstanceType</c>, from the root of the request. What is inside an unknown member is unknown, too.</remarks>
internal sealed class UnknownMembers
{
    private readonly HashSet<string> paths = new(StringComparer.Ordinal);

    public static UnknownMembers None { get; } = new();

    public void Add(string path) => paths.Add(path);

    /// <summary>Determines whether a member is unknown, by itself or because a member around it is.</summary>
    public bool Contains(string path)
    {
        for (var end = path.Length; end > 0; end = path.AsSpan(0, end).LastIndexOfAny('.', '['))
        {
            if (paths.Contains(path[..end]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Determines whether a member or something inside it is unknown.</summary>
    public bool Touches(string path) => Contains(path) || paths.Any(inner => inner.Length > path.Length && inner.StartsWith(path, StringComparison.Ordinal) && inner[path.Length] is '.' or '[');
}
