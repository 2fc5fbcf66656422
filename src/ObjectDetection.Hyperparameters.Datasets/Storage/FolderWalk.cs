namespace ObjectDetection.Hyperparameters.Datasets.Storage;

/// <summary>Lists a folder and its folders, and follows links without going in circles. Its memory depends on the depth alone.</summary>
/// <param name="root">The folder.</param>
/// <param name="failed">Is told the relative path of each folder and link that cannot be followed, and why. That of the folder itself is empty.</param>
/// <param name="measures">Whether the lengths of files are needed. Without them, they are -1, and a link to a file that is not there is listed, too.</param>
internal sealed class FolderWalk(string root, Action<string, Exception> failed, bool measures)
{
    /// <summary>The maximum number of folders in each other. Each is open, and the number of open files has a limit.</summary>
    public const int MaximumDepth = 128;

    private readonly Stack<Level> levels = new();

    /// <summary>The targets of links that were found behind other links. Without them, links among a few folders could be followed in every order.</summary>
    private readonly HashSet<string> targets = new(StringComparer.Ordinal);

    private sealed record Level(FolderEntries Entries, string Prefix, string RealPath, bool IsBehindLink);

    /// <summary>Returns the files in the order of the system.</summary>
    public IEnumerable<DatasetFile> Files()
    {
        try
        {
            EnterRoot();
            while (levels.TryPeek(out var level))
            {
                if (!MoveNext(level))
                {
                    levels.Pop().Entries.Dispose();
                    continue;
                }

                var entry = level.Entries.Current;
                if (entry.IsFolder)
                {
                    Enter(level, entry);
                }
                else if (LengthOf(level, entry) is { } length)
                {
                    yield return new DatasetFile(level.Prefix + entry.Name, length);
                }
            }
        }
        finally
        {
            while (levels.TryPop(out var level))
            {
                level.Entries.Dispose();
            }
        }
    }

    private void EnterRoot()
    {
        try
        {
            levels.Push(new Level(new FolderEntries(root, measures), "", RealPath.Of(root), IsBehindLink: false));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            failed("", exception);
        }
    }

    private bool MoveNext(Level level)
    {
        try
        {
            return level.Entries.MoveNext();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            failed(level.Prefix.TrimEnd('/'), exception);
            return false;
        }
    }

    private void Enter(Level level, FolderEntry entry)
    {
        var path = level.Prefix + entry.Name;
        try
        {
            var real = Path.Combine(level.RealPath, entry.Name);
            if (entry.IsLink)
            {
                real = RealPath.Of(real);
                if (IsCircle(real) || (level.IsBehindLink && !targets.Add(real)))
                {
                    return;
                }
            }
            else if (level.IsBehindLink && levels.Any(outer => outer.RealPath == real))
            {
                return;
            }

            if (levels.Count > MaximumDepth)
            {
                throw new WalkException($"it is more than {Text.Of(MaximumDepth)} folders deep");
            }

            levels.Push(new Level(new FolderEntries(real, measures), path + "/", real, level.IsBehindLink || entry.IsLink));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            failed(path, exception);
        }
    }

    /// <summary>Determines whether a folder contains one of those that are open, or is one.</summary>
    private bool IsCircle(string real)
    {
        var inside = Path.EndsInDirectorySeparator(real) ? real : real + Path.DirectorySeparatorChar;
        return levels.Any(outer => outer.RealPath == real || outer.RealPath.StartsWith(inside, StringComparison.Ordinal));
    }

    private long? LengthOf(Level level, FolderEntry entry)
    {
        if (!entry.IsLink)
        {
            return entry.Length;
        }

        try
        {
            return new FileInfo(RealPath.Of(Path.Combine(level.RealPath, entry.Name))).Length;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            failed(level.Prefix + entry.Name, exception);
            return null;
        }
    }
}
