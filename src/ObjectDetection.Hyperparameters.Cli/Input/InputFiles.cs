using ObjectDetection.Hyperparameters.Json;

namespace ObjectDetection.Hyperparameters.Cli.Input;

/// <summary>Opens the files that a command line names; <c>-</c> is standard input.</summary>
internal sealed class InputFiles
{
    private const string StandardInput = "-";

    private const int LongestByteOrderMark = 3;
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
            throw new ToolException($"{Printable.Line(path)}: {Reason(failure)}", failure);
        }
    }

    /// <summary>Reads a document, or as much of it as shows that it exceeds the maximum length.</summary>
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

    private static int LengthOf(Stream stream)
    {
        const int Usual = 4096;
        return stream.CanSeek ? (int)Math.Clamp(stream.Length + 1, Usual, ObjectDetectionHyperparametersJson.MaximumLength) : Usual;
    }
}
