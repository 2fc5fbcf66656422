using System.Globalization;
using System.Text;
using ObjectDetection.Hyperparameters.Datasets.Storage;

namespace ObjectDetection.Hyperparameters.Cli.Input;

/// <summary>The file that a command line names for an output. It is written beside it, and gets its name once it is complete: whatever fails, an earlier file stays as it was.</summary>
internal sealed class OutputFile : WrittenStream
{
    public const string StandardOutput = "-";
    private static readonly string[] Devices = ["/dev/", "/proc/"];
    private static int drafts;
    private readonly string path;
    private readonly FileStream stream;
    private readonly string? draft;
    private bool isWritten;

    private OutputFile(string path, FileStream stream, string? draft)
    {
        this.path = path;
        this.stream = stream;
        this.draft = draft;

        // Interrupted, the tool leaves nothing behind, either.
        Interruption.ExitsAtOnce();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Discard();
    }

    /// <summary>Determines whether a path stands for standard output.</summary>
    public static bool IsStandardOutput(string? path) => path is null or StandardOutput or "/dev/stdout";

    /// <summary>Writes a text, in UTF-8.</summary>
    /// <exception cref="ToolException">The file cannot be written, or is one that was read or written before.</exception>
    public static void Write(ToolConsole console, string path, string text)
    {
        if (IsStandardOutput(path))
        {
            console.Out.Write(text);
            return;
        }

        using var file = Open(path, overwrites: true);
        file.Write(Encoding.UTF8.GetBytes(text));
        file.Complete(console.Input);
    }

    /// <summary>Replaces a file that was read.</summary>
    /// <exception cref="ToolException">It cannot be written, or is a pipe or a device.</exception>
    public static void Replace(string path, ReadOnlySpan<byte> content)
    {
        // A pipe has no length, and opening it would wait for somebody who reads it.
        using var file = InputFiles.TryResolve(path) is { } target && new FileInfo(target) is { Exists: true, Length: > 0 } ? Open(path, overwrites: true) : null;
        if (file?.draft is null)
        {
            throw new ToolException($"{Printable.Line(path)} is not a regular file, so it cannot be changed.");
        }

        file.Write(content);
        file.Complete(RealPath.Of(path));
    }

    /// <summary>Opens a file to be written.</summary>
    /// <exception cref="ToolException">It exists and must not be overwritten, or cannot be written.</exception>
    public static OutputFile Open(string path, bool overwrites)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw new ToolException($"{Printable.Line(path)}: is a directory.");
            }

            if (File.Exists(path))
            {
                // A pipe, a terminal or a device has no place to be written beside. Opening a file fails if it must not be changed.
                var existing = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
                if (!existing.CanSeek || Array.Exists(Devices, folder => Path.GetFullPath(path).StartsWith(folder, StringComparison.Ordinal)))
                {
                    return new OutputFile(path, existing, draft: null);
                }

                existing.Dispose();
                if (!overwrites)
                {
                    throw new ToolException($"{Printable.Line(path)} already exists. Use --force to overwrite it.");
                }
            }

            var draft = Path.Combine(Path.GetDirectoryName(RealPath.Of(path)) ?? ".", NameOfDraft());
            return new OutputFile(path, new FileStream(draft, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0), draft);
        }
        catch (Exception failure) when (InputFiles.IsOfFile(failure))
        {
            throw InputFiles.Unusable(path, failure);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="OutputException">The file cannot be written.</exception>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        try
        {
            isWritten |= !buffer.IsEmpty;
            stream.Write(buffer);
        }
        catch (Exception failure) when (InputFiles.IsOfFile(failure))
        {
            throw new OutputException(InputFiles.Unusable(path, failure).Message, failure);
        }
    }

    /// <summary>Checks early what would be found at the end, for a command that changes files before.</summary>
    /// <exception cref="ToolException">The file is one that is read.</exception>
    public void Check(InputFiles input) => input.Check(path);

    /// <summary>Gives the file its name, unless nothing was written.</summary>
    /// <exception cref="ToolException">The file is one that was read, or was written before.</exception>
    public void Complete(InputFiles input)
    {
        stream.Dispose();
        if (draft is not null && isWritten)
        {
            Complete(input.Claim(path));
        }
    }

    private void Complete(string target)
    {
        stream.Dispose();
        try
        {
            if (!OperatingSystem.IsWindows() && File.Exists(target))
            {
                File.SetUnixFileMode(draft!, File.GetUnixFileMode(target));
            }

            File.Move(draft!, target, overwrite: true);
        }
        catch (Exception failure) when (InputFiles.IsOfFile(failure))
        {
            throw InputFiles.Unusable(path, failure);
        }
    }

    protected override void Dispose(bool disposing)
    {
        Discard();
        base.Dispose(disposing);
    }

    /// <summary>Returns a name that no other process and no other draft of this one has. A random one would need a device that a bare container can lack.</summary>
    private static string NameOfDraft() => string.Create(CultureInfo.InvariantCulture, $".odhp-{Environment.ProcessId}-{Environment.TickCount64}-{++drafts}.tmp");

    private void Discard()
    {
        stream.Dispose();
        if (draft is not null)
        {
            File.Delete(draft);
        }
    }
}
