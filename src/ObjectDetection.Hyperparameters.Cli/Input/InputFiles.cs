
namespace ObjectDetection.Hyperparameters.Cli.Input;

/// <summary>Opens the files that a command line names; <c>-</c> is standard input.</summary>
internal sealed class InputFiles
{
    private const string StandardInput = "-";
    private bool isInputTaken;

    public Stream Open(string path)
    {
        if (path == StandardInput)
        {
            if (isInputTaken)
            {
                throw new ToolException("Standard input (-) can be read only once.");
            }

            isInputTaken = true;
            return Console.OpenStandardInput();
        }

        try
        {
            return Directory.Exists(path)
                ? throw new ToolException($"{Printable.Line(path)}: is a directory.")
                : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
        }
        catch (Exception failure) when (IsOfFile(failure))
        {
            throw Unusable(path, failure);
        }
    }

    /// <summary>Reads a document, or as much of it as shows that it exceeds the maximum length.</summary>
    public ReadOnlyMemory<byte> Read(string path)
    {
        using var stream = Open(path);
        try
        {
            return JsonText.ReadAsync(stream, CancellationToken.None).GetAwaiter().GetResult();
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
        _ => Printable.Line(failure.Message),
    };
}
