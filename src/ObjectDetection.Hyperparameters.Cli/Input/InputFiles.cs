using ObjectDetection.Hyperparameters.Datasets.Layouts;
using ObjectDetection.Hyperparameters.Datasets.Storage;

namespace ObjectDetection.Hyperparameters.Cli.Input;

/// <summary>Opens the files that a command line names; <c>-</c> is standard input.</summary>
internal sealed class InputFiles
{
    public const string StandardInput = "-";
    private const int DiskFull = 28;
    private const int LinkLoop = 40;
    private const int MacLinkLoop = 62;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private readonly List<string> read = [];
    private readonly HashSet<string> written = new(PathComparer);
    private bool isInputTaken;

    private static StringComparer PathComparer => OperatingSystem.IsLinux() ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase;

    public Stream Open(string path)
    {
        if (path == StandardInput)
        {
            if (isInputTaken)
            {
                throw new ToolException("Standard input (-) can be read only once.");
            }

            isInputTaken = true;
            return StandardStreams.OpenInput();
        }

        try
        {
            Remember(path);
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        }
        catch (UnauthorizedAccessException failure) when (Directory.Exists(path))
        {
            throw new ToolException($"{Printable.Line(path)}: is a directory.", failure);
        }
        catch (Exception failure) when (IsOfFile(failure))
        {
            throw Unusable(path, failure);
        }
    }

    /// <summary>Remembers a file or a folder that is read, so that no output replaces it.</summary>
    public void Remember(string path) => read.Add(path);

    /// <summary>Returns the real path of a file that is to be written.</summary>
    /// <exception cref="ToolException">It is read, or has been written.</exception>
    public string Claim(string path) =>
        Check(path) is var target && written.Add(target) ? target : throw new ToolException($"{Printable.Line(path)} is written twice. Write to another file.");

    /// <summary>Returns the real path of a file that is not read.</summary>
    /// <exception cref="ToolException">It is read.</exception>
    public string Check(string path)
    {
        var target = RealPath.Of(path);
        if (read.Select(TryResolve).Any(path => PathComparer.Equals(path, target) || IsDataIn(path, target)))
        {
            throw new ToolException($"{Printable.Line(path)} is read by the same command. Write to another file.");
        }

        return target;
    }

    /// <summary>Returns the real path of a file that was read, or <see langword="null"/> if it has none, such as a pipe, or cannot be read, as whoever opened it has said.</summary>
    public static string? TryResolve(string path)
    {
        try
        {
            return RealPath.Of(path);
        }
        catch (Exception failure) when (IsOfFile(failure))
        {
            return null;
        }
    }

    /// <summary>Determines whether a file is part of the data in a folder.</summary>
    private static bool IsDataIn(string? folder, string target) =>
        folder is not null && target.Length > folder.Length + 1 && target[folder.Length] == Path.DirectorySeparatorChar && PathComparer.Equals(target[..folder.Length], folder)
        && SuffixKinds.Of(target) is not (SuffixKind.Other or SuffixKind.Json);

    /// <summary>Reads a document, or as much of it as shows that it exceeds the maximum length.</summary>
    public ReadOnlyMemory<byte> Read(string path)
    {
        using var stream = Open(path);
        try
        {
            return JsonText.Read(stream);
        }
        catch (Exception failure) when (IsOfFile(failure))
        {
            throw Unusable(path, failure);
        }
    }

    public static ToolException Unusable(string path, Exception failure) =>
        new($"{(path.Length == 0 ? "''" : Printable.Line(path))}: {Reason(failure)}", failure);

    /// <summary>Determines whether an exception means that a file is unusable.</summary>
    public static bool IsOfFile(Exception failure) => failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    /// <summary>Says why a file is unusable, in words that are the same on every system.</summary>
    public static string Reason(Exception failure) => failure switch
    {
        FileNotFoundException => "file not found.",
        DirectoryNotFoundException => "directory not found.",
        UnauthorizedAccessException => "access denied.",
        PathTooLongException => "the name is too long.",
        ArgumentException => "not a valid file name.",
        IOException { HResult: DiskFull or WindowsDiskFull } => "the disk is full.",
        IOException { HResult: LinkLoop or MacLinkLoop } => "the link leads back to itself.",
        _ => Printable.Line(failure.Message),
    };
}
