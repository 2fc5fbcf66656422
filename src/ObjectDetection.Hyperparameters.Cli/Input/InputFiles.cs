using ObjectDetection.Hyperparameters.Cli.Terminal;
using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Cli.Input;

/// <summary>Opens the files that a command line names; <c>-</c> is standard input.</summary>
internal sealed class InputFiles
{
    /// <summary>The name by which standard input is asked for.</summary>
    public const string StandardInput = "-";

    private const int LongestByteOrderMark = 3;
    private bool isInputTaken;

    /// <summary>Opens a file.</summary>
    /// <exception cref="ToolException">It cannot be opened.</exception>
    public Stream Open(string path)
    {
        if (path == StandardInput)
        {
            if (isInputTaken)
            {
                throw new ToolException("standard input (-) can be read only once.");
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
            throw new ToolException($"{Printable.Line(path)}: {Reason(failure)}", failure);
        }
    }

    /// <summary>Reads a document, or as much of it as shows that it is longer than any is read.</summary>
    /// <exception cref="ToolException">It cannot be read.</exception>
    public byte[] Read(string path)
    {
        using var stream = Open(path);
        try
        {
            var buffer = new byte[LengthOf(stream)];
            var length = 0;
            while (length <= ObjectDetectionHyperparametersJson.MaximumLength + LongestByteOrderMark)
            {
                if (length == buffer.Length)
                {
                    Array.Resize(ref buffer, 2 * length);
                }

                var read = stream.Read(buffer, length, buffer.Length - length);
                if (read == 0)
                {
                    break;
                }

                length += read;
            }

            return length == buffer.Length ? buffer : buffer[..length];
        }
        catch (Exception failure) when (IsOfFile(failure))
        {
            throw new ToolException($"{Printable.Line(path)}: {Reason(failure)}", failure);
        }
    }

    /// <summary>Whether an exception tells of a file that cannot be used.</summary>
    public static bool IsOfFile(Exception failure) => failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    /// <summary>Why a file cannot be used, in words that are the same on every system.</summary>
    public static string Reason(Exception failure) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file.",
        UnauthorizedAccessException => "access is denied.",
        PathTooLongException => "the name is too long.",
        ArgumentException => "is not the name of a file.",
        _ => Printable.Line(failure.Message),
    };

    private static int LengthOf(Stream stream)
    {
        const int Usual = 4096;
        return stream.CanSeek ? (int)Math.Clamp(stream.Length + 1, Usual, ObjectDetectionHyperparametersJson.MaximumLength) : Usual;
    }
}
