using System.Text;

namespace ObjectDetection.Hyperparameters.Cli.Input;

/// <summary>Writes the file that a command line names, in UTF-8: as a whole, or not at all.</summary>
internal static class OutputFile
{
    private const string StandardOutput = "-";
    private static readonly string[] Devices = ["/dev/", "/proc/"];

    /// <summary>Writes a text to a file, or to standard output if there is no path or it is <c>-</c>.</summary>
    /// <exception cref="ToolException">The file cannot be written, or is one that was read or written before.</exception>
    public static void Write(ToolConsole console, string? path, string text, bool overwrites)
    {
        if (path is null or StandardOutput or "/dev/stdout")
        {
            console.Out.Write(text);
            return;
        }

        try
        {
            if (Directory.Exists(path))
            {
                throw new ToolException($"{Printable.Line(path)}: is a directory.");
            }

            var bytes = Encoding.UTF8.GetBytes(text);
            if (!File.Exists(path))
            {
                Replace(console.Input.Claim(path), bytes);
            }
            else if (!overwrites)
            {
                throw new ToolException($"{Printable.Line(path)} already exists. Use --force to overwrite it.");
            }
            else if (!WroteDirectly(path, bytes))
            {
                Replace(console.Input.Claim(path), bytes);
            }
        }
        catch (Exception failure) when (InputFiles.IsOfFile(failure))
        {
            throw InputFiles.Unusable(path, failure);
        }
    }

    /// <summary>Writes to a pipe, a terminal or a device. A file is only opened, which fails if it must not be changed.</summary>
    private static bool WroteDirectly(string path, byte[] bytes)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        if (stream.CanSeek && !Array.Exists(Devices, folder => Path.GetFullPath(path).StartsWith(folder, StringComparison.Ordinal)))
        {
            return false;
        }

        stream.Write(bytes);
        return true;
    }

    /// <summary>Writes a file beside the target, and gives it the target's name once it is complete.</summary>
    private static void Replace(string target, byte[] bytes)
    {
        var folder = Path.GetDirectoryName(target) is { Length: > 0 } parent ? parent : ".";
        var draft = Path.Combine(folder, $".{Guid.NewGuid():N}.tmp");
        try
        {
            using (var stream = new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                stream.Write(bytes);
            }

            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(draft, File.GetUnixFileMode(target));
            }

            File.Move(draft, target, overwrite: true);
        }
        catch
        {
            File.Delete(draft);
            throw;
        }
    }
}
