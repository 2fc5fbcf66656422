namespace ObjectDetection.Hyperparameters.Datasets.Storage;

/// <summary>Finds the paths of files without links.</summary>
internal static class RealPath
{
    private const int MaximumLinks = 40;

    /// <summary>Resolves all links in a path.</summary>
    /// <exception cref="IOException">There are too many links, as in a circle of them, or one cannot be read.</exception>
    public static string Of(string path)
    {
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full)!;
        var rest = new Stack<string>();
        Push(rest, full[real.Length..]);
        for (var links = 0; rest.TryPop(out var part);)
        {
            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MaximumLinks)
            {
                throw new WalkException("it is a link of links without end");
            }

            // The folder that the link is in has no links any more, so that the dots of the target mean what the system takes them for.
            var absolute = Path.GetFullPath(target, real);
            real = Path.GetPathRoot(absolute)!;
            Push(rest, absolute[real.Length..]);
        }

        return real;
    }

    /// <summary>Resolves all links in a path, or returns the whole path as it is if that is not possible.</summary>
    public static string TryOf(string path)
    {
        try
        {
            return Of(path);
        }
        catch (Exception failure) when (StorageFailure.Is(failure))
        {
            return Path.GetFullPath(path);
        }
    }

    private static void Push(Stack<string> rest, string path)
    {
        foreach (var part in path.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).AsEnumerable().Reverse())
        {
            rest.Push(part);
        }
    }
}
